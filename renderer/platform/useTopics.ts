import { useEffect, useRef } from 'react';
import type { Topic } from '../../shared/contracts/ipc/index.ts';
import { subscribe } from './callboard.ts';

/** Calls `changed` when data under one of `topics` changed; many changes in one turn make one call. */
export function useTopics(topics: readonly Topic[], changed: () => void): void {
  const latest = useRef({ topics, changed });
  latest.current = { topics, changed };
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | null = null;
    const unsubscribe = subscribe((topic) => {
      if (due !== null || !latest.current.topics.includes(topic)) return;
      due = setTimeout(() => {
        due = null;
        latest.current.changed();
      }, 0);
    });
    return () => {
      unsubscribe();
      if (due !== null) clearTimeout(due);
    };
  }, []);
}

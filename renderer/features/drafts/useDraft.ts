import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/kernel/result.ts';
import { invoke } from '../../platform/callboard.ts';

/** Typing rests this long before it is written; leaving the field or the window writes at once. */
const restMs = 250;

export interface Draft<Value> {
  readonly value: Value;
  /** False until what an earlier session left behind has been read. */
  readonly ready: boolean;
  readonly savedAt: number | null;
  /** Why the newest words are not on disk, while that is so. */
  readonly failure: Failure | null;
  readonly change: (part: Partial<Value>) => void;
  /** Writes what is not yet written. */
  readonly flush: () => Promise<void>;
  /** Forgets it: the command it led to has taken it over. With `remove`, on disk as well. */
  readonly clear: (fresh: Value, options?: { readonly remove: boolean }) => void;
}

/**
 * What is being typed, kept on disk as it is typed, so that a crash or a dead battery costs a quarter of a
 * second of it. Nothing is written until something was changed.
 */
export function useDraft<Value extends object>(key: string, empty: Value): Draft<Value> {
  const [value, setValue] = useState(empty);
  const [ready, setReady] = useState(false);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const newest = useRef(value);
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const start = useRef(empty);

  const flush = useCallback(async () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    if (!dirty.current) return;
    dirty.current = false;
    const result = await invoke('drafts.put', { key, value: newest.current as Record<string, unknown> });
    if (result.ok) {
      setSavedAt(result.value.savedAt);
      setFailure(null);
    } else {
      dirty.current = true;
      setFailure(result.error);
    }
  }, [key]);

  useEffect(() => {
    let left = false;
    setReady(false);
    void invoke('drafts.get', { key }).then((result) => {
      if (left) return;
      if (result.ok && result.value.value !== null && !dirty.current) {
        newest.current = { ...start.current, ...(result.value.value as Partial<Value>) };
        setValue(newest.current);
        setSavedAt(result.value.savedAt);
      }
      setReady(true);
    });
    const onHide = (): void => void flush();
    window.addEventListener('blur', onHide);
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    document.addEventListener('focusout', onHide);
    return () => {
      left = true;
      window.removeEventListener('blur', onHide);
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      document.removeEventListener('focusout', onHide);
      void flush();
    };
  }, [key, flush]);

  const change = useCallback(
    (part: Partial<Value>) => {
      newest.current = { ...newest.current, ...part };
      dirty.current = true;
      setValue(newest.current);
      timer.current ??= setTimeout(() => void flush(), restMs);
    },
    [flush],
  );

  const clear = useCallback(
    (fresh: Value, { remove }: { readonly remove: boolean } = { remove: false }) => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
      dirty.current = false;
      newest.current = fresh;
      setValue(fresh);
      setSavedAt(null);
      if (remove) void invoke('drafts.remove', { key });
    },
    [key],
  );

  return { value, ready, savedAt, failure, change, flush, clear };
}

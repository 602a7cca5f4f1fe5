import { useLayoutEffect } from 'react';

const readers = new Set<object>();

/** Whether something in the window still waits for what it shows. */
export const isReading = (): boolean => readers.size > 0;

/** Says so for as long as it is mounted with `true`: keys pressed meanwhile are for what comes. */
export function useReading(reading: boolean): void {
  useLayoutEffect(() => {
    if (!reading) return;
    const reader = {};
    readers.add(reader);
    return () => {
      readers.delete(reader);
    };
  }, [reading]);
}

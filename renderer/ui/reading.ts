import { useLayoutEffect } from 'react';

const readers = new Set<object>();
const followers = new Set<() => void>();

/** Whether something in the window still waits for what it shows. */
export const isReading = (): boolean => readers.size > 0;

/** Told whenever the last that waited has what it shows. */
export const followReading = (done: () => void): void => void followers.add(done);

/** Says so for as long as it is mounted with `true`: keys pressed meanwhile are for what comes. */
export function useReading(reading: boolean): void {
  useLayoutEffect(() => {
    if (!reading) return;
    const reader = {};
    readers.add(reader);
    return () => {
      readers.delete(reader);
      if (readers.size === 0) for (const done of followers) done();
    };
  }, [reading]);
}

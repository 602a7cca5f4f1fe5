import { useReducer, useRef } from 'react';

export interface Newest<Value> {
  readonly value: () => Value;
  /** This window has sent that, or had it refused and has again what was before; whatever shows it shows it at once. */
  readonly sent: (value: Value) => void;
}

/**
 * A column as far as this window knows it: as it was read, or as this window has changed it since. A change made
 * before the one before it was read back would otherwise claim to have seen what is gone, and conflict with itself;
 * and of two choices made quickly the second would be made among what was there before the first.
 */
export function useNewest<Value>(read: Value): Newest<Value> {
  const known = useRef({ read, value: read });
  const [, show] = useReducer((times: number) => times + 1, 0);
  if (JSON.stringify(known.current.read) !== JSON.stringify(read)) known.current = { read, value: read };
  return {
    value: () => known.current.value,
    sent: (value) => {
      known.current = { ...known.current, value };
      show();
    },
  };
}

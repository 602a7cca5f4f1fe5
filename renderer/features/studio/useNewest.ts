import { useRef } from 'react';

export interface Newest<Value> {
  readonly value: () => Value;
  /** This window has sent that. */
  readonly sent: (value: Value) => void;
}

/**
 * A column as far as this window knows it: as it was read, or as this window has changed it since. A change made
 * before the one before it was read back would otherwise claim to have seen what is gone, and conflict with itself.
 */
export function useNewest<Value>(read: Value): Newest<Value> {
  const known = useRef({ read, value: read });
  if (JSON.stringify(known.current.read) !== JSON.stringify(read)) known.current = { read, value: read };
  return {
    value: () => known.current.value,
    sent: (value) => {
      known.current = { ...known.current, value };
    },
  };
}

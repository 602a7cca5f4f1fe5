import { useState } from 'react';
import { newId } from '../../platform/newId.ts';

/** Names for rows of a form that have none of their own: each stays with its row while others come and go. */
export function useRowNames(count: number): {
  readonly names: readonly string[];
  /** Together with the row itself. */
  dropName(at: number): void;
} {
  const [kept, setKept] = useState<readonly string[]>([]);
  const missing = Math.max(0, count - kept.length);
  const names = [...kept.slice(0, count), ...[...Array(missing).keys()].map(newId)];
  if (names.length !== kept.length) setKept(names);
  return { names, dropName: (at) => setKept(names.filter((_, index) => index !== at)) };
}

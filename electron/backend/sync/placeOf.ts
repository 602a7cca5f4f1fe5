import { uuidToBytes } from '../db/uuidBytes.ts';

export interface Place {
  readonly of: 'territory' | 'user';
  readonly id: Buffer;
}

/** What a scope's key names: a territory, a user; null: everyone. */
export function placeOf(scope: string): Place | null {
  const [of, id] = scope.split(':');
  return (of === 'territory' || of === 'user') && id !== undefined ? { of, id: uuidToBytes(id) } : null;
}

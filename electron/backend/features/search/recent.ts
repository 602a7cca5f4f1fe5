import type { ReadableDb } from '../../db/database.ts';
import { type NamedRow, recentAccounts, recentContacts } from './repository.ts';

/** The accounts a user has to do with these days, and everyone there. */
export interface Recent {
  readonly accounts: readonly NamedRow[];
  readonly contacts: readonly NamedRow[];
}

/** A name changed meanwhile is read anew for the answer; only who is near at hand may be this old. */
const keptMs = 10_000;

interface Kept extends Recent {
  readonly userId: string;
  readonly readAt: number;
}

const kept = new WeakMap<ReadableDb, Kept>();

/**
 * Looked at with every query, beside what the index answers: of two thousand people called Anna the one met
 * last week is meant, and no index by words brings her among its first forty. Read again every ten seconds.
 */
export function recentOf(db: ReadableDb, userId: string, monotonicNow: number): Recent {
  const last = kept.get(db);
  if (last !== undefined && last.userId === userId && monotonicNow - last.readAt < keptMs) return last;
  const recent: Kept = {
    userId,
    readAt: monotonicNow,
    accounts: recentAccounts(db, userId),
    contacts: recentContacts(db, userId),
  };
  kept.set(db, recent);
  return recent;
}

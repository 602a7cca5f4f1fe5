import { liftOfUse } from '../../../../shared/domain/search/liftOfUse.ts';
import type { ReadableDb } from '../../db/database.ts';
import type { NamedRow } from './repository/namedRow.ts';
import { type Openable, openedRows } from './repository/opened.ts';
import { recentAccounts, recentContacts } from './repository/recentRows.ts';
import { withWords } from './repository/rowsTooNew.ts';

/** What a user opened lately, the accounts they have to do with these days, and everyone there. */
export type Recent = Readonly<Record<Openable, readonly NamedRow[]>>;

export const nothingRecent: Recent = { account: [], contact: [], deal: [], lead: [], heard: [] };

/** A name changed meanwhile is read anew for the answer; only who is near at hand may be this old. */
const keptMs = 10_000;
/** Of each kind. */
const mostOpened = 60;

interface Kept {
  readonly recent: Recent;
  readonly userId: string;
  readonly readAt: number;
}

const kept = new WeakMap<ReadableDb, Kept>();

/**
 * Looked at with every query, beside what the index answers: of two thousand people called Anna the one met
 * last week is meant, and no index by words brings her among its first forty. Read again every ten seconds.
 */
export function recentOf(db: ReadableDb, userId: string, now: number, monotonicNow: number): Recent {
  const last = kept.get(db);
  if (last !== undefined && last.userId === userId && monotonicNow - last.readAt < keptMs) return last.recent;
  const opened = (entity: Openable): readonly NamedRow[] =>
    openedRows(db, entity, mostOpened).map(({ row, name, beside, at, count }) =>
      withWords({ row, name, beside, lift: liftOfUse(at, count, now) }),
    );
  const recent: Recent = {
    account: [...opened('account'), ...recentAccounts(db, userId).map(withWords)],
    contact: [...opened('contact'), ...recentContacts(db, userId).map(withWords)],
    deal: opened('deal'),
    lead: opened('lead'),
    heard: opened('heard'),
  };
  kept.set(db, { recent, userId, readAt: monotonicNow });
  return recent;
}

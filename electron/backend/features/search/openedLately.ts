import type { ReadableDb } from '../../db/database.ts';
import { accountHit, contactHit, dealHit, heardHit, leadHit } from './hits.ts';
import { openable, openedRows } from './repository/opened.ts';

/** The last `limit` things opened, of all kinds together; each says when. */
export function openedLately(db: ReadableDb, limit: number) {
  const last = openable
    .flatMap((entity) => openedRows(db, entity, limit).map(({ row, at }) => ({ entity, row, at })))
    .sort((a, b) => b.at - a.at)
    .slice(0, limit);
  const of = (wanted: (typeof openable)[number]) => last.filter(({ entity }) => entity === wanted);
  return {
    accounts: of('account').flatMap(({ row, at }) => accountHit(db, row, [], at)),
    contacts: of('contact').flatMap(({ row, at }) => contactHit(db, row, [], at)),
    leads: of('lead').flatMap(({ row, at }) => leadHit(db, row, [], at)),
    deals: of('deal').flatMap(({ row, at }) => dealHit(db, row, [], at)),
    heard: of('heard').flatMap(({ row, at }) => heardHit(db, row, [], at)),
    kitItems: [],
    corrected: null,
  };
}

import type { QueryContext } from '../handler.ts';
import { itemHits } from '../kits/itemHits.ts';
import { accountHit, contactHit, dealHit, heardHit, leadHit } from './hits.ts';
import { type Opened, openable, openedItems, openedRows } from './repository/opened.ts';

/** The last `limit` things opened, of all kinds together; each says when. */
export function openedLately(context: QueryContext, limit: number) {
  const { db } = context;
  const last = [
    ...openable.flatMap((entity) =>
      openedRows(db, entity, limit).map(({ row, at }) => ({ entity, row, at })),
    ),
    ...openedItems(db, limit).map(({ itemRow, at }) => ({ entity: 'kitItem' as const, row: itemRow, at })),
  ]
    .sort((a, b) => b.at - a.at)
    .slice(0, limit);
  const of = (wanted: Opened) => last.filter(({ entity }) => entity === wanted);
  return {
    accounts: of('account').flatMap(({ row, at }) => accountHit(db, row, [], at)),
    contacts: of('contact').flatMap(({ row, at }) => contactHit(db, row, [], at)),
    leads: of('lead').flatMap(({ row, at }) => leadHit(db, row, [], at)),
    deals: of('deal').flatMap(({ row, at }) => dealHit(db, row, [], at)),
    heard: of('heard').flatMap(({ row, at }) => heardHit(db, row, [], at)),
    kitItems: itemHits(
      context,
      of('kitItem').map(({ row, at }) => ({ itemRow: row, language: null, readings: [], openedAt: at })),
    ),
    corrected: null,
  };
}

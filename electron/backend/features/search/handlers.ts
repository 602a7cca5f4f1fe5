import { ok } from '../../../../shared/kernel/result.ts';
import type { Handlers } from '../handler.ts';
import { itemHits } from '../kits/itemHits.ts';
import { findKitItems } from './findKitItems.ts';
import { accountHit, contactHit, dealHit, heardHit, leadHit } from './hits.ts';
import { openedLately } from './openedLately.ts';
import { putOpened } from './repository/opened.ts';
import { find } from './service.ts';

export const handlers: Handlers = {
  'search.find': (context, { text, limit }) => {
    const { db, me, clock } = context;
    if (text.trim() === '') return ok(openedLately(context, limit));
    const asked = { text, limit, userId: me.id, now: clock.now(), monotonicNow: clock.monotonic() };
    const found = find(db, asked);
    return ok({
      accounts: found.accounts.flatMap(({ row, match }) => accountHit(db, row, match.readings)),
      contacts: found.contacts.flatMap(({ row, match }) => contactHit(db, row, match.readings)),
      leads: found.leads.flatMap(({ row, match }) => leadHit(db, row, match.readings)),
      deals: found.deals.flatMap(({ row, match }) => dealHit(db, row, match.readings)),
      heard: found.heard.flatMap(({ row, readings }) => heardHit(db, row, readings)),
      kitItems: itemHits(context, findKitItems(db, asked)),
      corrected: found.corrected,
    });
  },
  'search.opened': (context, { entity, id }) =>
    context.write((tx) => {
      putOpened(tx.db, entity, id, context.clock.now());
      return ok({});
    }),
};

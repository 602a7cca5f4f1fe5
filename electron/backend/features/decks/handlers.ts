import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { Handlers } from '../handler.ts';
import { openDeck } from '../kits/openDeck.ts';
import { save } from '../saving.ts';
import { decksOf } from './repository.ts';

export const handlers: Handlers = {
  'decks.list': ({ db, me }) =>
    ok({ rows: decksOf(db, uuidToBytes(me.id)).map(({ row, sync }) => ({ deck: row, sync })) }),
  'decks.open': (context, { id, ...whom }) => {
    const found = markedRow(context.db, 'deck', id);
    if (found === undefined || found.row.status === 'removed') return fail('not_found');
    return ok(openDeck(context, found, whom));
  },
  'decks.create': (context, args) => {
    const { id, name: label } = args;
    return save(context, 'deck.create', args, { entity: 'deck', id, label, accountId: null }, 'decks');
  },
  'decks.update': (context, args) => {
    const deck = markedRow(context.db, 'deck', args.id)?.row;
    if (deck === undefined) return fail('not_found');
    const { id, name: label } = deck;
    return save(context, 'deck.update', args, { entity: 'deck', id, label, accountId: null }, 'decks');
  },
};

import { fail, ok } from '../../../../shared/kernel/result.ts';
import { readMetaNumber } from '../../db/meta.ts';
import type { Handlers } from '../handler.ts';

/** No kit reaches a laptop before the hub can send one: until its rows are here, there is nothing to hold. */
export const handlers: Handlers = {
  'kits.library': ({ db }) =>
    ok({ situations: [], total: 0, unusable: [], dataAsOf: readMetaNumber(db, 'data_as_of') }),
  'kits.item': () => fail('not_found'),
  'kits.kit': () => fail('not_found'),
  'kits.list': () => ok({ kits: [] }),
  'kits.toAcknowledge': () => ok({ kits: [] }),
  'kits.acknowledge': () => fail('not_found'),
  'kits.favourite': () => fail('not_found'),
  'kits.feedback': () => fail('not_found'),
  'kits.use': () => fail('not_found'),
  'kits.check': (_, { items }) =>
    ok({ items: items.map(({ itemId }) => ({ itemId, version: null, unusable: null })) }),
  'kits.whatToSay': (_, { category, language }) =>
    ok({
      categories: [],
      category,
      language: language ?? 'en',
      explore: [],
      responses: [],
      proofs: [],
      battlecards: [],
    }),
  'kits.figures': () => fail('not_found'),
  'kits.files': () => ok({ files: [], paused: false, bytesHere: 0, bytesMissing: 0, bytesFree: null }),
  'kits.download': () => fail('not_found'),
  'kits.trouble': ({ db, clock }) =>
    ok({
      quarantined: [],
      trustedNow: clock.now(),
      clockBehindMs: 0,
      lastContactAt: readMetaNumber(db, 'last_contact_at'),
      rolledBackAt: null,
    }),
};

import { afterEach, beforeEach, expect, test } from 'vitest';
import { testNow } from '../../../../test/fixtures/askFeatures.ts';
import { type KitLaptop, openKitLaptop } from '../../../../test/fixtures/kitLaptop.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import {
  kitId,
  kitItems,
  kitPayloadOf,
  kitTerritoryId,
  releaseOf,
} from '../../../../test/fixtures/signedKits.ts';
import { handlers } from './handlers.ts';

const dayMs = 86_400_000;
const period = { from: testNow - 30 * dayMs, to: testNow };
const [, proof] = kitItems;
const [used, unused] = [idOf(10), idOf(11)];
let laptop: KitLaptop;

beforeEach(() => {
  laptop = openKitLaptop(handlers, 'manager');
  for (const id of [used, unused]) {
    laptop.put('account', rowOf('account', { id, territoryIds: [kitTerritoryId] }));
    laptop.put('contact', rowOf('contact', { id: id.replace(/0000/, '0001'), accountId: id }));
    laptop.put(
      'call',
      rowOf('call', {
        id: id.replace(/0000/, '0002'),
        accountId: id,
        ownerId: idOf(1),
        status: 'held',
        startsAt: testNow - dayMs,
      }),
    );
  }
  // Two kits for the same accounts.
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1)));
  const other = { kitId: idOf(7_101), releaseId: idOf(7_390) };
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1, other)));
  laptop.put(
    'use',
    ...[kitId, other.kitId].map((kit, at) =>
      rowOf('use', {
        id: idOf(40 + at),
        accountId: used,
        authorId: idOf(1),
        callId: used.replace(/0000/, '0002'),
        kitId: kit,
        itemId: proof.id,
        usedAt: testNow - dayMs,
      }),
    ),
  );
});
afterEach(() => laptop.close());

test('an account, a person and a call in the audience of two kits are there once', async () => {
  expect(await laptop.value('insight.summary', period)).toMatchObject({
    reach: { accounts: { reached: 1, of: 2 }, people: { reached: 0, of: 2 } },
    frequency: { contacts: 1, accounts: 1, perAccount: 1 },
    adoption: { withUse: 1, ownWords: 0, held: 2 },
  });
});

test('revenue is that of accounts reached, in the period', async () => {
  const won = (id: number, accountId: string, daysAgo: number) =>
    rowOf('deal', {
      id: idOf(id),
      accountId,
      stage: 'won',
      amountMinor: 500,
      currency: 'SEK',
      closedOn: new Date(testNow - daysAgo * dayMs).toISOString().slice(0, 10),
    });
  laptop.put('deal', won(50, used, 2), won(51, used, 90), won(52, unused, 2));
  expect((await laptop.value('insight.summary', period)).revenue).toEqual([
    { currency: 'SEK', amountMinor: 500, accounts: 1 },
  ]);
});

test('how soon leads are talked to is of several reps together, or of oneself', async () => {
  const lead = (id: number, ownerId: string, hours: number) =>
    rowOf('lead', {
      id: idOf(id),
      ownerId,
      status: 'in_conversation',
      receivedAt: testNow - 5 * dayMs,
      acceptedAt: testNow - 5 * dayMs,
      firstAttemptAt: testNow - 5 * dayMs + hours * 3_600_000,
      firstConversationAt: testNow - 5 * dayMs + hours * 3_600_000,
    });
  laptop.put(
    'user',
    rowOf('user', { id: idOf(2), role: 'rep' }),
    rowOf('user', { id: idOf(3), role: 'rep' }),
  );
  laptop.put('lead', lead(60, idOf(2), 1));
  const seen = async () => (await laptop.value('insight.summary', period)).followUp;
  expect(await seen()).toBeNull();
  laptop.put('lead', lead(61, idOf(3), 2));
  expect(await seen()).toMatchObject({ firstConversation: { n: 2 }, firstAttempt: { n: 2 } });
  Object.assign(laptop.me, { id: idOf(3), role: 'rep' });
  expect(await seen()).toMatchObject({ firstConversation: { n: 1 } });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KitItemContent, noFacts } from '../../../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../../../shared/domain/kits/richText.ts';
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
import { writeTransaction } from '../../db/transaction.ts';
import { handlers } from './handlers.ts';

const dayMs = 86_400_000;
const [meant, other] = [idOf(10), idOf(11)];
const sha256 = 'a'.repeat(64);
let laptop: KitLaptop;

beforeEach(() => {
  laptop = openKitLaptop(handlers);
  laptop.put(
    'account',
    rowOf('account', { id: meant, name: 'Malmö Hamn', territoryIds: [kitTerritoryId] }),
    rowOf('account', { id: other, name: 'Elsewhere', territoryIds: [idOf(99)] }),
  );
});
afterEach(() => laptop.close());

function call(number: number, accountId: string, values: object = {}): void {
  const mine = { accountId, ownerId: laptop.me.id, contactIds: [idOf(12)], objective: 'Agree a pilot' };
  laptop.put('call', rowOf('call', { id: idOf(number), ...mine, startsAt: testNow + dayMs, ...values }));
}
const deck: KitItemContent = {
  id: idOf(7_205),
  kind: 'collateral',
  visibility: 'customer',
  facts: {
    ...noFacts,
    file: {
      sha256,
      name: 'deck.pdf',
      mediaType: 'application/pdf',
      bytes: 48_000_000,
      pages: 20,
      mayLeave: true,
    },
  },
  content: { en: { title: 'Fleet deck', description: richTextOf('The whole fleet.') } },
};
const receive = (values: object = {}): void =>
  laptop.receive(
    releaseOf(
      laptop.key,
      kitPayloadOf(1, {
        items: [deck],
        files: [{ sha256, bytes: 48_000_000, chunks: [sha256], words: '' }],
        ...values,
      }),
    ),
  );
const have = (set: string): void =>
  writeTransaction(laptop.connection, (tx) => void tx.run(`UPDATE kit_file SET ${set}`));
const readiness = async () => (await laptop.value('today.get', { day: '2026-03-12' })).readiness;

test('a file that is not whole here keeps the calls it is meant for from being ready, and is counted once', async () => {
  receive();
  call(21, meant);
  call(22, meant);
  call(23, other);
  expect(await readiness()).toMatchObject({
    visits: 3,
    ready: 1,
    missing: [
      { callId: idOf(21), lacks: ['file'] },
      { callId: idOf(22), lacks: ['file'] },
    ],
    files: { bytes: 48_000_000, rows: [{ sha256, title: 'Fleet deck', have: 0, state: 'waiting' }] },
    leases: [],
  });
});

test('what has come of a file is not counted any more, and all of it makes the call ready', async () => {
  receive();
  call(21, meant);
  have('have = 40000000');
  expect((await readiness())?.files).toMatchObject({ bytes: 8_000_000, rows: [{ state: 'downloading' }] });
  have('have = bytes');
  expect(await readiness()).toMatchObject({ ready: 1, files: { bytes: 0, rows: [] } });
});

test('a lease that ends before the call is told, and that it is over once it is', async () => {
  receive({ leaseDays: 1, items: [...kitItems], files: [] });
  call(21, meant, { startsAt: testNow + dayMs + 3_600_000 });
  expect(await readiness()).toMatchObject({
    ready: 0,
    missing: [{ lacks: ['lease'] }],
    leases: [{ kitId, title: 'Pilot offer', endsAt: testNow + dayMs, isOver: false }],
  });
  laptop.at = testNow + dayMs + 1;
  expect((await readiness())?.leases).toMatchObject([{ isOver: true }]);
  laptop.meetHub();
  expect((await readiness())?.leases).toEqual([]);
});

test('calls without an objective are counted', async () => {
  call(20, other, { status: 'held', startsAt: testNow - dayMs });
  call(21, other, { objective: null });
  call(22, other, { objective: null, channel: 'phone' });
  expect(await readiness()).toMatchObject({ visits: 2, ready: 1, withoutObjective: 1 });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KitItemContent, noFacts } from '../../../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../../../shared/domain/kits/richText.ts';
import { testNow } from '../../../../test/fixtures/askFeatures.ts';
import { type KitLaptop, openKitLaptop } from '../../../../test/fixtures/kitLaptop.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { kitPayloadOf, kitTerritoryId, releaseOf } from '../../../../test/fixtures/signedKits.ts';
import { writeTransaction } from '../../db/transaction.ts';
import { handlers } from '../../features/kits/handlers.ts';
import { downloadsPaused } from '../../features/kits/repository/files.ts';
import { filesDue, noteHave } from './dueFiles.ts';

const hourMs = 3_600_000;
const territories = { tomorrow: idOf(80), later: idOf(81), nobody: kitTerritoryId };
type Whose = keyof typeof territories;
let laptop: KitLaptop;

beforeEach(() => {
  laptop = openKitLaptop(handlers);
  const { tomorrow, later } = territories;
  laptop.put(
    'account',
    rowOf('account', { id: idOf(10), name: 'Malmö Hamn', territoryIds: [tomorrow] }),
    rowOf('account', { id: idOf(11), name: 'Kalmar Varv', territoryIds: [later] }),
  );
  const mine = { ownerId: laptop.me.id, contactIds: [idOf(12)] };
  laptop.put(
    'call',
    rowOf('call', { id: idOf(21), accountId: idOf(11), startsAt: testNow + 70 * hourMs, ...mine }),
    rowOf('call', { id: idOf(20), accountId: idOf(10), startsAt: testNow + 21 * hourMs, ...mine }),
  );
});
afterEach(() => laptop.close());

/** A kit of one file, for the accounts of that territory. */
function receive(number: number, whose: Whose, bytes: number, letter: string): void {
  const sha256 = letter.repeat(64);
  const item: KitItemContent = {
    id: idOf(700 + number),
    kind: 'collateral',
    visibility: 'customer',
    facts: {
      ...noFacts,
      file: { sha256, name: 'deck.pdf', mediaType: 'application/pdf', bytes, pages: 1, mayLeave: false },
    },
    content: { en: { title: letter, description: richTextOf('A deck.') } },
  };
  laptop.receive(
    releaseOf(
      laptop.key,
      kitPayloadOf(1, {
        kitId: idOf(100 + number),
        releaseId: idOf(200 + number),
        languages: ['en'],
        audience: { territoryIds: [territories[whose]], segments: [], buyerStages: [], personas: [] },
        items: [item],
        files: [{ sha256, bytes, chunks: [sha256], words: '' }],
      }),
    ),
  );
}
const due = (): string =>
  filesDue(laptop.db, laptop.me.id, laptop.at)
    .map(({ sha256 }) => sha256.slice(0, 1))
    .join('');
const steer = (action: 'pause' | 'resume' | 'first', letter: string | null = null) =>
  laptop.value('kits.download', { sha256: letter === null ? null : letter.repeat(64), action });

test('what tomorrow’s call needs comes before what a later one does, and the smallest first of what none does', () => {
  receive(1, 'nobody', 900, 'c');
  receive(2, 'nobody', 100, 'd');
  receive(3, 'later', 500, 'b');
  receive(4, 'tomorrow', 90_000_000, 'a');
  expect(due()).toBe('abdc');
  laptop.at += 22 * hourMs;
  // The first call has begun: what it needed waits with the rest.
  expect(due()).toBe('bdca');
});

test('what a rep asks for comes before all of it, also where everything was put off', async () => {
  receive(1, 'tomorrow', 100, 'a');
  receive(2, 'nobody', 900, 'b');
  await steer('first', 'b');
  expect(due()).toBe('ba');
  await steer('pause');
  expect(due()).toBe('');
  await steer('first', 'a');
  expect(due()).toBe('a');
  await steer('resume');
  expect(due()).toBe('ab');
});

test('one file that is asked for meanwhile takes nothing else up: not what is here, and not what comes', async () => {
  receive(1, 'tomorrow', 100, 'a');
  receive(2, 'later', 500, 'b');
  await steer('pause');
  await steer('first', 'a');
  receive(3, 'tomorrow', 900, 'c');
  expect(due()).toBe('a');
  expect(downloadsPaused(laptop.db)).toBe(true);
  await steer('resume');
  expect(due()).toBe('acb');
  expect(downloadsPaused(laptop.db)).toBe(false);
});

test('what was put off stays so when all that had begun is here', async () => {
  receive(1, 'tomorrow', 100, 'a');
  await steer('pause');
  await steer('first', 'a');
  writeTransaction(laptop.connection, (tx) => noteHave(tx, 'a'.repeat(64), 100));
  receive(2, 'tomorrow', 900, 'b');
  expect(due()).toBe('');
});

test('what comes while everything is put off is put off with it', async () => {
  receive(1, 'tomorrow', 100, 'a');
  await steer('pause');
  receive(2, 'tomorrow', 900, 'b');
  expect(due()).toBe('');
  expect(downloadsPaused(laptop.db)).toBe(true);
  const whom = { accountId: null, contactIds: [], language: null };
  const { item } = await laptop.value('kits.item', { ...whom, kitId: idOf(102), itemId: idOf(702) });
  expect(item.file?.state).toBe('paused');
  await steer('resume');
  expect(due()).toBe('ab');
  receive(3, 'later', 900, 'c');
  expect(due()).toBe('abc');
});

import { openConnection } from '../../electron/backend/db/openConnection.ts';
import { readableDb } from '../../electron/backend/db/readableDb.ts';
import { handlers as kits } from '../../electron/backend/features/kits/handlers.ts';
import { handlers as prep } from '../../electron/backend/features/prep/handlers.ts';
import { verifyAtStart } from '../../electron/backend/sync/kits/settleReleases.ts';
import { type Language, languages } from '../../shared/domain/entities/account.ts';
import { objectionCategories } from '../../shared/domain/entities/heard.ts';
import type { KitItemContent } from '../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../shared/domain/kits/richText.ts';
import { openKitLaptop } from '../fixtures/kitLaptop.ts';
import { testKey } from '../fixtures/laptopDatabase.ts';
import { idOf, rowOf } from '../fixtures/rows.ts';
import { kitItems, kitPayloadOf, kitTerritoryId, releaseOf } from '../fixtures/signedKits.ts';
import { createRandom } from '../harness/random.ts';
import type { KitFigures, Measured } from './kitsTable.ts';
import { spreadOf } from './percentiles.ts';

/**
 * Kits at the size they are built for: 50 of 60 items in four languages, on a real encrypted database, with a year of
 * objections that their responses answered. Prints one line of JSON, which `npm run bench -- kits` makes a table of.
 */
const [kitCount, itemCount] = [50, 60];
const random = createRandom('kits of the bench');
const stems = Array.from({ length: 4_000 }, () =>
  random
    .next()
    .toString(36)
    .slice(2, 4 + random.between(2, 7)),
);
/** Common words are common: the square of a fraction chooses. */
const words = (count: number): string =>
  Array.from({ length: count }, () => stems[Math.floor(random.next() ** 2 * stems.length)]).join(' ');
const response = kitItems[0];

const saidIn = (_: Language) => ({
  title: words(6),
  explore: [words(8), words(8)],
  response: richTextOf(words(50)),
});
const itemOf = (kit: number, item: number): KitItemContent => ({
  ...response,
  id: idOf(100_000 + kit * 100 + item),
  facts: { ...response.facts, category: objectionCategories[item % 9] ?? 'price', proofItemIds: [] },
  content: Object.fromEntries(languages.map((language) => [language, saidIn(language)])),
});

const laptop = openKitLaptop({ ...kits, ...prep });
const accountId = idOf(10);
laptop.put(
  'account',
  rowOf('account', { id: accountId, territoryIds: [kitTerritoryId], segment: 'Fishing' }),
  rowOf('account', { id: idOf(11), territoryIds: [kitTerritoryId], segment: 'Fishing' }),
);
const callId = idOf(20);
laptop.put(
  'call',
  rowOf('call', { id: callId, accountId, ownerId: laptop.me.id, startsAt: laptop.at + 1000 }),
);
laptop.put(
  'heard',
  ...Array.from({ length: 900 }, (_, at) =>
    rowOf('heard', {
      id: idOf(200_000 + at),
      accountId: at % 3 === 0 ? accountId : idOf(11),
      authorId: laptop.me.id,
      category: objectionCategories[at % 9] ?? 'price',
      verbatim: words(12),
      response: 'said_it',
      responseItemId: idOf(100_000 + (at % kitCount) * 100 + (at % itemCount)),
      responseVersion: 1,
      outcome: at % 2 === 0 ? 'resolved' : 'lost',
      heardAt: laptop.at - at * 1_000_000,
    }),
  ),
);
const releases = Array.from({ length: kitCount }, (_, kit) =>
  releaseOf(
    laptop.key,
    kitPayloadOf(1, {
      kitId: idOf(50_000 + kit),
      releaseId: idOf(60_000 + kit),
      languages: [...languages],
      items: Array.from({ length: itemCount }, (_item, item) => itemOf(kit, item)),
    }),
  ),
);
const megabytes = releases.reduce((sum, { payload }) => sum + payload.length, 0) / 1e6;

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

function once(work: () => void): Measured {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  work();
  return { spread: spreadOf([performance.now() - start]), processor: milliseconds(process.cpuUsage(cpu)) };
}
async function often(count: number, work: () => Promise<unknown>): Promise<Measured> {
  const [all, cpu] = [[] as number[], process.cpuUsage()];
  for (let round = 0; round < count; round += 1) {
    const start = performance.now();
    await work();
    all.push(performance.now() - start);
  }
  return { spread: spreadOf(all), processor: milliseconds(process.cpuUsage(cpu)) / count };
}

const arrival = once(() => laptop.receive(...releases));
const reader = openConnection(laptop.file, { key: testKey });
const settling = {
  connection: reader,
  clock: {
    now: () => laptop.at,
    monotonic: () => laptop.at,
    bootId: idOf(2),
    timeZone: () => 'Europe/Stockholm',
  },
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
};
// The first of them, as at a start: nothing is warm yet.
const verification = once(() => verifyAtStart(settling));
const held = readableDb(reader).get<{ n: number }>('SELECT count(*) AS n FROM kit_said')?.n;
reader.close();
if (held !== kitCount * itemCount * languages.length) throw new Error(`${held} texts are held`);

const whom = { accountId, contactIds: [], language: 'sv' as const };
const library = (find: string | null) =>
  laptop.value('kits.library', {
    ...whom,
    find,
    category: null,
    kinds: [],
    favourites: false,
    unusable: false,
  });
await library('begin');
const say = { ...whom, callId: null, category: null, competitorId: null, customerSees: false };
const figures: KitFigures = {
  kits: kitCount,
  items: itemCount,
  languages: languages.length,
  megabytes,
  arrival,
  verification,
  library: await often(5, () => library(null)),
  oneWord: await often(200, () => library(words(1))),
  twoWords: await often(200, () => library(words(2))),
  beginning: await often(200, () => library(words(1).slice(0, 3))),
  whatToSay: await often(100, () => laptop.value('kits.whatToSay', { ...say, text: words(14) })),
  prep: await often(30, () => laptop.value('prep.get', { callId })),
};
laptop.close();
console.log(JSON.stringify(figures));

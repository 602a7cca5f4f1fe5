import { randomBytes } from 'node:crypto';
import { uuidV7 } from '../../../shared/kernel/uuid.ts';
import { type BareTransactions, bareTransactions } from '../floor/bareTransactions.ts';
import { openFloor } from '../floor/floorDatabase.ts';
import type { Beside } from '../measureSize.ts';
import { type Spread, spreadOf } from '../percentiles.ts';
import { searchMix } from '../searchMix.ts';
import { type BenchLaptop, openBenchLaptop, report } from './benchLaptop.ts';

/** What a rep does all day on a laptop that has everything. Arguments: folder, what to measure or `all`, the floor. */
const [folder, only = 'all', floorFile] = process.argv.slice(2);
if (folder === undefined) throw new Error('folder');
const wanted = (name: string): boolean => only === 'all' || only.split(',').includes(name);
const newId = (): string => uuidV7(Date.now(), randomBytes(10));

const laptop = await openBenchLaptop(folder);
await laptop.until((status) => status.allSynced);
const { total } = await laptop.ask('accounts.list', {
  offset: 0,
  limit: 1,
  find: null,
  territoryId: null,
  sort: 'name',
});
const someAccounts: string[] = [];
for (let step = 0; step < 40; step += 1) {
  const offset = Math.floor((step / 40) * total);
  const { rows } = await laptop.ask('accounts.list', {
    offset,
    limit: 5,
    find: null,
    territoryId: null,
    sort: 'name',
  });
  someAccounts.push(...rows.map(({ id }) => id));
}
const account = (index: number): string => someAccounts[index % someAccounts.length] ?? '';
const ownerId = (await laptop.ask('session.state', {})).profile?.user.id ?? '';

async function repeat(times: number, work: (index: number) => Promise<unknown>): Promise<Spread> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const began = performance.now();
    await work(index);
    taken.push(performance.now() - began);
  }
  return spreadOf(taken);
}

async function beside(
  times: number,
  bare: (index: number) => void,
  program: (index: number) => Promise<unknown>,
): Promise<Beside> {
  const taken: { bare: number[]; program: number[] } = { bare: [], program: [] };
  for (let index = 0; index < times; index += 1) {
    const began = performance.now();
    bare(index);
    const between = performance.now();
    await program(index);
    taken.bare.push(between - began);
    taken.program.push(performance.now() - between);
  }
  return { bare: spreadOf(taken.bare), program: spreadOf(taken.program) };
}

/** All that the screen of an account shows at once. */
const openAccount = (index: number): Promise<unknown> =>
  Promise.all([
    laptop.ask('accounts.get', { id: account(index) }),
    laptop.ask('contacts.list', { accountId: account(index) }),
    laptop.ask('accounts.timeline', { accountId: account(index), before: null, limit: 50 }),
    laptop.ask('deals.list', { offset: 0, limit: 50, accountId: account(index), filter: 'all', find: null }),
  ]);

const hear = (index: number): Promise<unknown> =>
  laptop.ask('heard.add', {
    heard: {
      id: newId(),
      accountId: account(index),
      callId: null,
      contactId: null,
      kind: 'objection',
      category: 'price',
      verbatim: `Too dear for what it does, they said, and counted it out (${index})`,
      language: null,
      persona: 'unknown',
      buyerStage: null,
      competitorId: null,
      response: 'own_words',
      responseItemId: null,
      responseVersion: null,
      responseWords: null,
      outcome: 'open',
      ownerId: null,
      heardAt: Date.now(),
    },
    draftKey: null,
  });

const planCall = async (index: number, startsAt: number): Promise<string> => {
  const id = newId();
  await laptop.ask('calls.plan', {
    id,
    accountId: account(index),
    ownerId,
    contactIds: [],
    channel: 'visit',
    startsAt,
    durationMinutes: 30,
    localStart: '2026-11-02T09:00',
    timeZone: 'Europe/Stockholm',
    objective: 'Agree on a trial',
    minimumOutcome: null,
  });
  return id;
};

const logCall = (index: number, callId: string): Promise<unknown> =>
  laptop.ask('calls.log', {
    log: {
      id: newId(),
      accountId: account(index),
      callId,
      result: 'met',
      summary: 'They will try two of them for a month.',
      heldAt: Date.now() - 3_600_000,
      correctsId: null,
    },
    nextStep: {
      id: newId(),
      accountId: account(index),
      callId,
      ownerId,
      text: 'Send the terms',
      dueOn: '2026-12-01',
    },
    noNextStep: false,
    draftKey: null,
  });

/** Eight calls today, at accounts where three were held before and objections were heard, there and elsewhere. */
async function planDay(): Promise<{ readonly day: string; readonly calls: readonly string[] }> {
  const dayMs = 86_400_000;
  const noon = Math.floor(Date.now() / dayMs) * dayMs + dayMs / 2;
  for (let index = 0; index < 400; index += 1) await hear(index);
  const calls: string[] = [];
  for (let index = 0; index < 8; index += 1) {
    for (let before = 1; before <= 3; before += 1) {
      await logCall(index, await planCall(index, noon - before * 7 * dayMs));
    }
    calls.push(await planCall(index, noon + index * 60_000));
  }
  return { day: new Date(noon).toISOString().slice(0, 10), calls };
}

async function planAndLog(bare: BareTransactions): Promise<Beside> {
  const calls: string[] = [];
  for (let index = 0; index < 150; index += 1) {
    bare.plan(index);
    calls.push(await planCall(index, Date.now() - 3_600_000));
  }
  return beside(calls.length, bare.log, (index) => logCall(index, calls[index] ?? ''));
}

/** Milliseconds. Looking oftener would take from the second core what the drain could use. */
const lookEvery = 20;

/** Ten thousand objections written with no network, and then the network. */
async function drain(at: BenchLaptop, count: number) {
  at.setNetwork(false);
  const writing = performance.now();
  for (let index = 0; index < count; index += 1) await hear(index);
  const written = performance.now() - writing;
  const began = performance.now();
  at.setNetwork(true);
  await at.until((status) => status.waiting + status.sending === 0, lookEvery);
  const acknowledged = performance.now() - began;
  await at.until((status) => status.allSynced, lookEvery);
  return { count, written, acknowledged, readBack: performance.now() - began };
}

async function noOp(): Promise<Spread> {
  return repeat(30, async () => {
    await laptop.ask('sync.now', {});
    await laptop.until((status) => status.allSynced, 0);
  });
}

const measured: Record<string, unknown> = {};
if (wanted('search')) {
  // Nobody types before there is a screen; what a search needs is made ready once its questions are answered.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const queries = Object.values(searchMix).flat();
  measured.search = await repeat(queries.length * 15, (index) =>
    laptop.ask('search.find', { text: queries[index % queries.length] ?? '', limit: 20 }),
  );
}
if (wanted('account')) measured.account = await repeat(400, openAccount);
if (wanted('noop')) measured.noop = await noOp();
if (wanted('log') && floorFile !== undefined) {
  const floor = openFloor(floorFile);
  const one = floor.prepare('select id from account limit 1').pluck().get() as Buffer;
  const bare = bareTransactions(floor, one.toString('hex'));
  laptop.setNetwork(false);
  measured.heard = await beside(300, bare.hear, hear);
  measured.log = await planAndLog(bare);
  floor.close();
  laptop.setNetwork(true);
  await laptop.until((status) => status.allSynced);
}
if (wanted('prep') || wanted('today')) {
  laptop.setNetwork(false);
  const { day, calls } = await planDay();
  measured.prep = await repeat(400, (index) =>
    laptop.ask('prep.get', { callId: calls[index % calls.length] ?? '' }),
  );
  measured.today = await repeat(200, () => laptop.ask('today.get', { day }));
  laptop.setNetwork(true);
  await laptop.until((status) => status.allSynced);
}
if (wanted('drain')) measured.drain = await drain(laptop, 10_000);
await laptop.close();
report(measured);

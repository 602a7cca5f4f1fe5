import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { generateAccounts } from '../../../../test/fixtures/generateAccounts.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
beforeEach(() => {
  laptop = openLaptop(handlers);
});
afterEach(() => laptop.close());

type ListInput = Parameters<typeof laptop.value<'accounts.list'>>[1];
const list = async (input: Partial<ListInput> = {}) =>
  laptop.value('accounts.list', {
    offset: 0,
    limit: 50,
    find: null,
    territoryId: null,
    sort: 'name',
    ...input,
  });
const listed = async (input: Partial<ListInput> = {}): Promise<string[]> =>
  (await list(input)).rows.map(({ name }) => name);

const north = idOf(50);
const south = idOf(51);

function fourAccounts(): void {
  laptop.put(
    'territory',
    rowOf('territory', { id: north, name: 'North' }),
    rowOf('territory', { id: south, name: 'South' }),
  );
  laptop.put(
    'account',
    rowOf('account', {
      id: idOf(10),
      name: 'Östdal',
      city: 'Umeå',
      territoryIds: [north],
      homeTerritoryId: north,
    }),
    rowOf('account', { id: idOf(11), name: 'Åkesson', city: null, territoryIds: [north, south] }),
    rowOf('account', { id: idOf(12), name: 'zeta', city: 'Bari', territoryIds: [south] }),
    rowOf('account', { id: idOf(13), name: 'Alpha', city: 'bern', territoryIds: [south] }),
  );
}

test('names are in order without regard to case or accents', async () => {
  fourAccounts();
  expect(await listed()).toEqual(['Åkesson', 'Alpha', 'Östdal', 'zeta']);
});

test('by city those without one come last', async () => {
  fourAccounts();
  expect(await listed({ sort: 'city' })).toEqual(['zeta', 'Alpha', 'Östdal', 'Åkesson']);
});

test('by last call those never spoken with come last, by name', async () => {
  fourAccounts();
  const call = (number: number, account: number, startsAt: number, status: 'held' | 'planned') =>
    rowOf('call', { id: idOf(number), accountId: idOf(account), ownerId: laptop.me.id, startsAt, status });
  laptop.put('call', call(30, 12, testNow - 5000, 'held'), call(31, 13, testNow - 1000, 'held'));
  laptop.put('call', call(32, 12, testNow - 9000, 'held'), call(33, 10, testNow - 100, 'planned'));
  expect(await listed({ sort: 'lastCall' })).toEqual(['Alpha', 'zeta', 'Åkesson', 'Östdal']);
});

test('a territory lists what is worked there, home or not', async () => {
  fourAccounts();
  expect(await listed({ territoryId: north })).toEqual(['Åkesson', 'Östdal']);
  expect((await list({ territoryId: north })).total).toBe(2);
});

test('a line tells home, open deals, the last call held and the next one planned', async () => {
  fourAccounts();
  laptop.put(
    'deal',
    rowOf('deal', { id: idOf(40), accountId: idOf(10), stage: 'proposal' }),
    rowOf('deal', { id: idOf(41), accountId: idOf(10), stage: 'won' }),
  );
  const call = (number: number, startsAt: number, status: 'held' | 'planned' | 'no_show') =>
    rowOf('call', { id: idOf(number), accountId: idOf(10), ownerId: laptop.me.id, startsAt, status });
  laptop.put(
    'call',
    call(30, testNow - 5000, 'held'),
    call(31, testNow - 2000, 'no_show'),
    call(32, testNow - 1000, 'planned'),
    call(33, testNow + 7000, 'planned'),
    call(34, testNow + 9000, 'planned'),
  );
  const row = (await list()).rows.find(({ name }) => name === 'Östdal');
  expect(row).toMatchObject({
    homeTerritoryName: 'North',
    openDeals: 1,
    lastCallAt: testNow - 5000,
    nextCallAt: testNow + 7000,
    sync: 'synced',
  });
});

test('every window of every order shows each account once', async () => {
  laptop.put(
    'account',
    ...[...generateAccounts({ accounts: 240, contactsPerAccount: 0, seed: 9 })].map(({ account }) => account),
  );
  const some = (await list({ limit: 30, offset: 100 })).rows;
  laptop.put(
    'call',
    ...some.map(({ id }, at) =>
      rowOf('call', {
        id: idOf(1000 + at),
        accountId: id,
        ownerId: laptop.me.id,
        status: 'held',
        startsAt: 1000 + at,
      }),
    ),
  );
  for (const sort of ['name', 'city', 'lastCall'] as const) {
    const whole = await listed({ sort, limit: 500 });
    const windows: string[] = [];
    for (let offset = 0; offset < 240; offset += 37)
      windows.push(...(await listed({ sort, offset, limit: 37 })));
    expect(windows, sort).toEqual(whole);
    expect((await list({ sort })).total, sort).toBe(240);
  }
});

test('words narrow the list, in its order, and its total with it', async () => {
  laptop.put(
    'account',
    ...[...generateAccounts({ accounts: 400, contactsPerAccount: 0, seed: 9 })].map(({ account }) => account),
  );
  fourAccounts();
  expect(await listed({ find: 'ostd' })).toContain('Östdal');
  const energy = await list({ find: 'energi', limit: 500 });
  expect(energy.total).toBe(energy.rows.length);
  expect(energy.total).toBeGreaterThan(5);
  expect(energy.rows.every(({ name }) => /energ/i.test(name.normalize('NFKD').replace(/\p{M}/gu, '')))).toBe(
    true,
  );
  expect(await listed({ find: 'ostdla' })).toEqual(['Östdal']);
  expect(await listed({ find: 'zzzzzzz' })).toEqual([]);
});

test('an account tells its territories with the home one marked, and what hangs on it', async () => {
  fourAccounts();
  laptop.put('contact', rowOf('contact', { id: idOf(60), accountId: idOf(10) }));
  const found = await laptop.value('accounts.get', { id: idOf(10) });
  expect(found.territories).toEqual([{ id: north, name: 'North', home: true }]);
  expect(found.counts).toMatchObject({ contacts: 1, openDeals: 0, calls: 0, heard: 0 });
});

test('an account that is not here is not found', async () => {
  expect(await laptop.ask('accounts.get', { id: idOf(99) })).toEqual({
    ok: false,
    error: { code: 'not_found' },
  });
});

test('a new account shows at once, waits for the hub, and tells the screens', async () => {
  fourAccounts();
  const created = await laptop.ask('accounts.create', {
    id: idOf(70),
    name: 'Nyskapad AB',
    homeTerritoryId: north,
    segment: null,
    city: 'Lund',
    country: null,
    phone: null,
    website: null,
    language: null,
  });
  expect(created.ok).toBe(true);
  expect((await list({ territoryId: north })).rows.find(({ name }) => name === 'Nyskapad AB')?.sync).toBe(
    'waiting',
  );
  expect([...laptop.topics]).toContain('accounts');
});

test('an edit is kept under the name the account had', async () => {
  fourAccounts();
  await laptop.value('accounts.update', {
    id: idOf(10),
    fields: { name: { from: 'Östdal', to: 'Östdal & Söner' } },
  });
  expect(await listed({ find: 'ostdal soner' })).toEqual(['Östdal & Söner']);
  const label = laptop.connection.prepare('SELECT subject_label FROM outbox').pluck().get();
  expect(label).toBe('Östdal');
});

test('time runs backwards through calls, what was heard and promises, page by page', async () => {
  fourAccounts();
  const accountId = idOf(10);
  const call = (number: number, startsAt: number) =>
    rowOf('call', { id: idOf(number), accountId, ownerId: laptop.me.id, status: 'held', startsAt });
  const heard = (number: number, heardAt: number) =>
    rowOf('heard', { id: idOf(number), accountId, authorId: laptop.me.id, heardAt });
  laptop.put('call', call(30, 1000), call(31, 3000), call(32, 3000), call(33, 5000));
  laptop.put('heard', heard(34, 3000), heard(35, 4000));
  laptop.put(
    'nextStep',
    rowOf('nextStep', { id: idOf(36), accountId, callId: idOf(30), ownerId: laptop.me.id }),
    rowOf('nextStep', { id: idOf(37), accountId, ownerId: laptop.me.id, dueOn: '1970-01-02' }),
  );
  const seen: [string, number][] = [];
  let before: number | null = null;
  for (let pages = 0; pages < 10; pages += 1) {
    const page: Awaited<ReturnType<typeof laptop.value<'accounts.timeline'>>> = await laptop.value(
      'accounts.timeline',
      {
        accountId,
        before,
        limit: 2,
      },
    );
    seen.push(...page.entries.map((entry): [string, number] => [entry.type, entry.at]));
    before = page.entries.at(-1)?.at ?? null;
    if (!page.more) break;
  }
  expect(seen.map(([, at]) => at)).toEqual([86_400_000, 5000, 4000, 3000, 3000, 3000, 1000, 1000]);
  expect(seen.filter(([type]) => type === 'call')).toHaveLength(4);
});

test('what was chosen where two had changed one field stands in the history of the customer, whatever row it was about', async () => {
  const [accountId, given, contactId, elsewhere] = [idOf(10), idOf(11), idOf(12), idOf(13)];
  laptop.put(
    'account',
    rowOf('account', { id: accountId, name: 'Nordvik' }),
    rowOf('account', { id: given, name: 'Nordvik AB', status: 'merged', mergedIntoId: accountId }),
    rowOf('account', { id: elsewhere, name: 'Sydvik' }),
  );
  laptop.put('contact', rowOf('contact', { id: contactId, accountId, name: 'Petra' }));
  const chosen = (number: number, entity: string, rowId: string) =>
    laptop.connection
      .prepare(
        `INSERT INTO field_choice (id, entity, row_id, field, before, mine, theirs, kept, choice, by_name, chosen_at)
         VALUES (?, ?, ?, 'phone', 'null', '"1"', '"2"', '"1"', 'mine', 'Tom Ashworth', ?)`,
      )
      .run(uuidToBytes(idOf(number)), entity, uuidToBytes(rowId), number);
  chosen(101, 'account', accountId);
  chosen(102, 'account', given);
  chosen(103, 'contact', contactId);
  chosen(104, 'account', elsewhere);
  const { entries, more } = await laptop.value('accounts.timeline', { accountId, before: null, limit: 50 });
  expect(more).toBe(false);
  expect(entries.map(({ at }) => at)).toEqual([103, 102, 101]);
  expect(entries[0]).toMatchObject({
    type: 'choice',
    entity: 'contact',
    rowName: 'Petra',
    before: null,
    mine: '1',
    theirs: '2',
    kept: '1',
    byName: 'Tom Ashworth',
  });
  expect((await laptop.value('accounts.get', { id: accountId })).counts.history).toBe(3);
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportCellsOf } from '../../../../shared/domain/accounts/accountList.ts';
import { type BuyerStage, buyerStages } from '../../../../shared/domain/entities/account.ts';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers as contacts } from '../contacts/handlers.ts';
import type { EngineCommandContext } from '../handler.ts';
import { handlers as search } from '../search/handlers.ts';
import { exportAccounts } from './exportAccounts.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
const [survivor, loser] = [idOf(10), idOf(11)];
beforeEach(() => {
  laptop = openLaptop({ ...handlers, ...contacts, ...search });
  laptop.put(
    'account',
    rowOf('account', { id: survivor, name: 'Sjöberg Marin AB', phone: '0980-123 456', city: 'Kiruna' }),
    rowOf('account', { id: loser, name: 'Sjoberg marin', phone: null, city: 'Luleå' }),
    rowOf('account', { id: idOf(12), name: 'Hotell Fyren', phone: '+46 980 123 456' }),
    rowOf('account', { id: idOf(13), name: 'Bergslagen' }),
  );
  laptop.put(
    'contact',
    rowOf('contact', { id: idOf(20), accountId: loser, name: 'Petra Sjöberg', email: 'petra@s.example' }),
    rowOf('contact', { id: idOf(21), accountId: survivor, name: 'P. Sjöberg', email: 'PETRA@s.example' }),
  );
});
afterEach(() => laptop.close());

const plain = { offset: 0, limit: 50, find: null, territoryId: null, sort: 'name' } as const;

test('lookalikes share the name whatever its spelling and legal form, or the telephone', async () => {
  const { rows } = await laptop.value('accounts.lookalikes', { id: survivor });
  expect(rows.map(({ id, why }) => [id, why])).toEqual([
    [loser, 'name'],
    [idOf(12), 'phone'],
  ]);
  const people = await laptop.value('contacts.lookalikes', { id: idOf(20) });
  expect(people.rows.map(({ contact, why }) => [contact.id, why])).toEqual([[idOf(21), 'email']]);
});

test('merged, the one given up is in no list and no search, and its address leads to the other', async () => {
  await laptop.value('accounts.merge', { id: survivor, loserId: loser, fields: {} });
  const list = await laptop.value('accounts.list', plain);
  expect([list.total, list.rows.map(({ id }) => id)]).toEqual([3, [idOf(13), idOf(12), survivor]]);
  expect(
    (await laptop.value('search.find', { text: 'sjoberg', limit: 9 })).accounts.map(({ id }) => id),
  ).toEqual([survivor]);
  const opened = await laptop.value('accounts.get', { id: loser });
  expect([opened.account.id, opened.counts.contacts]).toEqual([survivor, 2]);
  expect([...laptop.topics]).toContain('contacts');
});

test('one that was given up is not merged again, and nothing is merged that is not here', async () => {
  await laptop.value('accounts.merge', { id: survivor, loserId: loser, fields: {} });
  for (const [id, loserId, code] of [
    [idOf(13), loser, 'already_merged'],
    [loser, idOf(13), 'already_merged'],
    [idOf(13), idOf(99), 'not_found'],
  ] as const) {
    expect(await laptop.ask('accounts.merge', { id, loserId, fields: {} })).toMatchObject({
      error: { code },
    });
  }
});

test('two people that are one: one stands in the list, with what was chosen', async () => {
  await laptop.value('accounts.merge', { id: survivor, loserId: loser, fields: {} });
  const fields = { name: { from: 'P. Sjöberg', to: 'Petra Sjöberg' } };
  await laptop.value('contacts.merge', { id: idOf(21), loserId: idOf(20), fields });
  const { rows } = await laptop.value('contacts.list', { accountId: survivor });
  expect(rows.map(({ contact }) => [contact.id, contact.name])).toEqual([[idOf(21), 'Petra Sjöberg']]);
});

test('the history holds every kind of thing, and can be narrowed to one', async () => {
  const at = (days: number) => testNow - days * 86_400_000;
  const day = (days: number) => new Date(at(days)).toISOString().slice(0, 10);
  const here = { accountId: survivor };
  laptop.put('call', rowOf('call', { id: idOf(30), ...here, ownerId: laptop.me.id, startsAt: at(1) }));
  laptop.put('touch', rowOf('touch', { id: idOf(31), ...here, subject: 'Fair', touchedAt: at(2) }));
  laptop.put('heard', rowOf('heard', { id: idOf(32), ...here, authorId: laptop.me.id, heardAt: at(3) }));
  laptop.put('deal', rowOf('deal', { id: idOf(33), ...here, engagedOn: day(4), closedOn: null }));
  laptop.put('lead', rowOf('lead', { id: idOf(34), ...here, receivedAt: at(5) }));
  laptop.put('nextStep', rowOf('nextStep', { id: idOf(35), ...here, ownerId: laptop.me.id, dueOn: day(6) }));
  const read = async (kind?: 'touch' | 'deal') =>
    (
      await laptop.value('accounts.timeline', {
        accountId: survivor,
        before: null,
        limit: 50,
        ...(kind === undefined ? {} : { kind }),
      })
    ).entries.map(({ type }) => type);
  expect(await read()).toEqual(['call', 'touch', 'heard', 'deal', 'lead', 'nextStep']);
  expect([await read('touch'), await read('deal')]).toEqual([['touch'], ['deal']]);
});

test('an overview tells what comes next, what is open and the last time; tabs count what they hold', async () => {
  const at = (days: number) => testNow - days * 86_400_000;
  const here = { accountId: survivor };
  const mine = { ...here, ownerId: laptop.me.id };
  laptop.put(
    'call',
    rowOf('call', { id: idOf(30), ...mine, startsAt: at(-2) }),
    rowOf('call', { id: idOf(31), ...mine, startsAt: at(-1) }),
    rowOf('call', { id: idOf(32), ...mine, startsAt: at(3), status: 'held' }),
    rowOf('call', { id: idOf(33), ...mine, startsAt: at(9), status: 'held' }),
  );
  const spoken = { ...here, authorId: laptop.me.id };
  laptop.put(
    'heard',
    rowOf('heard', { id: idOf(34), ...spoken, kind: 'objection', outcome: 'parked', heardAt: at(4) }),
    rowOf('heard', { id: idOf(35), ...spoken, kind: 'objection', outcome: 'resolved', heardAt: at(5) }),
    rowOf('heard', { id: idOf(36), ...spoken, kind: 'praise', outcome: 'open', heardAt: at(6) }),
  );
  laptop.put('nextStep', rowOf('nextStep', { id: idOf(37), ...mine, dueOn: '2026-03-20' }));
  laptop.put(
    'use',
    rowOf('use', { id: idOf(38), ...spoken, kitId: idOf(39), itemId: idOf(40), kind: 'said', usedAt: at(7) }),
  );
  const keys = (entries: readonly object[]) =>
    entries.map((entry) => JSON.stringify(entry).match(/"id":"([^"]+)"/)?.[1]);
  const overview = await laptop.value('accounts.overview', here);
  expect([keys(overview.ahead), keys(overview.open), keys(overview.last)]).toEqual([
    [idOf(31)],
    [idOf(34), idOf(37)],
    [idOf(32)],
  ]);
  const part = async (kind: 'objection' | 'kitUse') =>
    keys((await laptop.value('accounts.timeline', { ...here, before: null, limit: 50, kind })).entries);
  expect([await part('objection'), await part('kitUse')]).toEqual([[idOf(34), idOf(35)], [idOf(38)]]);
  expect((await laptop.value('accounts.get', { id: survivor })).counts).toEqual({
    contacts: 1,
    openDeals: 0,
    calls: 4,
    heard: 3,
    objections: 2,
    leads: 0,
    kitUses: 1,
    openPromises: 1,
    history: 9,
  });
});

test('an export holds the whole list with its heads, and no cell that a spreadsheet would run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-export-'));
  const many = Array.from({ length: 450 }, (_, at) =>
    rowOf('account', { id: idOf(1000 + at), name: `Berg ${String(at).padStart(3, '0')}`, segment: 'Many' }),
  );
  laptop.put(
    'account',
    rowOf('account', {
      id: idOf(998),
      name: 'Zeta',
      segment: 'Many',
      buyerStage: 'loyalty',
      city: 'Bergen',
      country: 'Norway',
      externalId: 'C-7',
    }),
    ...many,
    rowOf('account', { id: idOf(999), name: '=HYPERLINK("x")', segment: 'Many' }),
  );
  // Half past midnight where the laptop is, and the day before in UTC.
  const startsAt = Date.UTC(2026, 2, 1, 23, 30);
  laptop.put(
    'call',
    rowOf('call', { id: idOf(997), accountId: idOf(998), ownerId: laptop.me.id, startsAt, status: 'held' }),
  );
  const context = {
    db: laptop.db,
    me: laptop.me,
    clock: { now: () => testNow, monotonic: () => testNow, timeZone: () => 'Europe/Stockholm' },
    profile: { exportFolder: folder },
  } as unknown as EngineCommandContext;
  const criteria = {
    find: null,
    territoryId: null,
    sort: 'name',
    descending: true,
    segment: 'Many',
  } as const;
  const cells = exportCellsOf(['owner', 'stage', 'place', 'last']).map((cell) => ({
    cell,
    head: `Head ${cell}`,
  }));
  const stageWords = Object.fromEntries(buyerStages.map((stage) => [stage, `Word ${stage}`])) as Record<
    BuyerStage,
    string
  >;
  const { file, count } = await exportAccounts(context, { ...criteria, cells, stageWords });
  const text = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true, force: true });
  expect(text.split(/\r?\n/)[0]).toBe(
    '\ufeffHead name,Head owner,Head stage,Head city,Head country,Head last,Head externalId',
  );
  const lines = text.trimEnd().split(/\r?\n/);
  expect([count, lines.length]).toEqual([452, 453]);
  expect(lines[1]).toMatch(/^Zeta,.*,Word loyalty,Bergen,Norway,2026-03-02,C-7$/);
  expect(text).not.toMatch(/(^|,|")=HYPERLINK/m);
  expect(new Set(lines.slice(1)).size).toBe(452);
});

const odd = {
  rightToLeft: 'שלום עליכם בע״מ',
  emoji: '🚢⚓️ Marin 👩‍🔧',
  long: `${'A note that goes on. '.repeat(500)}end`,
};

test('names of every script and notes of any length are kept as they were written', async () => {
  for (const [at, name] of [odd.rightToLeft, odd.emoji, odd.long].entries()) {
    const id = idOf(60 + at);
    await laptop.value('accounts.create', {
      id,
      name,
      homeTerritoryId: idOf(50),
      segment: null,
      city: null,
      country: null,
      phone: null,
      website: null,
      language: null,
    });
    expect((await laptop.value('accounts.get', { id })).account.name).toBe(name);
    await laptop.value('contacts.create', {
      id: idOf(70 + at),
      accountId: id,
      name,
      title: name,
      email: null,
      phone: null,
      persona: 'unknown',
      need: 'unknown',
      orientation: 'unknown',
      language: null,
    });
    expect((await laptop.value('contacts.list', { accountId: id })).rows[0]?.contact.title).toBe(name);
  }
  expect((await laptop.value('accounts.list', plain)).rows.map(({ name }) => name)).toEqual(
    expect.arrayContaining([odd.rightToLeft, odd.emoji, odd.long]),
  );
});

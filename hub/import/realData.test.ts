import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linkManagers, managerDrafts } from '../../shared/domain/import/managers.ts';
import { parseMapping } from '../../shared/domain/import/parseMapping.ts';
import { type FilesRead, readFiles } from '../../shared/domain/import/readFiles.ts';
import type { DraftRow } from '../../shared/domain/import/readRows.ts';
import { type Known, resolveRows } from '../../shared/domain/import/resolveRows.ts';
import { type KnownTerritory, workedBy } from '../../shared/domain/import/territories.ts';
import { decodeText } from './decodeText.ts';

const folder = new URL('../../../shared/data/', import.meta.url);
const there = existsSync(folder);
if (!there) console.warn('SKIPPED: the real data sets are not beside the project (../shared/data)');

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function mappingOf(name: string) {
  const json: unknown = JSON.parse(
    readFileSync(new URL(`../mappings/${name}.json`, import.meta.url), 'utf8'),
  );
  const mapping = parseMapping(json);
  if (!mapping.ok) throw new Error(JSON.stringify(mapping.error));
  return mapping.value;
}

function read(mappingName: string, path: string): FilesRead {
  const text = decodeText(readFileSync(new URL(path, folder)));
  if (!text.ok) throw new Error(text.error.code);
  const files = readFiles([{ name: path, text: text.value.text }], mappingOf(mappingName), hash);
  if (!files.ok) throw new Error(JSON.stringify(files.error));
  return files.value;
}

/** Read when a test first asks: the bodies of skipped groups run too. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const nothing: Known = {
  territories: [],
  users: [],
  accounts: [],
  contacts: [],
  mergedAccounts: [],
  workedBy: () => undefined,
  idOf: () => undefined,
};

function counter() {
  let last = 0;
  return () => {
    last += 1;
    return `id-${last}`;
  };
}

const countBy = (rows: readonly DraftRow[], field: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { values } of rows) {
    const value = String(values[field]);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
};

describe.skipIf(!there)('crm-opportunities', () => {
  const newId = counter();
  const teams = once(() => {
    const mapping = mappingOf('crm-opportunities.users');
    const reps = read('crm-opportunities.users', 'crm-opportunities/sales_teams.csv');
    const managers = managerDrafts(reps.rows, mapping, []);
    const resolved = resolveRows([...reps.rows, ...managers], mapping, nothing, { newId, hash });
    return {
      reps,
      managers,
      offices: resolved.newTerritories,
      people: linkManagers(resolved.rows, managers, []),
    };
  });

  test('35 reps and their 6 managers, in the territories of the three offices', () => {
    const { reps, managers, offices, people } = teams();
    expect(reps).toMatchObject({ bad: [], repeated: [], joined: [] });
    expect(reps.rows).toHaveLength(35);
    expect(managers.map(({ values }) => values['email'])).toContain(
      'dustin.brinkmann@crm-opportunities.example',
    );
    expect(managers).toHaveLength(6);
    expect(offices.map(({ name }) => name)).toEqual(['Central', 'East', 'West']);
    expect(people.bad).toEqual([]);
    for (const { columns } of people.rows) expect(columns['territoryIds']).toHaveLength(1);
    expect(people.rows.filter(({ columns }) => columns['managerId'] !== undefined)).toHaveLength(35);
  });

  test('85 accounts, the misspelt sector joined in 12 of them', () => {
    const accounts = read('crm-opportunities.accounts', 'crm-opportunities/accounts.csv');
    expect(accounts.rows).toHaveLength(85);
    expect(accounts.bad).toEqual([]);
    expect(accounts.joined).toContainEqual({
      field: 'segment',
      from: 'technolgy',
      to: 'technology',
      count: 12,
    });
    expect(accounts.files[0]?.unknownColumns).toEqual([]);
    expect(accounts.rows[0]?.values).toMatchObject({
      revenueMinor: 110004000000,
      employees: 2822,
      foundedYear: 1996,
    });
  });

  test('8,800 deals: 1,425 without an account kept, products joined, dates day first, territories worked', () => {
    const { offices, people } = teams();
    const territories: readonly KnownTerritory[] = offices.map((territory) => ({
      ...territory,
      externalId: territory.name,
      active: true,
    }));
    const accounts = read('crm-opportunities.accounts', 'crm-opportunities/accounts.csv').rows.map(
      (draft) => ({
        id: `account ${draft.externalId}`,
        name: String(draft.values['name']),
        externalId: draft.externalId,
      }),
    );
    const known: Known = {
      ...nothing,
      territories,
      accounts,
      users: people.rows.map(({ id, draft, columns }) => ({
        id,
        name: String(columns['name']),
        email: String(columns['email']),
        externalId: draft.externalId,
        territoryIds: columns['territoryIds'] as readonly string[],
      })),
    };
    const deals = read('crm-opportunities.deals', 'crm-opportunities/sales_pipeline.csv');
    expect(deals.bad).toEqual([]);
    expect(deals.joined).toEqual([{ field: 'product', from: 'GTXPro', to: 'GTX Pro', count: 1480 }]);
    expect(countBy(deals.rows, 'stage')).toEqual({ won: 4238, lost: 2473, engaging: 1589, prospecting: 500 });
    expect(deals.rows[0]?.values).toMatchObject({
      name: 'GTX Plus Basic · Cancity',
      amountMinor: 105400,
      engagedOn: '2016-10-20',
      closedOn: '2017-03-01',
    });

    const resolved = resolveRows(deals.rows, mappingOf('crm-opportunities.deals'), known, { newId, hash });
    expect(resolved).toMatchObject({
      bad: [],
      unmatchedAccounts: [],
    });
    expect(resolved.rows).toHaveLength(8800);
    expect(resolved.withoutAccount).toHaveLength(1425);

    const working = new Map<string, Map<string, number>>();
    for (const { columns } of resolved.rows) {
      if (columns['accountId'] === undefined) continue;
      const counts = working.get(String(columns['accountId'])) ?? new Map<string, number>();
      const territory = String(columns['territoryId']);
      working.set(String(columns['accountId']), counts.set(territory, (counts.get(territory) ?? 0) + 1));
    }
    const nameOf = (id: string) => territories.find((territory) => territory.id === id)?.name ?? '';
    const worked = [...working].map(([id, counts]) => ({ id, ...workedBy(counts, nameOf) }));
    expect(worked.filter(({ territoryIds }) => territoryIds?.length === 3)).toHaveLength(71);
    expect(worked.filter(({ territoryIds }) => territoryIds?.length === 2)).toHaveLength(14);
    const tied = worked.find(({ id }) => id === 'account Kan-code');
    expect(nameOf(tied?.homeTerritoryId ?? '')).toBe('East');
  });
});

describe.skipIf(!there)('education-leads', () => {
  const list = once(() => read('education-leads.leads', 'education-leads/leads.csv'));

  test('9,240 leads, 338 of them taken out of their quotes, none refused', () => {
    const leads = list();
    expect(leads.rows).toHaveLength(9240);
    expect(leads.bad).toEqual([]);
    expect(leads.files[0]?.recovered).toHaveLength(338);
    expect(leads.files[0]?.recovered.slice(0, 3)).toEqual([24, 78, 175]);
    expect(leads.files[0]?.unknownColumns).toEqual([]);
  });

  test('"Select" is empty and "google" is Google', () => {
    const leads = list();
    expect(countBy(leads.rows, 'city')).toMatchObject({ Mumbai: 3222, null: 2249 + 1420 });
    expect(countBy(leads.rows, 'source')['Google']).toBe(2868 + 5);
    expect(leads.joined).toContainEqual({ field: 'source', from: 'google', to: 'Google', count: 5 });
  });

  test('a wrapped row keeps the comma of its specialisation', () => {
    const leads = list();
    const wrapped = leads.rows.find(({ line }) => line === 24);
    expect(wrapped?.values['note']).toContain('Interested in: Banking, Investment And Insurance');
    expect(wrapped?.values['activity']).toEqual({ visits: 1, seconds: 1013, pagesPerVisit: 1 });
  });

  test('every lead goes to one territory, the same one each time, about a third to each', () => {
    const leads = list();
    const territories = ['West', 'Central', 'East'].map((name) => ({
      id: name,
      name,
      externalId: null,
      active: true,
    }));
    const dealt = resolveRows(
      leads.rows,
      mappingOf('education-leads.leads'),
      { ...nothing, territories },
      { newId: counter(), hash },
    );
    const counts: Record<string, number> = {};
    for (const { onlyNew } of dealt.rows) {
      const id = String(onlyNew['territoryId']);
      counts[id] = (counts[id] ?? 0) + 1;
    }
    const expected: Record<string, number> = {};
    for (const { externalId } of leads.rows) {
      const bits = createHash('sha256').update(externalId).digest().readUInt32BE(0);
      const name = ['Central', 'East', 'West'][bits % 3] ?? '';
      expected[name] = (expected[name] ?? 0) + 1;
    }
    expect(counts).toEqual(expected);
    for (const count of Object.values(counts)) expect(Math.abs(count - 3080)).toBeLessThan(150);
  });
});

describe.skipIf(!there)('sp500-companies', () => {
  const list = once(() => read('sp500-companies.accounts', 'sp500-companies/constituents.csv'));
  const find = (externalId: string) => list().rows.find((row) => row.externalId === externalId)?.values;

  test('503 companies with city, region, country and the first founding year', () => {
    expect(list().rows).toHaveLength(503);
    expect(list().bad).toEqual([]);
    expect(find('MMM')).toMatchObject({
      city: 'Saint Paul',
      region: 'Minnesota',
      country: 'United States',
      foundedYear: 1902,
    });
    expect(find('ABBV')).toMatchObject({ foundedYear: 2013 });
    expect(find('ACN')).toMatchObject({ city: 'Dublin', region: null, country: 'Ireland' });
    expect(find('XYZ')).toMatchObject({ city: null, region: null, country: null });
    expect(find('EL')?.['name']).toBe('Estée Lauder Companies (The)');
  });
});

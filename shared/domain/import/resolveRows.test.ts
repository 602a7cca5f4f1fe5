import { describe, expect, test } from 'vitest';
import { linkManagers, managerDrafts } from './managers.ts';
import { parseMapping } from './parseMapping.ts';
import type { DraftRow } from './readRows.ts';
import { type Known, type KnownUser, resolveRows, standsSomewhere } from './resolveRows.ts';
import { dealtTo, workedBy } from './territories.ts';

const hash = (text: string): string => (text === 'odd' ? '00000001' : '00000000');
const territory = (name: string, active = true) => ({
  id: name.toLowerCase(),
  name,
  externalId: `${name}!`,
  active,
});
const person = (name: string, ...territoryIds: string[]): KnownUser => ({
  id: name,
  name,
  email: `${name}@x.example`,
  externalId: name,
  territoryIds,
});
const known: Known = {
  territories: [territory('West'), territory('East'), territory('Old', false)],
  users: [
    person('Ann', 'east'),
    person('Bob', 'east', 'west'),
    person('Cy'),
    person('Dee', 'east'),
    person('dee', 'west'),
  ],
  accounts: [
    { id: 'acme', name: 'Acme  Inc', externalId: 'A1' },
    { id: 'twin1', name: 'Twin', externalId: 'T1' },
    { id: 'twin2', name: 'TWIN', externalId: 'T2' },
  ],
  contacts: [{ id: 'kim', name: 'Kim', externalId: 'K1', email: 'kim@acme.example', accountId: 'acme' }],
  mergedAccounts: [
    { id: 'acme', name: 'Acme of old', externalId: 'A0' },
    { id: 'acme', name: 'Twin', externalId: 'T0' },
  ],
  workedBy: (externalId) =>
    externalId === 'A1' ? { territoryIds: ['east', 'west'], homeTerritoryId: 'west' } : undefined,
  idOf: (externalId) => (externalId === 'seen' ? 'row-seen' : undefined),
};
const draft = (change: Partial<DraftRow>): DraftRow => ({
  file: 0,
  line: 2,
  cells: ['…'],
  externalId: 'x',
  values: { name: 'X' },
  owner: null,
  account: null,
  contact: null,
  manager: null,
  managerEmail: null,
  territoryNames: [],
  ...change,
});

function mappingOf(json: Readonly<Record<string, unknown>>) {
  const parsed = parseMapping({ format: 1, name: 'test', externalId: { columns: ['id'] }, ...json });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
function resolve(mapping: Readonly<Record<string, unknown>>, ...drafts: DraftRow[]) {
  let last = 0;
  const newId = () => `new-${++last}`;
  return resolveRows(drafts, mappingOf(mapping), known, { newId, hash });
}
const deals = (change: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'deals',
  fields: { name: { column: 'name' }, stage: { constant: 'won' } },
  owner: { from: { column: 'rep' }, by: 'name' },
  account: { from: { column: 'customer' }, by: 'name', unmatched: 'keep' },
  territory: { rule: 'owner' },
  ...change,
});
const codes = (result: { readonly bad: readonly { readonly reason: { readonly code: string } }[] }) =>
  result.bad.map(({ reason }) => reason.code);

describe('deals', () => {
  test('go to their owner’s territory and find their account whatever its spacing and case', () => {
    expect(resolve(deals(), draft({ owner: 'ANN', account: 'acme inc' })).rows).toMatchObject([
      { columns: { ownerId: 'Ann', territoryId: 'east', accountId: 'acme', accountName: null } },
    ]);
  });

  test('without an account are kept and counted', () => {
    const result = resolve(deals(), draft({ owner: 'Ann' }));
    expect(result).toMatchObject({
      withoutAccount: [{ line: 2, externalId: 'x' }],
      unmatchedAccounts: [],
      bad: [],
    });
    expect(result.rows[0]?.columns).not.toHaveProperty('accountId');
  });

  test('of a customer that no account matched keep the name, and the names are listed by weight', () => {
    const result = resolve(
      deals(),
      draft({ owner: 'Ann', account: 'Twin' }),
      draft({ owner: 'Ann', account: 'Gone Ltd' }),
      draft({ owner: 'Ann', account: 'gone ltd' }),
    );
    expect(result.unmatchedAccounts).toEqual([
      { name: 'Gone Ltd', count: 2 },
      { name: 'Twin', count: 1 },
    ]);
    expect(result.rows[0]?.columns).toMatchObject({ accountName: 'Twin' });
  });

  test('a customer is found under the name of one that was given up for it, unless a living one bears it', () => {
    const result = resolve(
      deals(),
      draft({ owner: 'Ann', account: 'ACME OF OLD' }),
      draft({ owner: 'Ann', account: 'Twin' }),
    );
    expect(result.rows).toMatchObject([
      { columns: { accountId: 'acme' } },
      { columns: { accountName: 'Twin' } },
    ]);
  });

  test('are refused for an account that is missing or doubtful, where the mapping says so', () => {
    const strict = deals({ account: { from: { column: 'customer' }, by: 'name' } });
    const result = resolve(strict, draft({ account: 'Gone' }), draft({ account: 'Twin' }), draft({}));
    expect(codes(result)).toEqual(['account_unknown', 'account_ambiguous', 'account_unknown']);
  });

  test('are refused for an owner who is missing, doubtful, or in no one territory', () => {
    const result = resolve(deals(), ...['Nobody', 'Dee', 'Bob', 'Cy'].map((owner) => draft({ owner })));
    expect(codes(result)).toEqual([
      'owner_unknown',
      'owner_ambiguous',
      'owner_without_territory',
      'owner_without_territory',
    ]);
  });

  test('already in the hub keep their id', () => {
    expect(resolve(deals(), draft({ externalId: 'seen', owner: 'Ann' })).rows[0]?.id).toBe('row-seen');
  });
});

describe('territories', () => {
  const leads = (territoryRule: Readonly<Record<string, unknown>>) => ({
    kind: 'leads',
    fields: { city: { column: 'city' } },
    territory: territoryRule,
  });

  test('are found by name or external id, else by the rule behind', () => {
    const rule = {
      rule: 'named',
      from: { column: 'region' },
      otherwise: { rule: 'dealOut', among: ['West'] },
    };
    const result = resolve(
      leads(rule),
      draft({ territoryNames: ['east'] }),
      draft({ territoryNames: ['East!'] }),
      draft({ territoryNames: [null] }),
      draft({ territoryNames: ['North'] }),
    );
    expect(
      result.rows.map(({ columns, onlyNew }) => columns['territoryId'] ?? onlyNew['territoryId']),
    ).toEqual(['east', 'east', 'west']);
    expect(codes(result)).toEqual(['territory_unknown']);
  });

  test('are made once where the mapping says so', () => {
    const rule = { rule: 'named', from: { column: 'region' }, create: true };
    const result = resolve(
      leads(rule),
      draft({ territoryNames: ['North'] }),
      draft({ territoryNames: ['north '] }),
    );
    expect(result.newTerritories).toEqual([{ id: 'new-1', name: 'North' }]);
    expect(result.rows.map(({ columns }) => columns['territoryId'])).toEqual(['new-1', 'new-1']);
  });

  test('dealing out goes over active ones by name, and only to new rows', () => {
    const result = resolve(
      leads({ rule: 'dealOut' }),
      draft({ externalId: 'even' }),
      draft({ externalId: 'odd' }),
    );
    expect(
      result.rows.map(({ onlyNew, columns }) => [onlyNew['territoryId'], columns['territoryId']]),
    ).toEqual([
      ['east', undefined],
      ['west', undefined],
    ]);
  });

  test('of an account are those that work it; one that nobody works stands nowhere', () => {
    const accounts = {
      kind: 'accounts',
      fields: { name: { column: 'name' } },
      territory: { rule: 'workedBy' },
    };
    const result = resolve(accounts, draft({ externalId: 'A1' }), draft({ externalId: 'A2' }));
    expect(result.rows[0]?.columns).toMatchObject({
      territoryIds: ['east', 'west'],
      homeTerritoryId: 'west',
    });
    expect(result.rows[1]?.onlyNew).toMatchObject({ territoryIds: [], homeTerritoryId: null });
    expect(result.rows.map(({ columns, onlyNew }) => standsSomewhere({ ...onlyNew, ...columns }))).toEqual([
      true,
      false,
    ]);
  });

  test('home is where most deals are, and among equals the first by name', () => {
    const nameOf = (id: string) => ({ w: 'West', e: 'East', c: 'Central' })[id] ?? '';
    expect(
      workedBy(
        new Map([
          ['w', 96],
          ['e', 96],
          ['c', 4],
        ]),
        nameOf,
      ),
    ).toEqual({
      territoryIds: ['c', 'e', 'w'],
      homeTerritoryId: 'e',
    });
    expect(
      workedBy(
        new Map([
          ['w', 3],
          ['e', 0],
        ]),
        nameOf,
      ),
    ).toEqual({ territoryIds: ['w'], homeTerritoryId: 'w' });
    expect(workedBy(new Map(), nameOf)).toBeUndefined();
  });

  test('dealing out over none finds none', () => {
    expect(dealtTo('x', [], hash)).toBeUndefined();
  });
});

describe('managers', () => {
  const users = {
    kind: 'users',
    fields: { name: { column: 'rep' }, email: { column: 'rep', as: 'slug' } },
    manager: { from: { column: 'manager' }, create: { email: { column: 'manager', as: 'slug' } } },
    territory: { rule: 'named', from: { column: 'office' }, create: true },
  };
  const rep = (name: string, manager: string, office: string): DraftRow =>
    draft({
      externalId: name,
      values: { name, email: name },
      manager,
      managerEmail: `${manager}@x`,
      territoryNames: [office],
    });

  test('are made once, see what their people see, and are found again by name', () => {
    const mapping = mappingOf(users);
    const reps = [
      rep('Eve', 'Max', 'East'),
      rep('Fay', 'max', 'West'),
      rep('Gil', 'Eve', 'East'),
      rep('Hal', 'Ann', 'East'),
    ];
    const made = managerDrafts(reps, mapping, known.users);
    expect(made.map(({ externalId, values }) => [externalId, values['role']])).toEqual([
      ['Max', 'manager'],
      ['Ann', 'manager'],
    ]);
    const resolved = resolve(users, ...reps, ...made);
    const linked = linkManagers(resolved.rows, made, known.users);
    const find = (name: string) => linked.rows.find((row) => row.draft.externalId === name);
    expect(find('Max')?.columns['territoryIds']).toEqual(['east', 'west']);
    expect(find('Eve')?.columns['managerId']).toBe(find('Max')?.id);
    expect(find('Gil')?.columns['managerId']).toBe(find('Eve')?.id);
  });

  test('who are not there and may not be made refuse the row', () => {
    const strict = { ...users, manager: { from: { column: 'manager' } } };
    expect(managerDrafts([rep('Eve', 'Max', 'East')], mappingOf(strict), known.users)).toEqual([]);
    const resolved = resolve(strict, rep('Eve', 'Max', 'East'), rep('Fay', 'Dee', 'East'));
    expect(codes(linkManagers(resolved.rows, [], known.users))).toEqual([
      'manager_unknown',
      'manager_ambiguous',
    ]);
  });
});

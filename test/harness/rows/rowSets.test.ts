import { expect, test } from 'vitest';
import { differences, type PlainRow, type RowSets, rowSets } from './rowSets.ts';
import { rowsInScope } from './scopesOf.ts';

const sets = (parts: Partial<Record<keyof RowSets, readonly Record<string, unknown>[]>>): RowSets =>
  rowSets(
    (name) => new Map((parts[name] ?? []).map((row) => [row.id as string, row as unknown as PlainRow])),
  );

const north = { id: 'a', rowVersion: 1, territoryIds: ['n'], name: 'North' };
const both = { id: 'b', rowVersion: 2, territoryIds: ['n', 's'], name: 'Both' };
const south = { id: 'c', rowVersion: 3, territoryIds: ['s'], name: 'South' };
const all = sets({
  account: [north, both, south],
  contact: [
    { id: 'x', rowVersion: 4, accountId: 'a' },
    { id: 'y', rowVersion: 5, accountId: 'c' },
  ],
  deal: [
    { id: 'd', rowVersion: 6, territoryId: 's' },
    { id: 'e', rowVersion: 7, territoryId: null },
  ],
  territory: [{ id: 'n', rowVersion: 8 }],
  savedView: [
    { id: 'v', rowVersion: 9, userId: 'u' },
    { id: 'w', rowVersion: 9, userId: 'other' },
  ],
});

test('equal rows have no differences', () => {
  expect(
    differences(
      all,
      sets({ ...Object.fromEntries(Object.entries(all).map(([name, rows]) => [name, [...rows.values()]])) }),
    ),
  ).toEqual([]);
});

test('a missing row, a row too many and a field that differs are each named', () => {
  const said = differences(
    sets({ account: [north, both] }),
    sets({ account: [{ ...north, name: 'Else' }, south] }),
  );
  expect(said).toHaveLength(3);
  expect(said.join()).toContain('name hub "North" laptop "Else"');
  expect(said.join()).toContain('account b (version 2) is missing');
  expect(said.join()).toContain('account c is on the laptop and should not be');
});

test('a rep reads the accounts of each of their territories, what hangs on them, and what is for everyone', () => {
  const mine = rowsInScope(all, { id: 'u', role: 'rep', active: true, territoryIds: ['n'] });
  expect([...mine.account.keys()]).toEqual(['a', 'b']);
  expect([...mine.contact.keys()]).toEqual(['x']);
  expect([...mine.deal.keys()]).toEqual([]);
  expect([...mine.territory.keys()]).toEqual(['n']);
});

test('what is a user’s own is theirs alone', () => {
  const mine = rowsInScope(all, { id: 'u', role: 'rep', active: true, territoryIds: [] });
  expect([...mine.savedView.keys()]).toEqual(['v']);
});

test('what a role may not read is not in its scope', () => {
  const mine = rowsInScope(all, { id: 'u', role: 'approver', active: true, territoryIds: ['n', 's'] });
  expect(mine.account.size).toBe(0);
  expect(mine.territory.size).toBe(1);
});

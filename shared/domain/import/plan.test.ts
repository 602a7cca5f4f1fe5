import { describe, expect, test } from 'vitest';
import { planImport } from './plan.ts';
import type { ResolvedRow } from './resolveRows.ts';

const resolved = (id: string, columns: Readonly<Record<string, unknown>>, onlyNew = {}): ResolvedRow => ({
  draft: {
    file: 0,
    line: 2,
    cells: [id],
    externalId: id,
    values: {},
    owner: null,
    account: null,
    contact: null,
    manager: null,
    managerEmail: null,
    territoryNames: [],
  },
  id,
  columns,
  onlyNew,
});

describe('planImport', () => {
  test('a new row takes the defaults of its kind, its own values, and its external id', () => {
    const { create } = planImport(
      'leads',
      [resolved('a', { city: 'Lund' }, { territoryId: 't' })],
      new Map(),
      7,
    );
    expect(create[0]?.values).toEqual({
      status: 'new',
      receivedAt: 7,
      city: 'Lund',
      territoryId: 't',
      externalId: 'a',
    });
  });

  test('an update holds what differs only, and nothing that is for new rows', () => {
    const existing = new Map([['a', { id: 'a', city: 'Lund', source: 'web', status: 'accepted' }]]);
    const { update } = planImport(
      'leads',
      [resolved('a', { city: 'Malmö', source: 'web' }, { status: 'new' })],
      existing,
      7,
    );
    expect(update.map(({ changes }) => changes)).toEqual([{ city: 'Malmö' }]);
  });

  test('lists of ids in another order and objects with names in another order are unchanged', () => {
    const existing = new Map([
      ['a', { id: 'a', territoryIds: ['x', 'y'], activity: { b: 1, a: 2 }, note: null }],
    ]);
    const same = resolved('a', { territoryIds: ['y', 'x'], activity: { a: 2, b: 1 } });
    expect(planImport('leads', [same], existing, 7)).toMatchObject({
      create: [],
      update: [],
      unchanged: [{ id: 'a' }],
    });
  });
});

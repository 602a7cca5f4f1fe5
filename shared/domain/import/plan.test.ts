import { describe, expect, test } from 'vitest';
import { badRowsFile } from './badRowsFile.ts';
import { csvFile } from './csv/csvFile.ts';
import { likenessKey, lookalikes } from './lookalikes.ts';
import { planImport } from './plan.ts';
import type { DraftRow } from './readRows.ts';
import { withoutRepeats } from './repeats.ts';
import type { ResolvedRow } from './resolveRows.ts';

const draft = (
  externalId: string,
  line: number,
  values: Readonly<Record<string, unknown>> = {},
): DraftRow => ({
  file: 0,
  line,
  cells: [externalId],
  externalId,
  values,
  owner: null,
  account: null,
  manager: null,
  managerEmail: null,
  territoryNames: [],
});
const resolved = (id: string, columns: Readonly<Record<string, unknown>>, onlyNew = {}): ResolvedRow => ({
  draft: draft(id, 2),
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

describe('withoutRepeats', () => {
  test('a row that says the same again is left out and told', () => {
    const result = withoutRepeats([draft('a', 2, { n: 1 }), draft('a', 5, { n: 1 })]);
    expect(result).toMatchObject({ repeated: [{ line: 5, ofLine: 2 }], bad: [] });
    expect(result.rows).toHaveLength(1);
  });

  test('a row that says something else under the same external id is refused and names the first', () => {
    expect(withoutRepeats([draft('a', 2, { n: 1 }), draft('a', 5, { n: 2 })]).bad).toMatchObject([
      { line: 5, reason: { code: 'duplicate_external_id', detail: { firstLine: 2 } } },
    ]);
  });
});

describe('lookalikes', () => {
  const row = (line: number, values: Readonly<Record<string, unknown>>) => ({ file: 0, line, values });

  test('accounts alike but for accents, punctuation and legal form in one city are shown', () => {
    const news = [
      row(2, { name: 'Estée Lauder, Inc.', city: 'New York' }),
      row(3, { name: 'ESTEE LAUDER', city: 'new york' }),
      row(4, { name: 'Estée Lauder', city: 'Paris' }),
    ];
    expect(lookalikes('accounts', news, new Map())).toEqual([
      { file: 0, line: 3, like: { file: 0, line: 2 }, by: 'name_and_city' },
    ]);
  });

  test('people are compared by email with those in the hub, and not at all without one', () => {
    const news = [row(2, { email: 'A@x.example' }), row(3, { email: null }), row(4, {})];
    expect(lookalikes('leads', news, new Map([['a@x.example', 'id-1']]))).toEqual([
      { file: 0, line: 2, like: { id: 'id-1' }, by: 'email' },
    ]);
  });

  test('a company whose name is only a legal form still has a key', () => {
    expect(likenessKey('accounts', { name: 'AB' })).not.toBe(likenessKey('accounts', { name: 'AG' }));
  });
});

describe('badRowsFile', () => {
  test('comes back as it stood: original columns and cells, reasons dropped, guards taken off', () => {
    const cells = ['=1+1', "'quoted", 'two\nlines', 'plain'];
    const reason = { code: 'not_a_number' } as const;
    const header = ['+id', 'a', 'b', 'c'];
    const text = badRowsFile(header, [{ file: 0, line: 9, reason, cells }], () => 'That is no number.');
    expect(text).toContain("9,not_a_number,That is no number.,'=1+1,''quoted");
    expect(csvFile(text.slice(1), [])).toMatchObject({ header, records: [{ cells }] });
  });

  test('is in the order of the lines', () => {
    const bad = [7, 3].map((line) => ({
      file: 0,
      line,
      reason: { code: 'malformed_quotes' } as const,
      cells: ['x'],
    }));
    expect(
      badRowsFile(['a'], bad, () => '')
        .split('\r\n')
        .slice(1, 3),
    ).toEqual(['3,malformed_quotes,,x', '7,malformed_quotes,,x']);
  });
});

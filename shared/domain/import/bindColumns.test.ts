import { expect, test } from 'vitest';
import { bindColumns } from './bindColumns.ts';
import { parseMapping } from './parseMapping.ts';

const parsed = parseMapping({
  format: 1,
  name: 'test',
  kind: 'leads',
  externalId: { columns: ['Id'] },
  fields: { city: { column: 'City' } },
  territory: { rule: 'dealOut' },
  unused: ['Colour'],
});
if (!parsed.ok) throw new Error('the mapping of this test is wrong');
const mapping = parsed.value;

test('finds columns without regard to case and spacing', () => {
  expect(bindColumns([' id', 'CITY '], mapping)).toMatchObject({ ok: true, value: { unknown: [] } });
});

test('tells columns that nobody knows, but not those known as unused', () => {
  expect(bindColumns(['Id', 'City', 'colour', 'New'], mapping)).toMatchObject({
    value: { unknown: ['New'] },
  });
});

test('names what is missing', () => {
  const header = ['Id', 'Town'];
  expect(bindColumns(header, mapping)).toEqual({
    ok: false,
    error: { code: 'columns_missing', detail: { columns: ['City'], header } },
  });
});

test('refuses a column that stands twice, unless one of them bears the exact name', () => {
  expect(bindColumns(['Id', 'city', 'CITY'], mapping)).toMatchObject({
    error: { code: 'columns_ambiguous' },
  });
  const exact = bindColumns(['Id', 'city', 'City'], mapping);
  expect(exact.ok && exact.value.at.get('City')).toBe(2);
});

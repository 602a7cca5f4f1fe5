import { describe, expect, test } from 'vitest';
import { bindColumns } from './bindColumns.ts';
import { csvFile } from './csv/csvFile.ts';
import { parseMapping } from './parseMapping.ts';
import { readRows } from './readRows.ts';

const hash = (text: string): string => `key(${text})`;

function read(mapping: Readonly<Record<string, unknown>>, text: string) {
  const parsed = parseMapping({ format: 1, name: 'test', externalId: { columns: ['id'] }, ...mapping });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const file = csvFile(text, []);
  const columns = bindColumns(file.header, parsed.value);
  if (!columns.ok) throw new Error(JSON.stringify(columns.error));
  return readRows(file.records, 0, parsed.value, columns.value, hash);
}

const leads = (fields: Readonly<Record<string, unknown>>) => ({
  kind: 'leads',
  fields,
  territory: { rule: 'dealOut' },
});
const valuesOf = (fields: Readonly<Record<string, unknown>>, text: string) =>
  read(leads(fields), text).rows.map(({ values }) => values);
const reasonsOf = (fields: Readonly<Record<string, unknown>>, text: string) =>
  read(leads(fields), text).bad.map(({ line, reason }) => ({ line, ...reason }));

describe('readRows', () => {
  test('trims cells and makes runs of white space one space', () => {
    expect(valuesOf({ city: { column: 'city' } }, 'id,city\n1,"  New \n  York "\n')).toEqual([
      { city: 'New York' },
    ]);
  });

  test('a note keeps its lines', () => {
    expect(valuesOf({ note: { column: 'note' } }, 'id,note\n1," one\ntwo "\n')).toEqual([
      { note: 'one\ntwo' },
    ]);
  });

  test('cells that mean nothing are empty, per mapping and per column', () => {
    const mapping = {
      ...leads({ city: { column: 'city' }, country: { column: 'country', empty: ['unknown'] } }),
      empty: ['Select'],
    };
    const { rows } = read(mapping, 'id,city,country\n1,Select,unknown\n2,unknown,Select\n');
    expect(rows.map(({ values }) => values)).toEqual([
      { city: null, country: null },
      { city: 'unknown', country: null },
    ]);
  });

  test('joins spellings and counts them', () => {
    const fields = { source: { column: 'source', values: { google: 'Google', 'goo gle': 'Google' } } };
    const { rows, joined } = read(
      leads(fields),
      'id,source\n1,google\n2,Google\n3,goo  gle\n4,google\n5,bing\n',
    );
    expect(rows.map(({ values }) => values['source'])).toEqual([
      'Google',
      'Google',
      'Google',
      'Google',
      'bing',
    ]);
    expect(joined).toEqual([
      { field: 'source', from: 'google', to: 'Google', count: 2 },
      { field: 'source', from: 'goo gle', to: 'Google', count: 1 },
    ]);
  });

  test('translating into the program’s own words is not a joined spelling', () => {
    const fields = { status: { column: 'status', values: { yes: 'converted' }, anyCase: true } };
    expect(read(leads(fields), 'id,status\n1,YES\n')).toMatchObject({
      rows: [{ values: { status: 'converted' } }],
      joined: [],
    });
  });

  test('a value outside the program’s words is refused, by the mapping or by the field', () => {
    const fields = { status: { column: 'status', values: { yes: 'converted' } } };
    expect(reasonsOf(fields, 'id,status\n1,maybe\n')).toEqual([
      { line: 2, code: 'not_one_of', detail: { field: 'status' } },
    ]);
    const refusing = { source: { column: 'source', values: { a: 'A' }, otherwise: 'refuse' } };
    expect(reasonsOf(refusing, 'id,source\n1,b\n')).toEqual([
      { line: 2, code: 'not_one_of', column: 'source' },
    ]);
  });

  test('cuts a cell at a separator', () => {
    const part = (take: string) => ({ column: 'hq', part: { at: ', ', take } });
    const fields = { city: part('first'), company: part('rest'), country: part('last') };
    expect(valuesOf(fields, 'id,hq\n1,"Bath, Avon, England"\n2,Bern\n')).toEqual([
      { city: 'Bath', company: 'Avon, England', country: 'England' },
      { city: 'Bern', company: null, country: null },
    ]);
  });

  test('joins what is not empty, takes the first that is not empty, uses fields above', () => {
    const fields = {
      city: { firstOf: [{ column: 'a' }, { column: 'b' }, { constant: 'nowhere' }] },
      note: { join: [{ field: 'city' }, { column: 'b', before: 'b is ' }, { column: 'a' }], with: '; ' },
    };
    expect(valuesOf(fields, 'id,a,b\n1,,x\n2,,\n')).toEqual([
      { city: 'x', note: 'x; b is x' },
      { city: 'nowhere', note: 'nowhere' },
    ]);
  });

  test('gathers an object, empty where nothing is in it', () => {
    const fields = {
      activity: { object: { visits: { column: 'v', as: 'integer' }, pages: { column: 'p', as: 'number' } } },
    };
    expect(valuesOf(fields, 'id,v,p\n1,3,1.5\n2,,\n3,0,\n')).toEqual([
      { activity: { visits: 3, pages: 1.5 } },
      { activity: null },
      { activity: { visits: 0 } },
    ]);
  });

  test('makes an address out of a name', () => {
    const fields = { email: { column: 'name', after: '@crm.example', as: 'slug' } };
    expect(valuesOf(fields, 'id,name\n1,Anna-Lisa  Öberg Jr.\n')).toEqual([
      { email: 'anna-lisa.oberg.jr@crm.example' },
    ]);
  });

  test.each([
    [{ score: { column: 'x' } }, 'many', { code: 'not_a_number', detail: { field: 'score' } }],
    [{ score: { column: 'x', as: 'integer' } }, 'many', { code: 'not_a_number', column: 'x' }],
    [
      { receivedAt: { column: 'x', as: { date: 'dd-mm-yy' } } },
      '31-02-20',
      { code: 'not_a_date', column: 'x' },
    ],
    [{ receivedAt: { column: 'x' } }, 'today', { code: 'not_a_date', detail: { field: 'receivedAt' } }],
    [{ score: { column: 'x', as: 'firstYear' } }, 'long ago', { code: 'not_a_year', column: 'x' }],
    [{ city: { column: 'x' } }, 'a\u0000b', { code: 'unusable_characters', column: 'x' }],
    [{ city: { column: 'x' } }, 'a\ud800b', { code: 'unusable_characters', column: 'x' }],
    [
      { city: { column: 'x' } },
      'x'.repeat(1_000_000),
      { code: 'cell_too_long', column: 'x', detail: { limit: 500, found: 1_000_000 } },
    ],
    [
      { note: { column: 'x' } },
      'x'.repeat(20_001),
      { code: 'cell_too_long', column: 'x', detail: { limit: 20_000, found: 20_001 } },
    ],
  ])('%j refuses its cell without repeating it', (fields, cell, reason) => {
    expect(reasonsOf(fields, `id,x\n1,${cell}\n2,\n`)).toEqual([{ line: 2, ...reason }]);
  });

  test('a user whose address is none is refused, a lead with one is not', () => {
    const users = {
      kind: 'users',
      fields: { name: { column: 'id' }, email: { column: 'x' } },
      territory: { rule: 'named', from: { column: 'x' } },
    };
    expect(
      read(users, 'id,x\n1,none\n2,a@b.example\n').bad.map(({ line, reason }) => [line, reason.code]),
    ).toEqual([[2, 'not_an_email']]);
    expect(valuesOf({ email: { column: 'x' } }, 'id,x\n1,ask at the desk\n')).toEqual([
      { email: 'ask at the desk' },
    ]);
  });

  test('line ends of every kind become one in a note, and a terminal’s control characters are refused', () => {
    const fields = { note: { column: 'x' } };
    expect(valuesOf(fields, 'id,x\n1,"a\r\nb\u000bc\u2028d"\n')).toEqual([{ note: 'a\nb\nc\nd' }]);
    expect(reasonsOf(fields, 'id,x\n1,\u001b[2J\n')).toEqual([
      { line: 2, code: 'unusable_characters', column: 'x' },
    ]);
  });

  test('a cell of one megabyte in a column that nobody reads is no reason to refuse the row', () => {
    expect(valuesOf({ city: { column: 'city' } }, `id,city,junk\n1,Lund,${'x'.repeat(1_000_000)}\n`)).toEqual(
      [{ city: 'Lund' }],
    );
  });

  test('reads a date into the day’s first instant where the field holds one', () => {
    const fields = { receivedAt: { column: 'x', as: { date: 'dd-mm-yy' } } };
    expect(valuesOf(fields, 'id,x\n1,02-01-20\n')).toEqual([{ receivedAt: Date.UTC(2020, 0, 2) }]);
  });

  test('an empty required field is named', () => {
    const mapping = {
      kind: 'accounts',
      fields: { name: { column: 'name' } },
      territory: { rule: 'dealOut' },
    };
    expect(read(mapping, 'id,name\n1, \n').bad).toMatchObject([
      { line: 2, reason: { code: 'required_empty', detail: { field: 'name' } }, cells: ['1', ' '] },
    ]);
  });

  test('a row without an external id is refused', () => {
    expect(reasonsOf({ city: { column: 'city' } }, 'id,city\n,Lund\n')).toEqual([
      { line: 2, code: 'external_id_empty', column: 'id' },
    ]);
  });

  test('several columns make one external id, hashed without regard to case where the mapping says so', () => {
    const mapping = (hashed: boolean) => ({
      ...leads({ city: { column: 'city' } }),
      externalId: { columns: ['id', 'city'], hashed },
    });
    const text = 'id,city\n1, Lund \n1,LUND\n';
    expect(read(mapping(false), text).rows.map(({ externalId }) => externalId)).toEqual(['1|Lund', '1|LUND']);
    const hashed = read(mapping(true), text).rows.map(({ externalId }) => externalId);
    expect(hashed).toEqual(['key(["1","lund"])', 'key(["1","lund"])']);
  });
});

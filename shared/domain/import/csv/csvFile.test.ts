import { describe, expect, test } from 'vitest';
import { csvFile } from './csvFile.ts';

describe('csvFile', () => {
  test.each([
    [',', 'id,name\n1,Anna\n'],
    [';', 'id;name\n1;Anna\n'],
    ['\t', 'id\tname\n1\tAnna\n'],
    ['|', 'id|name\n1|Anna\n'],
  ])('finds the delimiter %j', (delimiter, text) => {
    const file = csvFile(text, ['name']);
    expect(file.delimiter).toBe(delimiter);
    expect(file.records).toEqual([{ line: 2, cells: ['1', 'Anna'] }]);
  });

  test('prefers the delimiter under which the wanted columns are found', () => {
    const file = csvFile('id;name, first;name, last\n1;Anna;Berg\n', ['id', 'name, last']);
    expect(file.header).toEqual(['id', 'name, first', 'name, last']);
  });

  test('obeys the sep= line of a spreadsheet program and counts it', () => {
    const file = csvFile('sep=;\nid;name\n1;Anna\n', []);
    expect(file).toMatchObject({ delimiter: ';', records: [{ line: 3, cells: ['1', 'Anna'] }] });
  });

  test('takes apart a record that is wholly wrapped in quotes, and tells its line', () => {
    const text = 'id,name,city\n"1,""Berg, Anna"",Lund"\n2,Bo,Ystad\n';
    expect(csvFile(text, ['id'])).toMatchObject({
      records: [
        { line: 2, cells: ['1', 'Berg, Anna', 'Lund'] },
        { line: 3, cells: ['2', 'Bo', 'Ystad'] },
      ],
      unwrapped: [2],
      unread: [],
    });
  });

  test('takes apart a header that is wrapped like its rows', () => {
    expect(csvFile('"id,name"\n"1,Anna"\n', ['id'])).toMatchObject({
      header: ['id', 'name'],
      records: [{ line: 2, cells: ['1', 'Anna'] }],
    });
  });

  test('refuses ragged records with what was expected and found', () => {
    const file = csvFile('id,name\n1\n2,Bo,extra\n3,Cy\n', ['id']);
    expect(file.records).toEqual([{ line: 4, cells: ['3', 'Cy'] }]);
    expect(file.unread).toEqual([
      { line: 2, reason: { code: 'too_few_cells', detail: { expected: 2, found: 1 } }, cells: ['1'] },
      {
        line: 3,
        reason: { code: 'too_many_cells', detail: { expected: 2, found: 3 } },
        cells: ['2', 'Bo', 'extra'],
      },
    ]);
  });

  test('refuses a line with wrong quotes as it stood', () => {
    expect(csvFile('id,name\n1,"An"na\n', ['id']).unread).toEqual([
      { line: 2, reason: { code: 'malformed_quotes' }, cells: ['1,"An"na'] },
    ]);
  });

  test('skips blank lines and counts them', () => {
    expect(csvFile('\nid,name\n\n1,Anna\n\n', ['id'])).toMatchObject({
      header: ['id', 'name'],
      blankLines: 3,
      records: [{ line: 4 }],
    });
  });

  test('an empty file has no header and no records', () => {
    expect(csvFile('', ['id'])).toMatchObject({ header: [], records: [], unread: [] });
  });
});

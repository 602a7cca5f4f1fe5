import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvRecords } from './csvRecords.ts';
import { csvLine, unguardFormula } from './csvText.ts';

const cellsOf = (text: string, delimiter = ','): (readonly string[])[] =>
  [...csvRecords(text, delimiter)].flatMap((record) =>
    record !== 'blank' && 'cells' in record ? [record.cells] : [],
  );

describe('csvRecords', () => {
  test('takes quoted delimiters, quotes and line breaks as part of the cell', () => {
    expect(cellsOf('a,"b, c","say ""yes""","two\nlines"\n')).toEqual([
      ['a', 'b, c', 'say "yes"', 'two\nlines'],
    ]);
  });

  test('gives each record the line where it begins', () => {
    const records = [...csvRecords('h,i\r\n"one\r\ntwo",x\r\n\r\nlast,y', ',')];
    expect(records).toEqual([
      { line: 1, cells: ['h', 'i'] },
      { line: 2, cells: ['one\r\ntwo', 'x'] },
      'blank',
      { line: 5, cells: ['last', 'y'] },
    ]);
  });

  test('reads a file with both kinds of line end', () => {
    expect(cellsOf('a,b\r\nc,d\ne,"f"\r\ng,h\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  test('reads line ends of an old Mac', () => {
    expect(cellsOf('a,b\r"c",d\r')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('takes spaces after a closing quote, and a quote inside an unquoted cell as it stands', () => {
    expect(cellsOf('"a" ,5" pipe\n')).toEqual([['a', '5" pipe']]);
  });

  test('a quote that never closes costs its own line only', () => {
    expect([...csvRecords('a,b\nc,"d\ne,f\ng,h\n', ',')]).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, raw: 'c,"d' },
      { line: 3, cells: ['e', 'f'] },
      { line: 4, cells: ['g', 'h'] },
    ]);
  });

  test('text after a closing quote costs its own line only', () => {
    expect([...csvRecords('"a"b,c\r\nd,e\r\n', ',')]).toEqual([
      { line: 1, raw: '"a"b,c' },
      { line: 2, cells: ['d', 'e'] },
    ]);
  });

  // Read in quadratic time, neither of these would end before the suite gives up on it.
  test('ten thousand lines with wrong quotes are each a record', () => {
    expect([...csvRecords('"open, never closed\n'.repeat(10_000), ',')]).toHaveLength(10_000);
  });

  test('a hundred thousand lines of one column are each a record', () => {
    expect(cellsOf('name\n'.repeat(100_000))).toHaveLength(100_000);
  });

  test('a cell of one megabyte is one cell', () => {
    const large = 'x,"'.repeat(350_000);
    expect(cellsOf(csvLine(['a', large]))).toEqual([['a', large]]);
  });

  test('what is written is read back, whatever the cells hold', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', "'", '=', '-', '\n', '\r', '\t'),
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const text = rows.map(csvLine).join('');
        const back = cellsOf(text).map((cells) => cells.map(unguardFormula));
        expect(back).toEqual(rows);
      }),
    );
  });

  test('agrees with papaparse on every well-formed text', () => {
    const bare = fc.string({ unit: fc.constantFrom('a', 'ö', ' ', '1', '.') });
    const quoted = fc
      .string({ unit: fc.constantFrom('a', '""', ',', ';', '\n', ' ') })
      .map((inner) => `"${inner}"`);
    const record = fc.array(fc.oneof(bare, quoted), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1 }), fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const text = rows.map((cells) => cells.join(delimiter)).join('\n');
        expect(cellsOf(text, delimiter)).toEqual(Papa.parse(text, { delimiter, newline: '\n' }).data);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { spreadsheetOf, textCell, zipOf } from '../../../../../test/harness/spreadsheet.ts';
import { readTable } from './readTable.ts';
import { zipLimits } from './zipLimits.ts';

const foundOut = { encoding: null, delimiter: null, sheet: null };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
async function read(bytes: Uint8Array, choices: Partial<Parameters<typeof readTable>[1]> = {}) {
  const table = await readTable(bytes, { ...foundOut, ...choices });
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
}
async function trouble(bytes: Uint8Array): Promise<string | null> {
  const table = await readTable(bytes, foundOut);
  return table.ok ? null : table.error.code;
}

describe('a text file', () => {
  test('says how it was read, and what stands in its columns', async () => {
    const { read: found } = await read(bytesOf('name;city\nAnna;Lund\nBo;\nCy;Lund\n'));
    expect(found).toMatchObject({ format: 'csv', encoding: 'utf-8', delimiter: ';', rows: 3, unread: 0 });
    expect(found.columns).toEqual([
      { name: 'name', samples: ['Anna', 'Bo', 'Cy'], values: ['Anna', 'Bo', 'Cy'] },
      { name: 'city', samples: ['Lund', 'Lund'], values: ['Lund'] },
    ]);
  });

  test('a wrong delimiter can be chosen, and gives one column', async () => {
    const { read: found } = await read(bytesOf('name;city\nAnna;Lund\n'), { delimiter: ',' });
    expect(found.columns.map(({ name }) => name)).toEqual(['name;city']);
  });

  test('UTF-16 of a spreadsheet program goes out as the letters it holds', async () => {
    const utf16 = Buffer.from('\uFEFFname\tcity\nÅsa\tMalmö\n', 'utf16le');
    const table = await read(new Uint8Array(utf16));
    expect(table.read).toMatchObject({ encoding: 'utf-16le', delimiter: '\t' });
    expect(table.text).toBe('name\tcity\nÅsa\tMalmö\n');
  });

  test('what is no table is told by its reason', async () => {
    expect(await trouble(bytesOf('%PDF-1.7'))).toBe('import_not_a_table');
    expect(await trouble(new Uint8Array())).toBe('import_empty');
  });
});

describe('a spreadsheet', () => {
  test('days kept as numbers are days, merged cells hold the first, formulas their last value', async () => {
    const sheet = spreadsheetOf(
      [
        textCell('A1', 'name') + textCell('B1', 'day') + textCell('C1', 'sum') + textCell('D1', 'at'),
        `${textCell('A2', 'Anna')}<c r="B2" s="1"><v>46000</v></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2" s="1"><v>46000.5</v></c>`,
        `<c r="B3" s="1"><v>46001</v></c>`,
      ],
      '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
    );
    const { read: found, text } = await read(sheet);
    expect(found).toMatchObject({ format: 'xlsx', sheets: ['People'], sheet: 'People', rows: 2 });
    expect(found.preview).toEqual([
      ['Anna', '2025-12-09', '2', '2025-12-09 12:00:00'],
      ['', '2025-12-10', '', ''],
    ]);
    expect(text.split('\n')).toHaveLength(3);
  });

  test('a text that begins like a formula stays what it is', async () => {
    const { text } = await read(spreadsheetOf([textCell('A1', 'name'), textCell('A2', '=HYPERLINK(1)')]));
    expect(text).toBe('name\n=HYPERLINK(1)');
  });

  test('one that would unpack to more than is read is refused unopened', async () => {
    const bomb = zipOf({ 'xl/workbook.xml': 'x' }, zipLimits.bytes + 1);
    expect(await trouble(bomb)).toBe('import_spreadsheet_too_large');
    const many = Object.fromEntries(Array.from({ length: zipLimits.entries + 1 }, (_, at) => [`${at}`, '']));
    expect(await trouble(zipOf(many))).toBe('import_spreadsheet_too_large');
  });

  test('a zip that is no spreadsheet, or half of one, is damaged', async () => {
    expect(await trouble(zipOf({ 'letter.txt': 'hello' }))).toBe('import_spreadsheet_damaged');
    const sheet = spreadsheetOf([textCell('A1', 'name')]);
    expect(await trouble(sheet.subarray(0, sheet.length / 2))).toBe('import_spreadsheet_damaged');
  });
});

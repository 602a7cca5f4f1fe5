import { describe, expect, test } from 'vitest';
import { badRowsFile } from './badRowsFile.ts';
import { csvFile } from './csv/csvFile.ts';

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

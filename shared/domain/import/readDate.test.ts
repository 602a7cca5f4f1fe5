import { describe, expect, test } from 'vitest';
import { dateFormats } from './mapping.ts';
import { readDate } from './readDate.ts';

describe('readDate', () => {
  test.each([
    ['05-12-16', 'dd-mm-yy', '2016-12-05'],
    ['05/12/16', 'mm/dd/yy', '2016-05-12'],
    ['1.2.2026', 'dd.mm.yyyy', '2026-02-01'],
    ['2026-02-01', 'yyyy-mm-dd', '2026-02-01'],
    ['20260201', 'yyyymmdd', '2026-02-01'],
    ['260201', 'yymmdd', '2026-02-01'],
    ['31-12-69', 'dd-mm-yy', '2069-12-31'],
    ['01-01-70', 'dd-mm-yy', '1970-01-01'],
    ['29-02-24', 'dd-mm-yy', '2024-02-29'],
  ] as const)('%s as %s is %s', (text, format, date) => {
    expect(readDate(text, format)).toBe(date);
  });

  test.each([
    ['29-02-23', 'dd-mm-yy'],
    ['13-13-16', 'dd-mm-yy'],
    ['2016-12-05', 'dd-mm-yy'],
    ['05/12/16', 'dd-mm-yy'],
    ['1226', 'yymmdd'],
    ['00-01-16', 'dd-mm-yy'],
    ['soon', 'yyyy-mm-dd'],
    ['0001-01-01', 'yyyy-mm-dd'],
  ] as const)('%s is no date as %s', (text, format) => {
    expect(readDate(text, format)).toBeUndefined();
  });

  test.each(dateFormats)('reads back what %s writes', (format) => {
    const written = format
      .replace('yyyy', '2031')
      .replace('yy', '31')
      .replace('mm', '04')
      .replace('dd', '09');
    expect(readDate(written, format)).toBe('2031-04-09');
  });
});

import { describe, expect, test } from 'vitest';
import { languages } from '../../shared/domain/entities/account.ts';
import { badRowsText, describeImportError, describeReason, describeReport } from './describe.ts';
import type { ImportReport } from './importReport.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { sv } from './words/sv.ts';

const report: ImportReport = {
  kind: 'deals',
  mapping: 'test',
  fields: ['externalId ← id', 'name ← title'],
  applied: false,
  runId: null,
  files: [
    {
      name: 'deals.csv',
      header: ['id', 'name'],
      delimiter: '\t',
      read: 8800,
      blankLines: 0,
      recovered: Array.from({ length: 20 }, (_, at) => at + 2),
      unknownColumns: [],
      encoding: 'utf-8',
      byteOrderMark: false,
      foreignLines: [],
    },
  ],
  read: 8800,
  valid: 8799,
  created: 8799,
  updated: 0,
  unchanged: 0,
  repeated: [],
  bad: [{ file: 0, line: 7, reason: { code: 'not_a_date', column: 'closed' }, cells: ['d7', '=x'] }],
  joined: [{ field: 'product', from: 'GTXPro', to: 'GTX Pro', count: 1480 }],
  lookalikes: [],
  newTerritories: [],
  newManagers: 0,
  withoutTerritory: 0,
  withoutAccount: [{ file: 0, line: 11, externalId: 'd11' }],
  unmatchedAccounts: [{ name: 'Gone', count: 2 }],
  followed: [],
  linkedDeals: 0,
  accountTerritories: { moved: 85, byNumber: { 2: 14, 3: 71 } },
};

describe('the words of an import', () => {
  test.each(Object.entries({ fr, sv, it }))('%s fills in what English fills in', (_, words) => {
    const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [key, text] of Object.entries(en)) {
      expect([key, placeholders(words[key as keyof typeof en])]).toEqual([key, placeholders(text)]);
    }
  });

  test('a report says what was read, mended and left, and nothing that is zero', () => {
    expect(describeReport(report, 'en')).toEqual([
      'deals.csv: 8,800 rows, utf-8, delimiter Tab',
      'Rows wholly wrapped in quotes, taken apart and kept: 20 (lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 8 more)',
      'Fields: externalId ← id, name ← title',
      'Read 8,800: valid 8,799, bad 1, said twice 0',
      'Bad: not_a_date 1 (lines 7). closed: This is not a day of the calendar in the form that the mapping says.',
      'New 8,799, changed 0, unchanged 0',
      'Spelling joined, product: “GTXPro” to “GTX Pro”, 1,480 times',
      'Deals without an account, kept: 1 (lines 11)',
      'Customers that no account matched, kept by name: Gone (2)',
      'Accounts by number of territories: 2: 14, 3: 71. Moved: 85',
      'Dry run: nothing was changed.',
    ]);
  });

  test.each(languages)('%s leaves no placeholder open', (language) => {
    expect(describeReport(report, language).join('\n')).not.toMatch(/[{}]/);
    const reason = { code: 'too_few_cells', detail: { expected: 3, found: 1 } } as const;
    expect(describeReason(reason, language)).not.toMatch(/[{}]/);
    const error = {
      code: 'columns_missing',
      detail: { file: 'a.csv', columns: ['x'], header: ['y', 'z'] },
    } as const;
    expect(describeImportError(error, language)).toMatch(/a\.csv.*x.*y, z/);
  });

  test.each(languages)(
    '%s says of a hub without any territory that there is none, and names none',
    (language) => {
      const none = describeImportError(
        { code: 'territories_missing', detail: { territories: [] } },
        language,
      );
      const some = describeImportError(
        { code: 'territories_missing', detail: { territories: ['West'] } },
        language,
      );
      expect(some).toMatch(/: West$/);
      expect(none).toMatch(/\.$/);
    },
  );

  test('control characters of a file do not reach the terminal', () => {
    const error = { code: 'file_empty', detail: { file: '\u001b[2Jgone' } } as const;
    expect(describeImportError(error, 'en')).toBe('·[2Jgone is empty.');
  });

  test('the file of bad rows names line, reason and what to do, and keeps the cells', () => {
    expect(badRowsText(report, 0, 'en')?.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFcallboard line,callboard reason,callboard message,id,name',
      "7,not_a_date,closed: This is not a day of the calendar in the form that the mapping says.,d7,'=x",
    ]);
    expect(badRowsText({ ...report, bad: [] }, 0, 'en')).toBeNull();
  });
});

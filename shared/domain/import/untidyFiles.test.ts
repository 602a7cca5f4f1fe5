import { expect, test } from 'vitest';
import { lookalikes } from './lookalikes.ts';
import type { Mapping } from './mapping.ts';
import { parseMapping } from './parseMapping.ts';
import { readFiles } from './readFiles.ts';
import { suggestMapping } from './suggestMapping.ts';

const hash = (text: string): string => text;
const leads = (change: Partial<Mapping> = {}): Mapping => {
  const suggested = suggestMapping('leads', 'x', [
    { name: 'Lead id', samples: ['1'] },
    { name: 'Name', samples: [] },
    { name: 'Source', samples: ['Web'] },
  ]);
  const parsed = parseMapping({ ...suggested, ...change });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

test('fifty thousand leads without a single name are fifty thousand leads', () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `${at},,Web`).join('\n');
  const read = readFiles([{ name: 'leads.csv', text: `Lead id,Name,Source\n${lines}` }], leads(), hash);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.rows).toHaveLength(50_000);
  expect(read.value.bad).toEqual([]);
  expect(read.value.rows[0]?.values).toMatchObject({ name: null, source: 'Web' });
});

test('three spellings of one company are told as one, and none is merged by itself', () => {
  const values = ['Acme, Inc.', 'ACME Incorporated', 'The Acmé'].map((name) => ({ name, city: 'Malmö' }));
  const news = values.map((each, at) => ({ file: 0, line: at + 2, values: each }));
  expect(lookalikes('accounts', news, new Map()).map(({ line, like }) => [line, like])).toEqual([
    [3, { file: 0, line: 2 }],
    [4, { file: 0, line: 2 }],
  ]);
});

test('a file read with the wrong delimiter names the columns that it lacks instead of importing nonsense', () => {
  const text = 'Lead id;Name;Source\n1;Anna;Web\n';
  const read = readFiles([{ name: 'leads.csv', text }], leads({ csv: { delimiter: ',' } }), hash);
  expect(read.ok ? null : read.error).toMatchObject({
    code: 'columns_missing',
    detail: { columns: expect.arrayContaining(['Lead id', 'Name']) },
  });
});

test('a cell that a spreadsheet would run is text like any other', () => {
  const text = 'Lead id,Name,Source\n1,"=HYPERLINK(""http://x.example"")",@web\n';
  const read = readFiles([{ name: 'leads.csv', text }], leads(), hash);
  expect(read.ok && read.value.rows[0]?.values).toMatchObject({
    name: '=HYPERLINK("http://x.example")',
    source: '@web',
  });
});

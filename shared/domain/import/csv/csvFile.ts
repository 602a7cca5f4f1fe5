import type { BadRow, Reason } from '../badRow.ts';
import { type CsvRecord, csvRecords } from './csvRecords.ts';
import { unguardFormula } from './csvText.ts';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export interface CsvFile {
  readonly header: readonly string[];
  readonly delimiter: Delimiter;
  readonly records: readonly CsvRecord[];
  /** Records that could not be taken apart. */
  readonly unread: readonly Omit<BadRow, 'file'>[];
  readonly blankLines: number;
  /** Lines of records that were wholly wrapped in quotes and taken apart again. */
  readonly unwrapped: readonly number[];
}

/**
 * The columns that a file of bad rows has before the original ones. Such a file comes back mended: they are
 * dropped then, and the guards against formulas taken off.
 */
export const badRowColumns = ['callboard line', 'callboard reason', 'callboard message'] as const;

/**
 * A CSV file with a header. `wanted` are the columns that the mapping names: the delimiter under which most of
 * them are found is the file's, unless the mapping or a `sep=;` line of a spreadsheet program says it.
 */
export function csvFile(text: string, wanted: readonly string[], declared?: Delimiter): CsvFile {
  const separatorLine = /^sep=(.)\r?\n/i.exec(text);
  const told = declared ?? delimiters.find((candidate) => candidate === separatorLine?.[1]);
  const body = separatorLine === null ? text : text.slice(separatorLine[0].length);
  const delimiter = told ?? findDelimiter(body, wanted);

  const records: CsvRecord[] = [];
  const unread: Omit<BadRow, 'file'>[] = [];
  const unwrapped: number[] = [];
  let header: readonly string[] | undefined;
  let blankLines = 0;
  for (const record of csvRecords(body, delimiter, separatorLine === null ? 1 : 2)) {
    if (record === 'blank') {
      blankLines += 1;
    } else if ('raw' in record) {
      unread.push({ line: record.line, reason: { code: 'malformed_quotes' }, cells: [record.raw] });
    } else if (header === undefined) {
      header = headerOf(record.cells, delimiter);
    } else if (record.cells.length === header.length) {
      records.push(record);
    } else {
      const inner = unwrap(record.cells, delimiter);
      if (inner?.length === header.length) {
        records.push({ line: record.line, cells: inner });
        unwrapped.push(record.line);
      } else {
        unread.push({ line: record.line, reason: ragged(record.cells, header), cells: record.cells });
      }
    }
  }
  const file = { header: header ?? [], delimiter, records, unread, blankLines, unwrapped };
  return badRowColumns.every((column, at) => file.header[at] === column) ? withoutReasons(file) : file;
}

function withoutReasons(file: CsvFile): CsvFile {
  const original = (cells: readonly string[]): readonly string[] =>
    cells.slice(badRowColumns.length).map(unguardFormula);
  return {
    ...file,
    header: original(file.header),
    records: file.records.map(({ line, cells }) => ({ line, cells: original(cells) })),
  };
}

function ragged(cells: readonly string[], header: readonly string[]): Reason {
  return {
    code: cells.length < header.length ? 'too_few_cells' : 'too_many_cells',
    detail: { expected: header.length, found: cells.length },
  };
}

/** One quoted cell that holds a whole record: so some programs write each row that has a comma in a value. */
function unwrap(cells: readonly string[], delimiter: Delimiter): readonly string[] | undefined {
  const [only] = cells;
  if (cells.length !== 1 || only === undefined || !only.includes(delimiter)) return undefined;
  const inner = [...csvRecords(only, delimiter)];
  const [record] = inner;
  if (inner.length !== 1 || record === undefined || record === 'blank' || 'raw' in record) return undefined;
  return record.cells;
}

const headerOf = (cells: readonly string[], delimiter: Delimiter): readonly string[] =>
  (unwrap(cells, delimiter) ?? cells).map((cell) => cell.trim());

function findDelimiter(text: string, wanted: readonly string[]): Delimiter {
  const columns = new Set(wanted);
  let best: { readonly delimiter: Delimiter; readonly found: number; readonly cells: number } | undefined;
  for (const delimiter of delimiters) {
    for (const record of csvRecords(text, delimiter)) {
      if (record === 'blank' || 'raw' in record) continue;
      const cells = headerOf(record.cells, delimiter);
      const found = cells.filter((cell) => columns.has(cell)).length;
      if (best === undefined || found > best.found || (found === best.found && cells.length > best.cells)) {
        best = { delimiter, found, cells: cells.length };
      }
      break;
    }
  }
  return best?.delimiter ?? ',';
}

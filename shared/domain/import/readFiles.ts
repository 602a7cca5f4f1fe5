import { fail, ok, type Result } from '../../kernel/result.ts';
import type { BadRow } from './badRow.ts';
import { bindColumns } from './bindColumns.ts';
import { csvFile, type Delimiter } from './csv/csvFile.ts';
import type { Mapping } from './mapping.ts';
import { rowsPerStep } from './pace.ts';
import { columnsOf } from './parseMapping.ts';
import { type DraftRow, type Hash, type JoinedSpelling, readRows } from './readRows.ts';
import { withoutRepeats } from './repeats.ts';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** What stood in one file. */
export interface FileSummary {
  readonly name: string;
  readonly header: readonly string[];
  readonly delimiter: Delimiter;
  readonly read: number;
  readonly blankLines: number;
  /** Lines that were wholly wrapped in quotes and taken apart again. */
  readonly recovered: readonly number[];
  /** Columns that the mapping neither reads nor names as unused. */
  readonly unknownColumns: readonly string[];
}

export interface FilesRead {
  readonly files: readonly FileSummary[];
  readonly rows: readonly DraftRow[];
  readonly bad: readonly BadRow[];
  readonly joined: readonly JoinedSpelling[];
  readonly repeated: readonly { readonly file: number; readonly line: number; readonly ofLine: number }[];
}

export type FileError = 'file_empty' | 'columns_missing' | 'columns_ambiguous';

/** Takes files of one kind apart and reads their rows by the mapping. `detail.file` names a file that cannot be. */
export function readFiles(
  texts: readonly TextFile[],
  mapping: Mapping,
  hash: Hash,
): Result<FilesRead, FileError> {
  const reading = readingFiles(texts, mapping, hash);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

export interface ReadSoFar {
  readonly done: number;
  readonly total: number;
}

/** `readFiles` in steps, so that whoever has other work can do it between two of them. */
export function* readingFiles(
  texts: readonly TextFile[],
  mapping: Mapping,
  hash: Hash,
): Generator<ReadSoFar, Result<FilesRead, FileError>> {
  const files: FileSummary[] = [];
  const drafts: DraftRow[] = [];
  const bad: BadRow[] = [];
  const joined = new Map<string, JoinedSpelling>();
  const wanted = [...columnsOf(mapping)];
  for (const [file, { name, text }] of texts.entries()) {
    const csv = csvFile(text, wanted, mapping.csv.delimiter);
    if (csv.header.length === 0) return fail('file_empty', { file: name });
    const columns = bindColumns(csv.header, mapping);
    if (!columns.ok) return fail(columns.error.code, { file: name, ...columns.error.detail });
    for (const row of csv.unread) bad.push({ file, ...row });
    const total = csv.records.length;
    for (let at = 0; at < total; at += rowsPerStep) {
      const slice = csv.records.slice(at, at + rowsPerStep);
      const read = readRows(slice, file, mapping, columns.value, hash);
      for (const row of read.rows) drafts.push(row);
      for (const row of read.bad) bad.push(row);
      for (const spelling of read.joined) {
        const key = JSON.stringify([spelling.field, spelling.from, spelling.to]);
        const known = joined.get(key);
        if (known === undefined) joined.set(key, spelling);
        else known.count += spelling.count;
      }
      yield { done: at + slice.length, total };
    }
    files.push({
      name,
      header: csv.header,
      delimiter: csv.delimiter,
      read: csv.records.length + csv.unread.length,
      blankLines: csv.blankLines,
      recovered: csv.unwrapped,
      unknownColumns: columns.value.unknown,
    });
  }
  const unique = withoutRepeats(drafts);
  return ok({
    files,
    rows: unique.rows,
    bad: [...bad, ...unique.bad],
    joined: [...joined.values()],
    repeated: unique.repeated,
  });
}

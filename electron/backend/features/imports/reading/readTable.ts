import type { FileTrouble, TableRead } from '../../../../../shared/contracts/ipc/imports.ts';
import { csvFile, type Delimiter } from '../../../../../shared/domain/import/csv/csvFile.ts';
import { csvPlainText } from '../../../../../shared/domain/import/csv/csvText.ts';
import { type DecodeError, decodeText } from '../../../../../shared/domain/import/decodeText.ts';
import type { Encoding } from '../../../../../shared/domain/import/encodings.ts';
import { fail, ok, type Result } from '../../../../../shared/kernel/result.ts';
import { decoders } from './decoders.ts';
import { readSpreadsheet } from './readSpreadsheet.ts';

export interface ReadingChoices {
  readonly encoding: Exclude<Encoding, 'mixed'> | null;
  readonly delimiter: Delimiter | null;
  readonly sheet: string | null;
}

export interface Table {
  readonly read: TableRead;
  /** As it goes to the hub: the file's own lines, or those made of a sheet. */
  readonly text: string;
  readonly delimiter: Delimiter;
}

const previewRows = 20;
const samplesKept = 200;
const valuesKept = 60;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Reads whatever table a person picked. Nothing of it leaves this laptop here. */
export async function readTable(
  bytes: Uint8Array,
  choices: ReadingChoices,
): Promise<Result<Table, FileTrouble>> {
  if (isZip(bytes)) {
    const sheet = await readSpreadsheet(bytes, choices.sheet);
    if (!sheet.ok) return sheet;
    const { rows, sheets, sheet: name } = sheet.value;
    const text = csvPlainText(rows);
    return tableOf(text, ',', { format: 'xlsx', encoding: null, sheets: [...sheets], sheet: name });
  }
  const decoded = decodeText(bytes, decoders, choices.encoding ?? undefined);
  if (!decoded.ok) return fail(troubleOf[decoded.error.code]);
  const { text, encoding } = decoded.value;
  return tableOf(text, choices.delimiter, { format: 'csv', encoding, sheets: [], sheet: null });
}

const troubleOf: Readonly<Record<DecodeError, FileTrouble>> = {
  file_too_large: 'import_spreadsheet_too_large',
  text_cut_off: 'import_cut_off',
  not_a_text_file: 'import_not_a_table',
  encoding_not_supported: 'import_encoding_unsupported',
  encoding_mismatch: 'import_encoding_wrong',
};

function tableOf(
  text: string,
  told: Delimiter | null,
  about: Pick<TableRead, 'format' | 'encoding' | 'sheets' | 'sheet'>,
): Result<Table, FileTrouble> {
  const file = csvFile(text, [], told ?? undefined);
  if (file.header.length === 0) return fail('import_empty');
  const columns = file.header.map((name, at) =>
    columnOf(
      name,
      file.records.map(({ cells }) => cells[at] ?? ''),
    ),
  );
  return ok({
    text,
    delimiter: file.delimiter,
    read: {
      ...about,
      delimiter: about.format === 'csv' ? file.delimiter : null,
      rows: file.records.length + file.unread.length,
      unread: file.unread.length,
      columns,
      preview: file.records.slice(0, previewRows).map(({ cells }) => [...cells]),
    },
  });
}

function columnOf(name: string, cells: readonly string[]): TableRead['columns'][number] {
  const values = new Set<string>();
  const samples: string[] = [];
  for (const cell of cells) {
    const tidy = cell.replace(/\s+/g, ' ').trim();
    if (tidy === '') continue;
    if (samples.length < samplesKept) samples.push(tidy.slice(0, 200));
    if (values.size <= valuesKept && tidy.length <= 200) values.add(tidy);
    else if (samples.length >= samplesKept) break;
  }
  return { name, samples, values: values.size > valuesKept ? null : [...values] };
}

import readExcelFile, { type Sheet } from 'read-excel-file/universal';
import type { FileTrouble } from '../../../../../shared/contracts/ipc/imports.ts';
import { fail, ok, type Result } from '../../../../../shared/kernel/result.ts';
import { checkZip } from './zipLimits.ts';

export interface SpreadsheetRead {
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** Every row has as many cells as the widest one. */
  readonly rows: readonly (readonly string[])[];
}

const mostCells = 20_000_000;

/**
 * The cells of one sheet as the texts that a CSV would hold: days as `YYYY-MM-DD`, whatever number the file keeps them
 * as; a formula as the value it had when the file was saved; of merged cells the first. Run where it may be ended.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  wanted: string | null,
): Promise<Result<SpreadsheetRead, FileTrouble>> {
  const checked = checkZip(bytes);
  if (!checked.ok) return checked;
  let sheets: Sheet[];
  try {
    sheets = await readExcelFile(new Uint8Array(bytes).buffer);
  } catch {
    return fail('import_spreadsheet_damaged');
  }
  const filled = sheets.find(({ data }) => data.length > 0) ?? sheets[0];
  const sheet = sheets.find(({ sheet: name }) => name === wanted) ?? filled;
  if (sheet === undefined) return fail('import_empty');
  const width = sheet.data.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * sheet.data.length > mostCells) return fail('import_spreadsheet_too_large');
  return ok({
    sheets: sheets.map(({ sheet: name }) => name),
    sheet: sheet.sheet,
    rows: sheet.data.map((row) => Array.from({ length: width }, (_, at) => textOf(row[at]))),
  });
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
}

/** Spreadsheets keep local days and times without a zone; the reader gives them as if they were UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  // Fractions of a day come with an error of a few milliseconds.
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

/** A cell to write: text is guarded, a number is this program's own and needs no guard. */
export type CsvCell = string | number | null;

/**
 * Spreadsheet programs run a cell that begins with one of these as a formula (the full-width forms too).
 * An apostrophe before it makes it text. A cell that already begins with an apostrophe gets another one,
 * so that taking one off gives back exactly what was written.
 */
const runsAsFormula = /^[=+\-@\t\r\n'＝＋－＠]/;

export const guardFormula = (text: string): string => (runsAsFormula.test(text) ? `'${text}` : text);
export const unguardFormula = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

/** Spreadsheet programs take a file without it for the machine's old code page. */
export const byteOrderMark = '\uFEFF';

const quotedWhereNeeded = (text: string): string =>
  /[",;\t|\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function written(cell: CsvCell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : quotedWhereNeeded(guardFormula(cell));
}

/** One record by RFC 4180, its line end included. A record of one empty cell is quoted: it would read as blank. */
export const csvLine = (cells: readonly CsvCell[]): string =>
  cells.length === 1 && (cells[0] === '' || cells[0] === null)
    ? '""\r\n'
    : `${cells.map(written).join(',')}\r\n`;

/** A whole file, for spreadsheet programs and for this importer alike. */
export const csvText = (rows: Iterable<readonly CsvCell[]>): string => {
  const lines = [byteOrderMark];
  for (const row of rows) lines.push(csvLine(row));
  return lines.join('');
};

/** Rows as a CSV that goes to no spreadsheet program: nothing is guarded, and an empty row is an empty line. */
export const csvPlainText = (rows: Iterable<readonly string[]>): string => {
  const lines: string[] = [];
  for (const row of rows) {
    const blank = row.every((cell) => cell === '');
    lines.push(
      blank ? '' : row.map((cell) => quotedWhereNeeded(cell.replace(/\r\n?|\n/g, '\u2028'))).join(','),
    );
  }
  return lines.join('\n');
};

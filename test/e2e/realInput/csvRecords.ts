/**
 * A reader of the data files that shares nothing with the program's own: what the program makes of the files is
 * held against what this makes of them. A record that is one field where the head has more was wrapped in quotes
 * as a whole, so its field is a line of its own.
 */
export function csvRecords(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = rowsOf(text.replace(/^\uFEFF/, ''));
  return rows.map((row) => {
    const cells = row.length === 1 && head.length > 1 ? (rowsOf(row[0] ?? '')[0] ?? []) : row;
    return Object.fromEntries(head.map((name, index) => [name.trim(), (cells[index] ?? '').trim()]));
  });
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    row.push(cell);
    if (row.length > 1 || cell !== '') rows.push(row);
    row = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += sign;
        at += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  endRow();
  return rows;
}

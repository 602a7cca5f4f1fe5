import type { BadRow, Reason } from './badRow.ts';
import { badRowColumns } from './csv/csvFile.ts';
import { csvText } from './csv/csvText.ts';

/** The bad rows of one file with their original cells, to be mended in a spreadsheet and imported again. */
export function badRowsFile(
  header: readonly string[],
  bad: readonly BadRow[],
  messageOf: (reason: Reason) => string,
): string {
  const inOrder = [...bad].sort((one, other) => one.line - other.line);
  return csvText([
    [...badRowColumns, ...header],
    ...inOrder.map(({ line, reason, cells }) => [line, reason.code, messageOf(reason), ...cells]),
  ]);
}

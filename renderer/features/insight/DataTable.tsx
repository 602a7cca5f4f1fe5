import { useFormats } from '../../app/i18n/Language.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './DataTable.module.css';

export type Cell = string | number | null;

/** What a chart shows, in figures alone: for reading, for files and for paper. */
export interface Table {
  readonly title: string;
  /** Whose figures, how many and of which period. */
  readonly under: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export function DataTable({ table }: { readonly table: Omit<Table, 'under'> }) {
  const formats = useFormats();
  const said = (cell: Cell): string =>
    cell === null ? '–' : typeof cell === 'number' ? formats.number(Math.round(10 * cell) / 10) : cell;
  // Figures end in line; where some row of a column holds words, all of it begins in line.
  const ends = table.heads.map(
    (_, column) => column > 0 && table.rows.every((row) => typeof row[column] !== 'string'),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} aria-label={table.title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.heads.map((head, column) => (
              <th key={head} scope="col" className={classes(ends[column] && styles.end)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={String(row[0])}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={table.heads[column]} scope="row">
                    {said(cell)}
                  </th>
                ) : (
                  <td key={table.heads[column]} className={classes(ends[column] && styles.end)}>
                    {said(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { createPortal } from 'react-dom';
import { DataTable, type Table } from './DataTable.tsx';
import styles from './PrintedTable.module.css';

/** A chart on paper: its words and its figures. It stands beside the program and shows itself to printers alone. */
export function PrintedTable({
  table,
  summary,
}: {
  readonly table: Table;
  readonly summary: readonly string[];
}) {
  return createPortal(
    <article data-print-sheet="" className={styles.sheet}>
      <h1>{table.title}</h1>
      <p>{table.under}</p>
      <p>{summary.join(' ')}</p>
      <DataTable table={table} />
    </article>,
    document.body,
  );
}

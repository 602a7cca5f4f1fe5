import { createPortal } from 'react-dom';
import { DataTable, type Table } from './DataTable.tsx';
import styles from './PrintedTable.module.css';

/** A chart on paper: its words and its figures. It stands beside the program and shows itself to printers alone. */
export function PrintedTable({
  table,
  summary,
  parts = [],
}: {
  readonly table: Table;
  readonly summary: readonly string[];
  /** What stands below it on the same screen. */
  readonly parts?: readonly Table[];
}) {
  return createPortal(
    <article data-print-sheet="" className={styles.sheet}>
      <h1>{table.title}</h1>
      <p>{table.under}</p>
      <p>{summary.join(' ')}</p>
      <DataTable table={table} />
      {parts.map((part) => (
        <section key={part.title} className={styles.part}>
          <h2>{part.title}</h2>
          <p>{part.under}</p>
          <DataTable table={part} />
        </section>
      ))}
    </article>,
    document.body,
  );
}

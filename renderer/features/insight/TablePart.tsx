import type { FiguresOf } from '../../../shared/domain/insight/companyFigures.ts';
import { DataTable } from './DataTable.tsx';
import { FileButtons } from './FileButtons.tsx';
import { fileName } from './fileName.ts';
import styles from './InsightScreen.module.css';
import type { ViewPart } from './ViewFrame.tsx';

/** A further list of a view under its own heading, as chart or table like the one above it. */
export function TablePart({
  part: { name, table, chart },
  asTable,
  of,
}: {
  readonly part: ViewPart;
  readonly asTable: boolean;
  readonly of: FiguresOf;
}) {
  if (chart === null && !asTable) return null;
  return (
    <div className={styles.part}>
      <div className={styles.partHead}>
        <h3>{table.title}</h3>
        {table.rows.length === 0 ? null : (
          <span>
            <FileButtons name={fileName(name, of)} table={table} />
          </span>
        )}
      </div>
      {asTable && table.rows.length > 0 ? <DataTable table={table} /> : chart}
    </div>
  );
}

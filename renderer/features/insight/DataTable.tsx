import { useLayoutEffect, useRef, useState } from 'react';
import type { Cell, TableRow } from '../../../shared/domain/insight/figureTable.ts';
import { useFormats } from '../../app/i18n/Language.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './DataTable.module.css';

/** What a chart shows, in figures alone: for reading, for files and for paper. */
export interface Table {
  readonly title: string;
  /** Whose figures, how many and of which period. */
  readonly under: string;
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
}

type Figures = Pick<Table, 'title' | 'heads' | 'rows'>;

/** A table where its columns have room; where they have not, each of its lines by itself, with the head at each figure. */
export function DataTable({ table }: { readonly table: Figures }) {
  const place = useRef<HTMLElement>(null);
  const isWide = useIsWide(place, table.heads.join());
  return (
    <section ref={place} className={styles.place} aria-label={table.title}>
      {isWide ? <Columns table={table} /> : <Lines table={table} />}
    </section>
  );
}

/** Whether the place has room for the columns. What they need shows when they spill, and is remembered. */
function useIsWide(place: { readonly current: HTMLElement | null }, heads: string): boolean {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  const [needed, setNeeded] = useState({ heads, width: 0 });
  const isWide = needed.heads !== heads || width >= needed.width;
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  useLayoutEffect(() => {
    const element = place.current;
    // A pixel of rounding is no want of room.
    if (element === null || !isWide || element.scrollWidth <= element.clientWidth + 1) return;
    setWidth(element.clientWidth);
    setNeeded({ heads, width: element.scrollWidth });
  });
  return isWide;
}

function useSaid(): (cell: Cell | undefined) => string {
  const formats = useFormats();
  return (cell) =>
    cell === null || cell === undefined
      ? '–'
      : typeof cell === 'number'
        ? formats.number(Math.round(10 * cell) / 10)
        : cell;
}

/** A number, nothing, or digits with nothing but signs and a currency around them. */
const isFigure = (cell: Cell | undefined): boolean =>
  typeof cell !== 'string' || /^([A-Z]{2,3})?\P{L}*\d\P{L}*(kr|[A-Z]{2,3})?$/u.test(cell);

function Columns({ table: { heads, rows } }: { readonly table: Figures }) {
  const said = useSaid();
  // Figures and amounts end in line; where some row of a column holds words, all of it begins in line.
  const ends = heads.map((_, column) => column > 0 && rows.every(({ cells }) => isFigure(cells[column])));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {heads.map((head, column) => (
            <th key={head} scope="col" className={classes(ends[column] && styles.end)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {heads.map((head, column) => {
              const cell = cells[column];
              return column === 0 ? (
                <th key={head} scope="row">
                  {said(cell)}
                </th>
              ) : (
                <td key={head} className={classes(ends[column] && styles.end)}>
                  {said(cell)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ table: { heads, rows } }: { readonly table: Figures }) {
  const said = useSaid();
  return (
    <ul className={styles.lines}>
      {rows.map(({ key, cells }) => (
        <li key={key}>
          <b>{said(cells[0])}</b>
          <dl className={styles.figures}>
            {heads.slice(1).map((head, at) => (
              <div key={head}>
                <dt>{head}</dt>
                <dd>{said(cells[at + 1])}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

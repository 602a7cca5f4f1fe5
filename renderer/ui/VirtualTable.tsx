import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { classes } from './classes.ts';
import type { TableColumn } from './tableColumn.ts';
import styles from './VirtualTable.module.css';
import { type TableHeadHandle, VirtualTableHead } from './VirtualTableHead.tsx';

export interface VirtualTableProps<Row> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly total: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly keyOf: (row: Row) => string;
  readonly onRange: (first: number, last: number) => void;
  readonly onOpen?: (row: Row) => void;
  readonly selectedKey?: string | null;
  readonly rowHeight?: number;
  readonly narrowRowHeight?: number;
  readonly handle?: Ref<VirtualTableHandle>;
}

export interface VirtualTableHandle {
  /** Takes the keyboard into the list, at the row last stood on. */
  focus(): void;
}

/** Rows that are made ready above and below those in view. */
const overscan = 8;
/** Under this width a row is one column of two lines. */
const narrowBelow = 600;

/**
 * A list of any length as one stop of the Tab key: only the rows in view exist, arrows walk them, Enter opens. Above
 * the first row stand the heads that order the list, a stop of their own.
 * `rowAt` answers undefined while a row is on its way; `onRange` tells which are wanted.
 */
export function VirtualTable<Row>({
  label,
  columns,
  total,
  rowAt,
  keyOf,
  onRange,
  onOpen,
  selectedKey,
  rowHeight = 44,
  narrowRowHeight = 60,
  handle,
}: VirtualTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<TableHeadHandle>(null);
  const wantsFocus = useRef(false);
  const [active, setActive] = useState(0);
  const [width, setWidth] = useState(1000);
  const narrow = width < narrowBelow;
  const shown = narrow ? columns.slice(0, 1) : columns.filter((column) => width >= (column.from ?? 0));
  const height = narrow ? narrowRowHeight : rowHeight;
  const standing = Math.min(active, Math.max(0, total - 1));

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan,
    // The row that has the keyboard stays in the document, else scrolling away would drop the focus.
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      return indexes.includes(standing) || total === 0
        ? indexes
        : [...indexes, standing].sort((a, b) => a - b);
    },
  });
  const items = virtualizer.getVirtualItems();
  // Not the row that stands by itself far away: between it and those in view there may be a hundred thousand.
  const first = Math.max(0, (virtualizer.range?.startIndex ?? 0) - overscan);
  const last = Math.min(total - 1, (virtualizer.range?.endIndex ?? 0) + overscan);

  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are asked for again when the height changes
  useEffect(() => {
    virtualizer.measure();
  }, [height]);
  useEffect(() => {
    if (total > 0) onRange(first, last);
  }, [first, last, total, onRange]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 1000));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const focusRow = (index: number): boolean => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    row?.focus({ preventScroll: true });
    return row !== null && row !== undefined;
  };
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusRow(standing);
  });
  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
    // One that is not in the document yet takes the keyboard when it is.
    wantsFocus.current = !focusRow(next);
  };
  useImperativeHandle(handle, () => ({ focus: () => goTo(standing) }));

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: standing + 1,
      ArrowUp: standing - 1,
      PageDown: standing + page,
      PageUp: standing - page,
      Home: 0,
      End: total - 1,
    };
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = steps[event.key];
    if (event.key === 'ArrowUp' && standing === 0 && head.current?.focus() === true) event.preventDefault();
    else if (next !== undefined) {
      event.preventDefault();
      goTo(next);
    } else if (event.key === 'Enter') {
      const row = rowAt(standing);
      if (row !== undefined) onOpen?.(row);
    }
  };

  const template = shown.map((column) => (narrow ? 'minmax(0, 1fr)' : column.track)).join(' ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list cannot be a table element
    <div
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={shown.length}
      className={styles.table}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <VirtualTableHead
        columns={shown}
        template={template}
        hidden={narrow}
        onDown={() => goTo(standing)}
        handle={head}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup" ref={scroller} className={styles.scroller} tabIndex={-1}>
        <div className={styles.canvas} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {items.map((item) => {
            const row = rowAt(item.index);
            const selected = row !== undefined && selectedKey !== undefined && keyOf(row) === selectedKey;
            return (
              // biome-ignore lint/a11y/useSemanticElements: see above
              // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys for all its rows
              <div
                key={item.index}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={selectedKey === undefined ? undefined : selected}
                data-index={item.index}
                tabIndex={item.index === standing ? 0 : -1}
                className={classes(
                  styles.row,
                  selected && styles.selected,
                  onOpen !== undefined && styles.opens,
                )}
                style={{ gridTemplateColumns: template, height, transform: `translateY(${item.start}px)` }}
                onFocus={() => setActive(item.index)}
                onClick={() => {
                  if (row !== undefined) onOpen?.(row);
                }}
              >
                {shown.map((column) => (
                  // biome-ignore lint/a11y/useSemanticElements: see above
                  // biome-ignore lint/a11y/useFocusableInteractive: the row is what takes the focus
                  <div
                    key={column.id}
                    role="gridcell"
                    className={classes(styles.cell, column.align === 'end' && styles.end)}
                  >
                    {row === undefined ? <span className={styles.coming} /> : column.cell(row, narrow)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

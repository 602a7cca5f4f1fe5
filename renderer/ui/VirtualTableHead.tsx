import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { classes } from './classes.ts';
import type { TableColumn } from './tableColumn.ts';
import styles from './VirtualTable.module.css';

export interface TableHeadHandle {
  /** Takes the keyboard to the head last stood on; answers whether there is one to stand on. */
  focus(): boolean;
}

const arrows = { ascending: ArrowUp, descending: ArrowDown };

/**
 * The names of the columns. Those the list can be ordered by are buttons, together one stop of the Tab key: left and
 * right go from one to the next, down goes to the rows.
 */
export function VirtualTableHead<Row>({
  columns,
  template,
  hidden,
  onDown,
  handle,
}: {
  readonly columns: readonly TableColumn<Row>[];
  readonly template: string;
  /** Only read out: there is no room for more than one column. */
  readonly hidden: boolean;
  readonly onDown: () => void;
  readonly handle: Ref<TableHeadHandle>;
}) {
  const head = useRef<HTMLDivElement>(null);
  const ordering = hidden ? [] : columns.filter(({ order }) => order !== undefined);
  const [stood, setStood] = useState<string | null>(null);
  const standing =
    ordering.find(({ id }) => id === stood) ??
    ordering.find(({ order }) => order?.direction !== undefined && order.direction !== 'none') ??
    ordering[0];
  const go = (id: string | undefined): boolean => {
    const button = head.current?.querySelector<HTMLElement>(`[data-column="${id}"]`);
    button?.focus();
    return button !== null && button !== undefined;
  };
  useImperativeHandle(handle, () => ({ focus: () => go(standing?.id) }));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // The grid below would take these for its rows.
    event.stopPropagation();
    const at = ordering.findIndex(({ id }) => id === standing?.id);
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: ordering.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) go(ordering[Math.max(0, Math.min(ordering.length - 1, next))]?.id);
    else if (event.key === 'ArrowDown') onDown();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual list cannot be a table element
    // biome-ignore lint/a11y/useFocusableInteractive: the buttons in it take the focus
    <div
      ref={head}
      role="row"
      aria-rowindex={1}
      className={classes(styles.head, hidden && styles.headHidden)}
      style={{ gridTemplateColumns: template }}
      onKeyDown={onKeyDown}
    >
      {columns.map(({ id, header, align, order }) => {
        const Arrow = order === undefined || order.direction === 'none' ? null : arrows[order.direction];
        return (
          // biome-ignore lint/a11y/useSemanticElements: see above
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          <span
            key={id}
            role="columnheader"
            aria-sort={order?.direction}
            className={classes(align === 'end' && styles.end)}
          >
            {order === undefined || hidden ? (
              header
            ) : (
              <button
                type="button"
                data-column={id}
                tabIndex={id === standing?.id ? 0 : -1}
                className={styles.order}
                onFocus={() => setStood(id)}
                onClick={order.onOrder}
              >
                <span>{header}</span>
                {Arrow === null ? null : <Arrow aria-hidden="true" size={12} strokeWidth={2.25} />}
              </button>
            )}
          </span>
        );
      })}
    </div>
  );
}

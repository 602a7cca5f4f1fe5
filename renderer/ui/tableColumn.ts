import type { ReactNode } from 'react';

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** A track of CSS grid: `minmax(0, 2fr)`, `96px`. */
  readonly track: string;
  readonly align?: 'end';
  /** Left out where the table is narrower than this, in pixels. */
  readonly from?: number;
  /** The list can be ordered by it: how it is now, and what choosing it does. */
  readonly order?: {
    readonly direction: 'ascending' | 'descending' | 'none';
    readonly onOrder: () => void;
  };
  readonly cell: (row: Row, narrow: boolean) => ReactNode;
}

export type Cell = string | number | null;

/** A line of a table of figures. Its first cell says what it is about; two lines may say the same. */
export interface TableRow {
  readonly key: string;
  readonly cells: readonly Cell[];
}

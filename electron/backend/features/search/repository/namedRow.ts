import type { RowWords } from './rowsTooNew.ts';

/** A row as far as a search looks at it. Names are folded (`name_key`); ids are read for the answer alone. */
export interface NamedRow {
  readonly row: number;
  readonly name: string;
  /** What stands beside the name, as it is written. */
  readonly beside: string | null;
  /** Places it goes up for being opened often and lately, in points of rank; none where it never was. */
  readonly lift?: number;
  /** Of rows that are asked with every letter. */
  readonly words?: RowWords;
}

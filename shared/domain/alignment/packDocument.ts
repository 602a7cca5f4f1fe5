import type { TableRow } from '../insight/figureTable.ts';

/** A pack in words, for the screen, for paper and for Markdown alike. */
export interface PackDocument {
  readonly title: string;
  /** Whose, of which days, and of what is on which laptop. */
  readonly under: string;
  readonly sections: readonly PackSection[];
}

export interface PackSection {
  readonly id: string;
  readonly title: string;
  /** The period that its figures stand on. */
  readonly basis: string;
  readonly blocks: readonly PackBlock[];
}

export type PackBlock =
  | { readonly type: 'words'; readonly text: string }
  | {
      readonly type: 'table';
      readonly title: string;
      readonly heads: readonly string[];
      readonly rows: readonly TableRow[];
    }
  | { readonly type: 'list'; readonly title: string; readonly items: readonly PackItem[] }
  | { readonly type: 'quotes'; readonly title: string; readonly quotes: readonly PackQuote[] };

export interface PackItem {
  readonly id: string;
  readonly text: string;
  /** Where in the program it stands; null: nowhere that can be opened. */
  readonly to: string | null;
}

/** What a customer said: in their own language, and who they are. */
export interface PackQuote {
  readonly id: string;
  readonly text: string;
  readonly language: string | null;
  readonly by: string;
  readonly to: string | null;
}

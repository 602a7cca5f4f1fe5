import { integer, jsonOf, oneOf, text, uuid } from './column.ts';
import { entity, type RowOf } from './entity.ts';

/** One page of a deck, and what it was when it was put there. */
export interface DeckPage {
  readonly kitId: string;
  readonly itemId: string;
  /** The version of the kit that it came from. */
  readonly version: number;
  /** Of the file; null for a key message, which has its words alone. */
  readonly sha256: string | null;
  /** Of a document, from 1; anything else is one page. */
  readonly page: number;
}
export interface DeckPages {
  readonly pages: readonly DeckPage[];
}

/** Approved pages in an order that a user likes to show them in: theirs alone, on whatever laptop they sit at. */
export const deck = entity({
  name: 'deck',
  scope: { by: 'user', column: 'userId' },
  conflict: 'fields',
  owner: 'userId',
  columns: {
    userId: uuid,
    name: text,
    pages: jsonOf<DeckPages>(),
    /** Lower comes first; two that share one go by name. */
    position: integer,
    status: oneOf(['active', 'removed']),
  },
});
export type Deck = RowOf<typeof deck>;

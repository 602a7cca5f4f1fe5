import type { Language } from '../../../../../shared/domain/entities/account.ts';
import type { ObjectionCategory } from '../../../../../shared/domain/entities/heard.ts';
import type { ItemFacts, KitItemKind, Visibility } from '../../../../../shared/domain/kits/itemContent.ts';
import type { ReadableDb, SqlValue } from '../../../db/database.ts';
import { uuidFromBytes, uuidToBytes } from '../../../db/uuidBytes.ts';

/** An item of a verified version, in every language that it speaks. */
export interface HeldKitItem {
  readonly row: number;
  readonly heldRow: number;
  readonly itemId: string;
  readonly position: number;
  readonly kind: KitItemKind;
  readonly visibility: Visibility;
  readonly category: ObjectionCategory | null;
  readonly competitorId: string | null;
  readonly facts: ItemFacts;
  readonly languages: readonly Language[];
  /** Shown to whoever wants a language that it does not speak. */
  readonly fallback: Language;
}

interface ItemRecord {
  readonly row: number;
  readonly held_row: number;
  readonly item_id: Buffer;
  readonly position: number;
  readonly kind: string;
  readonly visibility: string;
  readonly category: string | null;
  readonly facts: string;
  readonly languages: string;
  readonly fallback: string;
}

const columns =
  'i.row, i.held_row, i.item_id, i.position, i.kind, i.visibility, i.category, i.facts, i.languages, i.fallback';

function itemFrom(record: ItemRecord): HeldKitItem {
  const facts = JSON.parse(record.facts) as ItemFacts;
  return {
    row: record.row,
    heldRow: record.held_row,
    itemId: uuidFromBytes(record.item_id),
    position: record.position,
    kind: record.kind as KitItemKind,
    visibility: record.visibility as Visibility,
    category: record.category as ObjectionCategory | null,
    competitorId: facts.competitorId,
    facts,
    languages: record.languages.split(',') as Language[],
    fallback: record.fallback as Language,
  };
}

const itemsWhere = (
  db: ReadableDb,
  clauses: string,
  ...values: readonly SqlValue[]
): readonly HeldKitItem[] =>
  db.all<ItemRecord>(`SELECT ${columns} FROM kit_held_item i ${clauses}`, ...values).map(itemFrom);

const inCurrent = 'JOIN kit_held h ON h.row = i.held_row WHERE h.current = 1';

/** Those of every kit's newest version. */
export const currentItems = (db: ReadableDb): readonly HeldKitItem[] =>
  itemsWhere(db, `${inCurrent} ORDER BY i.held_row, i.position`);

/** Those that a call's sheet can hold: of responses only the ones for these categories. */
export const itemsForPrep = (
  db: ReadableDb,
  categories: readonly ObjectionCategory[],
): readonly HeldKitItem[] =>
  itemsWhere(
    db,
    `${inCurrent} AND (i.kind IN ('discovery_question', 'proof_point', 'story', 'battlecard', 'email_template',
         'collateral')
       OR (i.kind = 'objection_response' AND i.category IN (SELECT value FROM json_each(?))))
     ORDER BY i.held_row, i.position`,
    JSON.stringify(categories),
  );

export const currentItemsOfKind = (
  db: ReadableDb,
  kind: KitItemKind,
  category: ObjectionCategory | null,
): readonly HeldKitItem[] =>
  category === null
    ? itemsWhere(db, `${inCurrent} AND i.kind = ? ORDER BY i.held_row, i.position`, kind)
    : itemsWhere(
        db,
        `${inCurrent} AND i.kind = ? AND i.category = ? ORDER BY i.held_row, i.position`,
        kind,
        category,
      );

export const itemsIn = (db: ReadableDb, heldRow: number): readonly HeldKitItem[] =>
  itemsWhere(db, 'WHERE i.held_row = ? ORDER BY i.position', heldRow);

export const itemIn = (db: ReadableDb, heldRow: number, itemId: string): HeldKitItem | null =>
  itemsWhere(db, 'WHERE i.held_row = ? AND i.item_id = ?', heldRow, uuidToBytes(itemId))[0] ?? null;

export const itemByRow = (db: ReadableDb, row: number): HeldKitItem | null =>
  itemsWhere(db, 'WHERE i.row = ?', row)[0] ?? null;

/** By their rows. */
export const itemsByRow = (db: ReadableDb, rows: readonly number[]): ReadonlyMap<number, HeldKitItem> =>
  new Map(
    itemsWhere(db, 'WHERE i.row IN (SELECT value FROM json_each(?))', JSON.stringify(rows)).map((item) => [
      item.row,
      item,
    ]),
  );

/** The item at the newest version of whatever kit holds it. */
export const currentItem = (db: ReadableDb, itemId: string): HeldKitItem | null =>
  itemsWhere(db, `${inCurrent} AND i.item_id = ?`, uuidToBytes(itemId))[0] ?? null;

/** What an item says, by language: the content as it was signed, in JSON. */
export const saidBy = (
  db: ReadableDb,
  itemRow: number,
): readonly { readonly language: string; readonly content: string }[] =>
  db.all('SELECT language, content FROM kit_said WHERE item_row = ?', itemRow);

export interface Line {
  readonly title: string;
  readonly excerpt: string;
}

/** What a list shows of an item in a language that it speaks. */
export const lineOf = (db: ReadableDb, itemRow: number, language: Language): Line | undefined =>
  db.get<Line>('SELECT title, excerpt FROM kit_said WHERE item_row = ? AND language = ?', itemRow, language);

/** The same of many, by the items' rows: one by one, a list spends most of its time on asking. */
export const linesOf = (
  db: ReadableDb,
  places: readonly (readonly [itemRow: number, language: Language])[],
): ReadonlyMap<number, Line> =>
  new Map(
    db
      .all<Line & { readonly itemRow: number }>(
        `SELECT s.item_row AS itemRow, s.title, s.excerpt FROM json_each(?) place
         CROSS JOIN kit_said s ON s.item_row = place.value ->> 0 AND s.language = place.value ->> 1`,
        JSON.stringify(places),
      )
      .map(({ itemRow, ...line }) => [itemRow, line]),
  );

export const contentIn = (db: ReadableDb, itemRow: number, language: Language): string | null =>
  db.get<{ content: string }>(
    'SELECT content FROM kit_said WHERE item_row = ? AND language = ?',
    itemRow,
    language,
  )?.content ?? null;

/** How many texts hold the stem. */
export const textsWithStem = (db: ReadableDb, stem: string): number =>
  db.get<{ doc: number }>("SELECT doc FROM kit_vocabulary WHERE term = ? AND col = 'stems'", stem)?.doc ?? 0;

/** Items with any of these stems, the best match first by bm25; a smaller score is a better one. */
export const itemsWithStems = (
  db: ReadableDb,
  match: string,
  limit: number,
): readonly { readonly row: number; readonly score: number }[] =>
  db.all(
    `SELECT i.row, f.score FROM (
       SELECT rowid, bm25(kit_word) AS score FROM kit_word WHERE kit_word MATCH ? ORDER BY score LIMIT ?
     ) f JOIN kit_said s ON s.row = f.rowid JOIN kit_held_item i ON i.row = s.item_row ORDER BY f.score`,
    match,
    limit,
  );

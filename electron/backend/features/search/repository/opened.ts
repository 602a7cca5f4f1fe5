import type { ReadableDb, SqlValue, WritableDb } from '../../../db/database.ts';
import { uuidToBytes } from '../../../db/uuidBytes.ts';

export const openable = ['account', 'contact', 'lead', 'deal', 'heard'] as const;
export type Openable = (typeof openable)[number];
/** Kit items are no rows of an entity: they are opened like one, and read by `openedItems`. */
export type Opened = Openable | 'kitItem';

export interface OpenedAt {
  readonly at: number;
  readonly count: number;
}
export interface OpenedRow extends OpenedAt {
  readonly row: number;
  readonly name: string;
  readonly beside: string | null;
}

/** Kept of each kind; older ones are of no use to anyone. */
const mostKept = 500;

const openedFrom = (entity: Openable, table: string, name: string, beside: string): string =>
  `SELECT t.row, ${name} AS name, ${beside} AS beside, o.at, o.count
   FROM opened o CROSS JOIN ${table} t ON t.id = o.id WHERE o.entity = '${entity}' ORDER BY o.at DESC LIMIT ?`;

const texts: Readonly<Record<Openable, string>> = {
  account: openedFrom('account', 'account', 't.name_key', 't.city'),
  contact: openedFrom('contact', 'contact', 't.name_key', 'NULL'),
  deal: openedFrom('deal', 'deal', 't.name', "concat_ws(' ', t.product, t.account_name)"),
  lead: openedFrom('lead', 'lead', "coalesce(t.name, '')", "concat_ws(' ', t.company, t.city, t.email)"),
  heard: openedFrom('heard', 'heard', 't.verbatim', 'NULL'),
};

/** What was opened and is still on this laptop, the newest first. */
export const openedRows = (db: ReadableDb, entity: Openable, limit: number): readonly OpenedRow[] =>
  db.all(texts[entity], limit);

export interface OpenedItem {
  readonly itemRow: number;
  readonly at: number;
}

/** Kit items that were opened and stand in a version that is current here, the newest opening first. */
export const openedItems = (db: ReadableDb, limit: number): readonly OpenedItem[] =>
  db.all(
    `SELECT i.row AS itemRow, o.at FROM opened o JOIN kit_held_item i ON i.item_id = o.id
       JOIN kit_held h ON h.row = i.held_row AND h.current = 1
     WHERE o.entity = 'kitItem' ORDER BY o.at DESC LIMIT ?`,
    limit,
  );

export interface ItemInUse extends OpenedAt {
  readonly itemRow: number;
}

/** Of these items, those that the user opened, or used with a customer: how often, and when last. */
export const itemsInUse = (
  db: ReadableDb,
  itemRows: readonly number[],
  userId: string,
): readonly ItemInUse[] =>
  db.all(
    `SELECT i.row AS itemRow, max(d.at) AS at, sum(d.count) AS count
     FROM json_each(?1) asked JOIN kit_held_item i ON i.row = asked.value JOIN (
       SELECT id, at, count FROM opened WHERE entity = 'kitItem'
       UNION ALL
       SELECT u.item_id, max(u.used_at), count(*) FROM use u
       WHERE u.author_id = ?2
         AND u.item_id IN (SELECT item_id FROM kit_held_item WHERE row IN (SELECT value FROM json_each(?1)))
       GROUP BY u.item_id
     ) d ON d.id = i.item_id GROUP BY i.row`,
    JSON.stringify(itemRows),
    uuidToBytes(userId),
  );

/** Counts one more opening, and lets go of those nobody has opened for longest. */
export function putOpened(db: WritableDb, entity: Opened, id: string, at: number): void {
  const key: readonly SqlValue[] = [entity, uuidToBytes(id), at];
  db.run(
    `INSERT INTO opened (entity, id, at, count) VALUES (?, ?, ?, 1)
     ON CONFLICT (entity, id) DO UPDATE SET at = max(at, excluded.at), count = count + 1`,
    ...key,
  );
  db.run(
    `DELETE FROM opened WHERE entity = ?1 AND id IN
       (SELECT id FROM opened WHERE entity = ?1 ORDER BY at DESC LIMIT -1 OFFSET ?2)`,
    entity,
    mostKept,
  );
}

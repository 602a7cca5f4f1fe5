import type { BuyerStage, Language } from '../../../../shared/domain/entities/account.ts';
import type { ObjectionCategory } from '../../../../shared/domain/entities/heard.ts';
import type { Audience } from '../../../../shared/domain/kits/audience.ts';
import type { ReadableDb } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';
import { inOrderOfNames } from '../../db/nameOrder.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';

export const activeKits = (db: ReadableDb): readonly MarkedRow<'kit'>[] =>
  inOrderOfNames(
    db,
    markedRows(db, 'kit', "WHERE t.status = 'active' ORDER BY t.row"),
    ({ row }) => row.name,
  );

export const versionsOf = (db: ReadableDb, kitId: string): readonly MarkedRow<'kitVersion'>[] =>
  markedRows(db, 'kitVersion', 'WHERE t.kit_id = ? ORDER BY t.number DESC, t.row DESC', uuidToBytes(kitId));

export const itemsOf = (db: ReadableDb, versionId: string): readonly MarkedRow<'kitItem'>[] =>
  markedRows(db, 'kitItem', 'WHERE t.version_id = ? ORDER BY t.position, t.row', uuidToBytes(versionId));

export const eventsOf = (db: ReadableDb, versionId: string): readonly MarkedRow<'kitEvent'>[] =>
  markedRows(db, 'kitEvent', 'WHERE t.version_id = ? ORDER BY t.authored_at, t.row', uuidToBytes(versionId));

export const receiptsOf = (db: ReadableDb, releaseId: string): readonly MarkedRow<'kitReceipt'>[] =>
  markedRows(db, 'kitReceipt', 'WHERE t.release_id = ? ORDER BY t.row', uuidToBytes(releaseId));

/** How many items a version holds, and how many of them were approved. */
export const itemCounts = (db: ReadableDb, versionId: string): { items: number; approved: number } =>
  db.get<{ items: number; approved: number }>(
    `SELECT count(*) AS items, coalesce(sum(review_state = 'approved'), 0) AS approved
     FROM kit_item WHERE version_id = ? AND status = 'active'`,
    uuidToBytes(versionId),
  ) ?? { items: 0, approved: 0 };

/** Files that were chosen on this laptop, as the hub has not said yet that it has them whole. */
export const unsentFilesOf = (db: ReadableDb, versionId: string): string[] =>
  db
    .all<{ sha256: string }>(
      `SELECT f.sha256 FROM own_file f WHERE f.at_hub = 0 AND EXISTS (
         SELECT 1 FROM kit_item i WHERE i.version_id = ? AND i.status = 'active'
           AND json_extract(i.facts, '$.file.sha256') = f.sha256) ORDER BY f.sha256`,
      uuidToBytes(versionId),
    )
    .map(({ sha256 }) => sha256);

export interface NamedRow {
  readonly id: string;
  readonly name: string;
}
type NamedRecord = { readonly id: Uint8Array; readonly name: string };
const named = ({ id, name }: NamedRecord): NamedRow => ({ id: uuidFromBytes(id), name });

/** The laptop's accounts in an audience: how many, and a page of them by name. */
export function accountsMeant(
  db: ReadableDb,
  { territoryIds, segments, buyerStages, personas }: Audience,
  page: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly rows: NamedRow[] } {
  const where = `FROM account t WHERE t.status = 'active'
    AND EXISTS (SELECT 1 FROM account_territory m JOIN json_each(?) wanted
      ON m.territory_id = unhex(replace(wanted.value, '-', '')) WHERE m.account_row = t.row)
    AND (? = '[]' OR t.segment IN (SELECT value FROM json_each(?)))
    AND (? = '[]' OR t.buyer_stage IN (SELECT value FROM json_each(?)))
    AND (? = '[]'
      OR EXISTS (SELECT 1 FROM contact c WHERE c.account_id = t.id AND c.status = 'active'
        AND c.persona IN (SELECT value FROM json_each(?)))
      OR NOT EXISTS (SELECT 1 FROM contact c WHERE c.account_id = t.id AND c.status = 'active'
        AND c.persona <> 'unknown'))`;
  const stages: readonly BuyerStage[] = buyerStages;
  const values = [JSON.stringify(territoryIds)];
  for (const list of [segments, stages, personas]) values.push(JSON.stringify(list), JSON.stringify(list));
  return {
    total: db.get<{ count: number }>(`SELECT count(*) AS count ${where}`, ...values)?.count ?? 0,
    rows: db
      .all<NamedRecord>(
        `SELECT t.id, t.name ${where} ORDER BY t.sort_key, t.row LIMIT ? OFFSET ?`,
        ...values,
        page.limit,
        page.offset,
      )
      .map(named),
  };
}

export const activeTerritories = (db: ReadableDb): readonly string[] =>
  db.all<{ id: Uint8Array }>('SELECT id FROM territory WHERE active = 1').map(({ id }) => uuidFromBytes(id));

/** The segments that the laptop's active accounts have, the largest first. */
export const segmentsHere = (db: ReadableDb): { segment: string; accounts: number }[] => [
  ...db.all<{ segment: string; accounts: number }>(
    `SELECT segment, count(*) AS accounts FROM account
     WHERE status = 'active' AND coalesce(segment, '') <> '' GROUP BY segment ORDER BY accounts DESC, segment`,
  ),
];

export interface Unanswered {
  readonly category: ObjectionCategory;
  readonly count: number;
  readonly verbatims: readonly {
    readonly heardId: string;
    readonly words: string;
    readonly language: Language | null;
    readonly accountName: string | null;
    readonly at: number;
  }[];
}
const shownOfEach = 12;

/** Objections since `from` that no approved line answered: how many by category, and the newest in their words. */
export function unansweredSince(db: ReadableDb, from: number): readonly Unanswered[] {
  const open =
    "t.kind = 'objection' AND t.category IS NOT NULL AND t.response_item_id IS NULL AND t.heard_at >= ?";
  const counts = db.all<{ category: ObjectionCategory; count: number }>(
    `SELECT t.category, count(*) AS count FROM heard t WHERE ${open} GROUP BY t.category ORDER BY count DESC, t.category`,
    from,
  );
  return counts.map(({ category, count }) => ({
    category,
    count,
    verbatims: db
      .all<{ id: Uint8Array; words: string; language: Language | null; account: string | null; at: number }>(
        `SELECT t.id, t.verbatim AS words, t.language, a.name AS account, t.heard_at AS at
         FROM heard t LEFT JOIN account a ON a.id = t.account_id
         WHERE ${open} AND t.category = ? ORDER BY t.heard_at DESC, t.row DESC LIMIT ?`,
        from,
        category,
        shownOfEach,
      )
      .map(({ id, account, ...rest }) => ({ heardId: uuidFromBytes(id), accountName: account, ...rest })),
  }));
}

/** What reps said in their own words since `from`, by what it answered: how often, and the newest with the objection. */
export function ownWordsSince(db: ReadableDb, from: number): readonly OwnWordsOfCategory[] {
  const own =
    "t.kind = 'objection' AND t.category IS NOT NULL AND t.response = 'own_words' AND coalesce(t.response_words, '') <> '' AND t.heard_at >= ?";
  return db
    .all<{ category: ObjectionCategory; count: number }>(
      `SELECT t.category, count(*) AS count FROM heard t WHERE ${own} GROUP BY t.category ORDER BY count DESC, t.category`,
      from,
    )
    .map(({ category, count }) => ({
      category,
      count,
      said: db
        .all<{ id: Uint8Array; words: string; verbatim: string; language: Language | null }>(
          `SELECT t.id, t.response_words AS words, t.verbatim, t.language FROM heard t
           WHERE ${own} AND t.category = ? ORDER BY t.heard_at DESC, t.row DESC LIMIT ?`,
          from,
          category,
          shownOfEach,
        )
        .map(({ id, ...rest }) => ({ heardId: uuidFromBytes(id), ...rest })),
    }));
}

export interface OwnWordsOfCategory {
  readonly category: ObjectionCategory;
  readonly count: number;
  readonly said: readonly {
    readonly heardId: string;
    readonly words: string;
    /** What they answered with them. */
    readonly verbatim: string;
    readonly language: Language | null;
  }[];
}

const mostPraise = 40;

/** What customers praised since `from`, the newest first. */
export const praiseSince = (
  db: ReadableDb,
  from: number,
): { heardId: string; words: string; language: Language | null; accountName: string | null }[] =>
  db
    .all<{ id: Uint8Array; words: string; language: Language | null; accountName: string | null }>(
      `SELECT t.id, t.verbatim AS words, t.language, a.name AS accountName
       FROM heard t LEFT JOIN account a ON a.id = t.account_id
       WHERE t.kind = 'praise' AND t.heard_at >= ? ORDER BY t.heard_at DESC, t.row DESC LIMIT ?`,
      from,
      mostPraise,
    )
    .map(({ id, ...rest }) => ({ heardId: uuidFromBytes(id), ...rest }));

import type { HeardOutcome, ObjectionCategory } from '../../../../../shared/domain/entities/heard.ts';
import type {
  AnsweredObjection,
  RaisedObjection,
} from '../../../../../shared/domain/figures/effectiveness.ts';
import type { ItemUse } from '../../../../../shared/domain/figures/uses.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { hexIds } from '../../../db/hexIds.ts';
import { uuidFromBytes, uuidToBytes } from '../../../db/uuidBytes.ts';

/** Every objection answered with one of these responses, at whatever version, in the approved words or one's own. */
export function answeredWith(
  db: ReadableDb,
  itemIds: readonly string[],
): ReadonlyMap<string, readonly AnsweredObjection[]> {
  const byItem = new Map<string, AnsweredObjection[]>(itemIds.map((id) => [id, []]));
  for (const { item_id, account_id, category, version, response, outcome, heard_at, settled_at } of db.all<{
    item_id: Buffer;
    account_id: Buffer;
    category: string | null;
    version: number | null;
    response: string;
    outcome: string;
    heard_at: number;
    settled_at: number | null;
  }>(
    `SELECT h.response_item_id AS item_id, h.account_id, h.category, h.response_version AS version, h.response,
       h.outcome, h.heard_at,
       (SELECT max(o.authored_at) FROM heard_outcome o WHERE o.account_id = h.account_id AND o.heard_id = h.id AND o.outcome = h.outcome) AS settled_at
     FROM heard h INDEXED BY heard_by_response
     WHERE h.response_item_id IN (SELECT unhex(value) FROM json_each(?))
       AND h.kind = 'objection' AND h.response IN ('said_it', 'own_words')`,
    hexIds(itemIds),
  ))
    byItem.get(uuidFromBytes(item_id))?.push({
      accountId: uuidFromBytes(account_id),
      category: category as ObjectionCategory | null,
      version: version ?? 0,
      inOwnWords: response === 'own_words',
      outcome: outcome as HeardOutcome,
      heardAt: heard_at,
      settledAt: settled_at,
    });
  return byItem;
}

/** Responses that ever answered anything: of the others there is no figure to count. */
export const answeringItems = (db: ReadableDb): ReadonlySet<string> =>
  new Set(
    db
      .all<{ id: Buffer }>(
        `SELECT DISTINCT response_item_id AS id FROM heard INDEXED BY heard_by_response
         WHERE response_item_id IS NOT NULL`,
      )
      .map(({ id }) => uuidFromBytes(id)),
  );

/** Every objection of these categories at these accounts: what may take a resolved one back. */
export const objectionsAt = (
  db: ReadableDb,
  accountIds: readonly string[],
  categories: readonly ObjectionCategory[],
): readonly RaisedObjection[] =>
  accountIds.flatMap((accountId) =>
    db
      .all<{ category: string; heard_at: number }>(
        `SELECT category, heard_at FROM heard INDEXED BY heard_by_account
         WHERE account_id = ? AND kind = 'objection' AND category IN (SELECT value FROM json_each(?))`,
        uuidToBytes(accountId),
        JSON.stringify(categories),
      )
      .map(({ category, heard_at }) => ({
        accountId,
        category: category as ObjectionCategory,
        heardAt: heard_at,
      })),
  );

/** Uses of a kit's items in [from, to): presented, mailed and said, and what answered an objection. */
export function usesOf(
  db: ReadableDb,
  kitId: string,
  itemIds: readonly string[],
  from: number,
  to: number,
): readonly ItemUse[] {
  return db
    .all<{
      id: Buffer;
      item_id: Buffer;
      account_id: Buffer;
      contact_id: Buffer | null;
      call_id: Buffer | null;
      own: number;
      at: number;
    }>(
      `SELECT id, item_id, account_id, contact_id, call_id, kind = 'own_words' AS own, used_at AS at
       FROM use WHERE kit_id = ?1 AND used_at >= ?2 AND used_at < ?3
       UNION ALL
       SELECT id, response_item_id, account_id, contact_id, call_id, response = 'own_words', heard_at
       FROM heard INDEXED BY heard_by_response
       WHERE response_item_id IN (SELECT unhex(value) FROM json_each(?4)) AND response IN ('said_it', 'own_words')
         AND heard_at >= ?2 AND heard_at < ?3`,
      uuidToBytes(kitId),
      from,
      to,
      hexIds(itemIds),
    )
    .map((use) => ({
      id: uuidFromBytes(use.id),
      itemId: uuidFromBytes(use.item_id),
      accountId: uuidFromBytes(use.account_id),
      contactId: use.contact_id === null ? null : uuidFromBytes(use.contact_id),
      callId: use.call_id === null ? null : uuidFromBytes(use.call_id),
      inOwnWords: use.own === 1,
      usedAt: use.at,
    }));
}

export interface OwnWords {
  readonly words: string;
  readonly outcome: string | null;
  readonly at: number;
}

const ownWordsShown = 50;

/** What reps said instead of the approved line, the newest first. */
export const ownWordsFor = (db: ReadableDb, itemId: string): readonly OwnWords[] =>
  db.all(
    `SELECT response_words AS words, outcome, heard_at AS at FROM heard
     WHERE response_item_id = ?1 AND response = 'own_words' AND response_words IS NOT NULL
     UNION ALL
     SELECT words, NULL, used_at FROM use WHERE item_id = ?1 AND kind = 'own_words' AND words IS NOT NULL
     ORDER BY at DESC LIMIT ${ownWordsShown}`,
    uuidToBytes(itemId),
  );

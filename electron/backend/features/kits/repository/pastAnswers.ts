import type { Language } from '../../../../../shared/domain/entities/account.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { uuidFromBytes, uuidToBytes } from '../../../db/uuidBytes.ts';

export interface PastAnswer {
  readonly verbatim: string;
  readonly language: Language | null;
  readonly itemId: string;
  readonly resolved: boolean;
}

/** Objections that were answered with one of these responses: what the customer said, and whether it helped. */
export function answersWith(
  db: ReadableDb,
  itemIds: readonly string[],
  mostEach: number,
): readonly PastAnswer[] {
  return itemIds.flatMap((itemId) =>
    db
      .all<{ verbatim: string; language: Language | null; outcome: string }>(
        `SELECT verbatim, language, outcome FROM heard
         WHERE response_item_id = ? AND response IN ('said_it', 'own_words') ORDER BY heard_at DESC LIMIT ?`,
        uuidToBytes(itemId),
        mostEach,
      )
      .map(({ verbatim, language, outcome }) => ({
        verbatim,
        language,
        itemId,
        resolved: outcome === 'resolved',
      })),
  );
}

/** Competitors named at an account, the last one first. */
export const competitorsNamedAt = (db: ReadableDb, accountId: string): readonly string[] =>
  db
    .all<{ competitor_id: Buffer }>(
      `SELECT competitor_id FROM heard WHERE account_id = ? AND competitor_id IS NOT NULL
       GROUP BY competitor_id ORDER BY max(heard_at) DESC`,
      uuidToBytes(accountId),
    )
    .map(({ competitor_id }) => uuidFromBytes(competitor_id));

export const competitorNames = (db: ReadableDb): readonly { readonly id: string; readonly name: string }[] =>
  db
    .all<{ id: Buffer; name: string }>('SELECT id, name FROM competitor WHERE active = 1')
    .map(({ id, name }) => ({ id: uuidFromBytes(id), name }));

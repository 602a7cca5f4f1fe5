import { sql } from 'kysely';
import type { KitItemContent } from '../../shared/domain/kits/itemContent.ts';
import type { KitPayload } from '../../shared/domain/kits/signedKit.ts';
import { canonicalJson } from '../../shared/kernel/canonicalJson.ts';
import type { HubTransaction } from '../rows/writing.ts';
import type { ItemRead, VersionRead } from './readVersion.ts';

type Because = KitPayload['becauseOf'];

/**
 * Whose words changed what: for each item that is new or another than in the version before, those whose customers
 * said what it answers, and those who wrote what they thought of it; nobody twice for the same words.
 */
export async function becauseOf(trx: HubTransaction, version: VersionRead): Promise<Because> {
  const before = await readBefore(trx, version.kitId);
  const said = new Map(before?.items.map((item) => [item.id, canonicalJson(item.content)]));
  const changed = version.items.filter((item) => said.get(item.itemId) !== canonicalJson(item.content));
  const thanked = await readThanked(trx, version.kitId);
  const heard = await ofHeard(trx, changed);
  const feedback = before === null ? [] : await ofFeedback(trx, version.kitId, changed);
  return [...heard, ...feedback].filter(
    ({ heardId, feedbackId }) => !thanked.has(heardId ?? feedbackId ?? ''),
  );
}

async function readBefore(
  trx: HubTransaction,
  kitId: string,
): Promise<{ readonly items: readonly KitItemContent[] } | null> {
  const { rows } = await sql<{ payload: string }>`
    select payload from kit_release where kit_id = ${kitId} order by version desc limit 1`.execute(trx);
  return rows[0] === undefined ? null : (JSON.parse(rows[0].payload) as KitPayload);
}

async function readThanked(trx: HubTransaction, kitId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(b->>'heardId', b->>'feedbackId') as id
    from kit_release r cross join lateral jsonb_array_elements(r.payload::jsonb -> 'becauseOf') b
    where r.kit_id = ${kitId}`.execute(trx);
  return new Set(rows.map(({ id }) => id));
}

async function ofHeard(trx: HubTransaction, items: readonly ItemRead[]): Promise<Because> {
  const ids = items.flatMap(({ facts }) => facts?.heardIds ?? []);
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; userId: string }>`
    select id, author_id as "userId" from heard where id = any(${ids}::uuid[])`.execute(trx);
  const authors = new Map(rows.map(({ id, userId }) => [id, userId]));
  return items.flatMap(({ itemId, facts }) =>
    (facts?.heardIds ?? []).flatMap((heardId) => {
      const userId = authors.get(heardId);
      return userId === undefined ? [] : [{ userId, itemId, heardId, feedbackId: null }];
    }),
  );
}

/** Words, not clicks: a verdict without a sentence changed no sentence. */
async function ofFeedback(trx: HubTransaction, kitId: string, items: readonly ItemRead[]): Promise<Because> {
  const { rows } = await sql<{ userId: string; itemId: string; feedbackId: string }>`
    select author_id as "userId", item_id as "itemId", id as "feedbackId" from feedback
    where kit_id = ${kitId} and item_id = any(${items.map(({ itemId }) => itemId)}::uuid[])
      and verdict = 'does_not_help' and note is not null order by id`.execute(trx);
  return rows.map((row) => ({ ...row, heardId: null }));
}

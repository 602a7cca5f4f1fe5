import type { BuyerStage } from '../../../shared/domain/entities/account.ts';
import { type Audience, accountIsMeant } from '../../../shared/domain/kits/audience.ts';
import type { ReadableDb } from './database.ts';
import { uuidFromBytes, uuidToBytes } from './uuidBytes.ts';

const weekMs = 7 * 86_400_000;

/** When each kit is next needed: the start of my next planned call, within a week, with an account it is meant for. */
export function neededAtOf(db: ReadableDb, userId: string, now: number): ReadonlyMap<string, number> {
  const calls = db.all<{ at: number; territory_ids: string; segment: string | null; buyer_stage: string }>(
    `SELECT c.starts_at AS at, a.territory_ids, a.segment, a.buyer_stage
     FROM call c JOIN account a ON a.id = c.account_id
     WHERE c.owner_id = ? AND c.status = 'planned' AND c.starts_at >= ? AND c.starts_at < ? ORDER BY c.starts_at`,
    uuidToBytes(userId),
    now,
    now + weekMs,
  );
  const needed = new Map<string, number>();
  const kits = db.all<{ kit_id: Buffer; audience: string }>(
    "SELECT kit_id, json_extract(head, '$.audience') AS audience FROM kit_held WHERE current = 1",
  );
  for (const { kit_id, audience } of kits) {
    const first = calls.find((call) => meantFor(JSON.parse(audience) as Audience, call));
    if (first !== undefined) needed.set(uuidFromBytes(kit_id), first.at);
  }
  return needed;
}

const meantFor = (
  audience: Audience,
  call: { readonly territory_ids: string; readonly segment: string | null; readonly buyer_stage: string },
): boolean =>
  accountIsMeant(audience, {
    territoryIds: JSON.parse(call.territory_ids) as string[],
    segment: call.segment,
    buyerStage: call.buyer_stage as BuyerStage,
  });

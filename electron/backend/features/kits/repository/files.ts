import type { BuyerStage } from '../../../../../shared/domain/entities/account.ts';
import { type Audience, accountIsMeant } from '../../../../../shared/domain/kits/audience.ts';
import type { ReadableDb, WritableDb } from '../../../db/database.ts';
import { uuidFromBytes, uuidToBytes } from '../../../db/uuidBytes.ts';
import { currentKits } from './heldKits.ts';

export interface KitFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly have: number;
  readonly paused: number;
  readonly problem: string | null;
  readonly kitId: string;
  readonly itemId: string;
}

/** Each file once, with the first item of the newest versions that names it. */
export const filesOf = (db: ReadableDb): readonly KitFile[] =>
  db
    .all<Omit<KitFile, 'kitId' | 'itemId'> & { readonly kit_id: Buffer; readonly item_id: Buffer }>(
      `SELECT f.sha256, f.bytes, f.have, f.paused, f.problem, h.kit_id, i.item_id, min(i.row)
       FROM kit_file f JOIN kit_held_item i ON i.file_sha256 = f.sha256
         JOIN kit_held h ON h.row = i.held_row AND h.current = 1
       GROUP BY f.sha256`,
    )
    .map(({ kit_id, item_id, ...file }) => ({
      sha256: file.sha256,
      bytes: file.bytes,
      have: file.have,
      paused: file.paused,
      problem: file.problem,
      kitId: uuidFromBytes(kit_id),
      itemId: uuidFromBytes(item_id),
    }));

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
  for (const { payload } of currentKits(db)) {
    const first = calls.find((call) => meantFor(payload.audience, call));
    if (first !== undefined) needed.set(payload.kitId, first.at);
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

/** All of them are paused, and there are some. */
export const downloadsPaused = (db: ReadableDb): boolean =>
  db.get<{ paused: number | null }>('SELECT min(paused) AS paused FROM kit_file WHERE have < bytes')
    ?.paused === 1;

export const setPaused = (db: WritableDb, sha256: string | null, paused: boolean): boolean =>
  sha256 === null
    ? db.run('UPDATE kit_file SET paused = ?, problem = NULL WHERE have < bytes', Number(paused)) >= 0
    : db.run('UPDATE kit_file SET paused = ?, problem = NULL WHERE sha256 = ?', Number(paused), sha256) > 0;

export const setAsked = (db: WritableDb, sha256: string, at: number): boolean =>
  db.run('UPDATE kit_file SET asked_at = ?, paused = 0, problem = NULL WHERE sha256 = ?', at, sha256) > 0;

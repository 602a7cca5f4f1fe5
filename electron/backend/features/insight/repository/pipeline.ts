import { type BuyerStage, buyerStages } from '../../../../../shared/domain/entities/account.ts';
import { weekMs } from '../../../../../shared/domain/insight/insightQuestion.ts';
import type { MoveTally } from '../../../../../shared/domain/insight/stageMovement.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { hexIds } from '../../../db/hexIds.ts';
import { uuidFromBytes } from '../../../db/uuidBytes.ts';

const open = "d.stage IN ('prospecting', 'engaging', 'proposal', 'negotiation')";
const mine = `a.status = 'active' AND (?1 = '[]' OR a.row IN (
  SELECT account_row FROM account_territory WHERE territory_id IN (SELECT unhex(value) FROM json_each(?1))))`;

export interface StageTally {
  readonly stage: BuyerStage;
  readonly accounts: number;
  readonly withOpenDeals: number;
  /** Came there, and left it, in the period: by the hub's time, what waits here to be sent by when it was written. */
  readonly entered: number;
  readonly left: number;
  /** Of those with open deals: see `stuckAccounts`. */
  readonly stuck: number;
}

/** Of `a`, an account: by the time `since`, bound in the place given, neither moved nor met. */
const quietSince = (place: string): string =>
  `coalesce((SELECT max(c.starts_at) FROM call c WHERE c.account_id = a.id AND c.status = 'held'), 0) < ${place}
   AND coalesce((SELECT max(m.at) FROM stage_moved m WHERE m.account_id = a.id), 0) < ${place}`;

/** Every stage, in its order. */
export const stageTallies = (
  db: ReadableDb,
  territoryIds: readonly string[],
  { from, to, stuckSince }: { readonly from: number; readonly to: number; readonly stuckSince: number },
): readonly StageTally[] =>
  db.all<StageTally>(
    `SELECT s.value AS stage,
       (SELECT count(*) FROM account a WHERE a.buyer_stage = s.value AND ${mine}) AS accounts,
       (SELECT count(*) FROM account a WHERE a.buyer_stage = s.value AND ${mine}
        AND EXISTS (SELECT 1 FROM deal d WHERE d.account_id = a.id AND ${open})) AS withOpenDeals,
       (SELECT count(*) FROM stage_moved m JOIN account a ON a.id = m.account_id
        WHERE m.to_stage = s.value AND m.at >= ?2 AND m.at < ?3 AND ${mine}) AS entered,
       (SELECT count(*) FROM stage_moved m JOIN account a ON a.id = m.account_id
        WHERE m.from_stage = s.value AND m.at >= ?2 AND m.at < ?3 AND ${mine}) AS "left",
       (SELECT count(*) FROM account a WHERE a.buyer_stage = s.value AND ${mine}
        AND EXISTS (SELECT 1 FROM deal d WHERE d.account_id = a.id AND ${open}) AND ${quietSince('?5')}) AS stuck
     FROM json_each(?4) s`,
    hexIds(territoryIds),
    from,
    to,
    JSON.stringify(buyerStages),
    stuckSince,
  );

/** By week of the period and from where to where. */
export const moveTallies = (
  db: ReadableDb,
  territoryIds: readonly string[],
  from: number,
  to: number,
): readonly MoveTally[] =>
  db.all<MoveTally>(
    `SELECT CAST((m.at - ?2) / ${weekMs} AS INTEGER) AS week, m.from_stage AS "from", m.to_stage AS "to", count(*) AS moves
     FROM stage_moved m JOIN account a ON a.id = m.account_id
     WHERE m.at >= ?2 AND m.at < ?3 AND ${mine} GROUP BY 1, 2, 3`,
    hexIds(territoryIds),
    from,
    to,
  );

export interface StuckAccount {
  readonly accountId: string;
  readonly name: string;
  readonly stage: BuyerStage;
  readonly lastHeldAt: number | null;
  readonly movedAt: number | null;
}

/** With an open deal, not moved since `since`, and no call held since either: the longest quiet first. */
export const stuckAccounts = (
  db: ReadableDb,
  territoryIds: readonly string[],
  since: number,
  limit: number,
): readonly StuckAccount[] =>
  db
    .all<{ id: Buffer; name: string; stage: BuyerStage; lastHeldAt: number | null; movedAt: number | null }>(
      `SELECT id, name, stage, lastHeldAt, movedAt FROM (
         SELECT a.id, a.name, a.sort_key, a.buyer_stage AS stage,
           (SELECT max(c.starts_at) FROM call c WHERE c.account_id = a.id AND c.status = 'held') AS lastHeldAt,
           (SELECT max(m.at) FROM stage_moved m WHERE m.account_id = a.id) AS movedAt
         FROM account a WHERE ${mine} AND a.id IN (SELECT d.account_id FROM deal d WHERE ${open}))
       WHERE coalesce(lastHeldAt, 0) < ?2 AND coalesce(movedAt, 0) < ?2
       ORDER BY coalesce(lastHeldAt, 0), sort_key LIMIT ?3`,
      hexIds(territoryIds),
      since,
      limit,
    )
    .map(({ id, ...rest }) => ({ accountId: uuidFromBytes(id), ...rest }));

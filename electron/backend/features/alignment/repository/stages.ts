import type { BuyerStage } from '../../../../../shared/domain/entities/account.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { hexIds } from '../../../db/hexIds.ts';
import { uuidFromBytes } from '../../../db/uuidBytes.ts';
import { atTeamsAccounts } from './teamRows.ts';

/** The team's accounts by where their buyer stands today. */
export const accountsByStage = (
  db: ReadableDb,
  territoryIds: readonly string[],
): readonly { readonly stage: BuyerStage; readonly count: number }[] =>
  db.all(
    `SELECT a.buyer_stage AS stage, count(*) AS count FROM account a
     WHERE a.status = 'active' AND ${atTeamsAccounts} GROUP BY 1`,
    hexIds(territoryIds),
  );

export interface StageNoted {
  readonly accountId: string;
  readonly accountName: string;
  readonly from: BuyerStage;
  readonly to: BuyerStage;
}

/** How long before the week a stage that was written down still says where an account stood. */
const yearMs = 365 * 86_400_000;

/**
 * Where accounts stood before and at the end of a week: as it was written down with what was heard, and as their stage
 * was changed. Those with a stage known from the week and one from the year before it.
 */
export const stagesNoted = (
  db: ReadableDb,
  territoryIds: readonly string[],
  from: number,
  to: number,
): readonly StageNoted[] =>
  db
    .all<{ readonly id: Buffer; readonly name: string; readonly was: string; readonly became: string }>(
      `WITH noted AS (
         SELECT h.account_id, h.buyer_stage, h.heard_at FROM heard h JOIN account a ON a.id = h.account_id
         WHERE h.buyer_stage IS NOT NULL AND h.heard_at >= ?4 AND h.heard_at < ?3 AND ${atTeamsAccounts}
         UNION ALL
         SELECT a.id, m.to_stage, m.at FROM stage_moved m JOIN account a ON a.id = m.account_id
         WHERE m.at >= ?4 AND m.at < ?3 AND ${atTeamsAccounts}
         UNION ALL
         -- Until it changed in the week it stood where it left from.
         SELECT a.id, m.from_stage, ?2 - 1 FROM stage_moved m JOIN account a ON a.id = m.account_id
         WHERE m.at = (SELECT min(f.at) FROM stage_moved f WHERE f.account_id = m.account_id AND f.at >= ?2)
           AND m.at < ?3 AND ${atTeamsAccounts}),
       last AS (SELECT account_id, buyer_stage AS became, max(heard_at) FROM noted WHERE heard_at >= ?2 GROUP BY 1),
       first AS (SELECT account_id, buyer_stage AS was, max(heard_at) FROM noted WHERE heard_at < ?2 GROUP BY 1)
       SELECT last.account_id AS id, a.name, first.was, last.became
       FROM last JOIN first ON first.account_id = last.account_id JOIN account a ON a.id = last.account_id
       ORDER BY a.sort_key, a.row`,
      hexIds(territoryIds),
      from,
      to,
      from - yearMs,
    )
    .map(({ id, name, was, became }) => ({
      accountId: uuidFromBytes(id),
      accountName: name,
      from: was as BuyerStage,
      to: became as BuyerStage,
    }));

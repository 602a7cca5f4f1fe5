import { sql } from 'kysely';
import type { PipelineFigures } from '../../shared/contracts/sync/insightShapes.ts';
import { buyerStages } from '../../shared/domain/entities/account.ts';
import { weekMs } from '../../shared/domain/insight/insightQuestion.ts';
import { type MoveTally, stageMovement } from '../../shared/domain/insight/stageMovement.ts';
import { stuckDays, stuckSince } from '../../shared/domain/insight/stuck.ts';
import type { HubDatabase } from '../db/open.ts';
import { type Reach, withinReach } from './reach.ts';

interface Asked {
  readonly from: number;
  readonly to: number;
  readonly territoryIds: readonly string[];
}

/** The same as the laptop's; which accounts are stuck stays with those who may read their names. */
export async function pipelineFigures(
  db: HubDatabase,
  { from, to, territoryIds }: Asked,
  reach: Reach,
  now: number,
): Promise<PipelineFigures> {
  const worked = sql`a.status = 'active'${
    territoryIds.length === 0 ? sql`` : sql` and a.territory_ids && ${[...territoryIds]}::uuid[]`
  }${withinReach(reach)}`;
  const accounts = sql`select a.buyer_stage as stage, d.open,
    d.open and coalesce((select max(c.starts_at) from call c where c.account_id = a.id and c.status = 'held'), 0) < ${stuckSince(now)}
      and coalesce((select max(m.moved_at) from stage_move m where m.account_id = a.id), 0) < ${stuckSince(now)} as stuck
    from account a, lateral (select exists (select from deal d where d.account_id = a.id
      and d.stage in ('prospecting', 'engaging', 'proposal', 'negotiation')) as open) d where ${worked}`;
  const [stages, moves] = await Promise.all([
    sql<{ stage: string; accounts: number; withOpenDeals: number; stuck: number }>`
      select stage, count(*)::integer as accounts, count(*) filter (where open)::integer as "withOpenDeals",
        count(*) filter (where stuck)::integer as stuck from (${accounts}) a group by 1`.execute(db),
    sql<MoveTally>`
      select ((m.moved_at - ${from}::bigint) / ${weekMs}::bigint)::integer as week, m.from_stage as "from",
        m.to_stage as "to", count(*)::integer as moves
      from stage_move m join account a on a.id = m.account_id
      where m.moved_at >= ${from} and m.moved_at < ${to} and ${worked} group by 1, 2, 3`.execute(db),
  ]);
  const counted = new Map(stages.rows.map(({ stage, ...counts }) => [stage, counts]));
  const sum = (of: readonly MoveTally[]): number => of.reduce((all, one) => all + one.moves, 0);
  return {
    stages: buyerStages.map((stage) => ({
      stage,
      ...(counted.get(stage) ?? { accounts: 0, withOpenDeals: 0, stuck: 0 }),
      entered: sum(moves.rows.filter((move) => move.to === stage)),
      left: sum(moves.rows.filter((move) => move.from === stage)),
    })),
    weeks: stageMovement(moves.rows, Math.ceil((to - from) / weekMs)).map(({ arrived, ...week }) => ({
      ...week,
      arrived: [...arrived],
    })),
    stuckDays,
    stuck: [],
  };
}

import { sql } from 'kysely';
import type { CompetitorsFigures } from '../../shared/contracts/sync/insightShapes.ts';
import { type CompetitorTally, competitorFigures } from '../../shared/domain/insight/competitorFigures.ts';
import {
  type InsightFilter,
  periodBefore,
  wholePeriod,
} from '../../shared/domain/insight/insightQuestion.ts';
import type { HubDatabase } from '../db/open.ts';
import { callTallies } from './heardTallies.ts';
import { type Reach, withinReach } from './reach.ts';
import { releasesByKit } from './releases.ts';

type Period = Pick<InsightFilter, 'from' | 'to'>;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const reasonsShown = 5;

/** The same as the laptop's; what customers said of each stays with those who may read it. */
export async function competitorsFigures(
  db: HubDatabase,
  { from, to }: Period,
  reach: Reach,
): Promise<CompetitorsFigures> {
  const period = { from, to };
  const [tallies, [calls], reasons] = await Promise.all([
    competitorTallies(db, period, reach),
    callTallies(db, 'all', wholePeriod(from, to), reach),
    lossReasons(db, period, reach),
  ]);
  const names = new Map(tallies.map(({ competitorId, name }) => [competitorId, name]));
  return {
    held: calls?.held ?? 0,
    competitors: competitorFigures(
      tallies.map(({ name: _name, ...tally }) => tally),
      calls ?? { held: 0, before: 0 },
    ).map((figure) => ({
      ...figure,
      name: names.get(figure.competitorId) ?? '',
      reasons: reasons
        .filter(({ competitorId }) => competitorId === figure.competitorId)
        .slice(0, reasonsShown)
        .map(({ category, count }) => ({ category, count })),
      intelligence: [],
    })),
  };
}

/** Deals closed in the period, each with the competitors that had been named at its account by the end of that day. */
const closedDeals = ({ from, to }: Period, reach: Reach) => sql`
  select d.id, d.stage, d.account_id, n.competitor_id,
    n.since < extract(epoch from (d.closed_on + 1)::timestamp at time zone 'UTC') * 1000 as by_then
  from deal d join account a on a.id = d.account_id join (
    select account_id, competitor_id, min(heard_at) as since from heard
    where competitor_id is not null group by 1, 2) n on n.account_id = d.account_id
  where d.stage in ('won', 'lost') and d.closed_on >= ${dayOf(from)}::date and d.closed_on < ${dayOf(to)}::date${withinReach(reach)}`;

async function competitorTallies(
  db: HubDatabase,
  { from, to }: Period,
  reach: Reach,
): Promise<readonly (CompetitorTally & { readonly name: string })[]> {
  const cards = await battlecards(db);
  const { rows } = await sql<CompetitorTally & { readonly name: string }>`
    with named as (
      select h.competitor_id, count(*) filter (where h.heard_at >= ${from})::integer as mentions,
        count(*) filter (where h.heard_at < ${from})::integer as before,
        count(distinct h.account_id) filter (where h.heard_at >= ${from})::integer as accounts
      from heard h join account a on a.id = h.account_id
      where h.heard_at >= ${periodBefore({ from, to }).from} and h.heard_at < ${to}
        and h.competitor_id is not null${withinReach(reach)} group by 1),
    closed as (
      select competitor_id, count(*) filter (where stage = 'won')::integer as won,
        count(*) filter (where stage = 'lost')::integer as lost
      from (${closedDeals({ from, to }, reach)}) d where by_then group by 1),
    shown as (
      select c.competitor_id, count(*)::integer as uses
      from use u join account a on a.id = u.account_id
        join unnest(${cards.map(({ itemId }) => itemId)}::uuid[], ${cards.map(({ competitorId }) => competitorId)}::uuid[])
          c(item_id, competitor_id) on c.item_id = u.item_id
      where u.used_at >= ${from} and u.used_at < ${to}${withinReach(reach)} group by 1),
    counted as (
      select c.id as "competitorId", c.name, coalesce(n.mentions, 0) as mentions, coalesce(n.before, 0) as before,
        coalesce(n.accounts, 0) as accounts, coalesce(d.won, 0) as won, coalesce(d.lost, 0) as lost,
        coalesce(s.uses, 0) as "battlecardUses"
      from competitor c left join named n on n.competitor_id = c.id left join closed d on d.competitor_id = c.id
        left join shown s on s.competitor_id = c.id)
    select * from counted where mentions + before + won + lost + "battlecardUses" > 0`.execute(db);
  return rows;
}

/** What deals were lost on: the objections at their accounts that reps say they lost on, the most frequent first. */
async function lossReasons(
  db: HubDatabase,
  period: Period,
  reach: Reach,
): Promise<
  readonly { readonly competitorId: string; readonly category: string | null; readonly count: number }[]
> {
  const { rows } = await sql<{ competitorId: string; category: string | null; count: number }>`
    select l.competitor_id as "competitorId", h.category, count(*)::integer as count
    from (select distinct competitor_id, account_id from (${closedDeals(period, reach)}) d where stage = 'lost') l
      join heard h on h.account_id = l.account_id and h.kind = 'objection' and h.outcome = 'lost'
    group by 1, 2 order by 3 desc, h.category collate "C" nulls first`.execute(db);
  return rows;
}

/** Every battlecard that was ever published, once for each competitor that it was about. */
async function battlecards(
  db: HubDatabase,
): Promise<readonly { readonly itemId: string; readonly competitorId: string }[]> {
  const items = (await releasesByKit(db)).flat().flatMap(({ payload }) => payload.items);
  const cards = items.flatMap(({ id, kind, facts }) =>
    kind === 'battlecard' && facts.competitorId !== null
      ? [{ itemId: id, competitorId: facts.competitorId }]
      : [],
  );
  return [...new Map(cards.map((card) => [`${card.itemId} ${card.competitorId}`, card])).values()];
}

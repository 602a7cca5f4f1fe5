import { type RawBuilder, sql } from 'kysely';
import { takenBackWithinDays } from '../../shared/domain/figures/effectiveness.ts';
import {
  type HeardDimension,
  type HeardQuestion,
  type InsightFilter,
  periodBefore,
  weekMs,
} from '../../shared/domain/insight/insightQuestion.ts';
import type { CallTally, HeardTally } from '../../shared/domain/insight/objectionFigures.ts';
import type { HubDatabase } from '../db/open.ts';

/** Whose rows are counted: those of accounts worked from one of these territories; null: everyone's. */
export type Reach = readonly string[] | null;

type Sql = RawBuilder<unknown>;
const nothing = sql``;
const stageSaid = sql`coalesce(h.buyer_stage, a.buyer_stage)`;
const dayMs = 86_400_000;

interface KeyOf {
  readonly key: Sql;
  readonly readsAccount?: true;
  readonly perTerritory?: true;
}

const weekOf = (at: Sql, from: number): Sql => sql`(${at} - ${from}::bigint) / ${weekMs}::bigint`;

function keyOf(by: HeardDimension, from: number): KeyOf {
  switch (by) {
    case 'all':
      return { key: sql`null` };
    case 'category':
      return { key: sql`h.category` };
    case 'segment':
      return { key: sql`a.segment`, readsAccount: true };
    case 'buyerStage':
      return { key: stageSaid, readsAccount: true };
    case 'persona':
      return { key: sql`h.persona` };
    case 'competitor':
      return { key: sql`h.competitor_id` };
    case 'territory':
      return { key: sql`a.territory_ids`, readsAccount: true, perTerritory: true };
    case 'language':
      return { key: sql`h.language` };
    case 'week':
      return { key: weekOf(sql`h.heard_at`, from) };
  }
}

/** By what a call has itself, or its account; by anything else all of them are one. */
function callKeyOf(by: HeardDimension, from: number): KeyOf {
  if (by === 'segment' || by === 'territory') return keyOf(by, from);
  return by === 'week' ? { key: weekOf(sql`c.starts_at`, from) } : keyOf('all', from);
}

const within = (list: readonly string[], column: Sql, type: 'text' | 'uuid' = 'text'): readonly Sql[] =>
  list.length === 0 ? [] : [sql` and ${column} = any(${[...list]}::${sql.raw(type)}[])`];

const ofAccount = ({ segments, territoryIds }: InsightFilter, reach: Reach): readonly Sql[] => [
  ...within(segments, sql`a.segment`),
  ...(territoryIds.length === 0 ? [] : [sql` and a.territory_ids && ${[...territoryIds]}::uuid[]`]),
  ...(reach === null ? [] : [sql` and a.territory_ids && ${[...reach]}::uuid[]`]),
];

const joined = (on: Sql, { readsAccount }: KeyOf, narrowsAccount: boolean): Sql =>
  readsAccount || narrowsAccount ? sql` join account a on a.id = ${on}` : nothing;

/**
 * Tallies by key of rows that were counted by it. Accounts that are worked from the same territories are counted as
 * one and then given to each of them, which is a fraction of the work of giving each row.
 */
const byKey = (counted: Sql, { perTerritory }: KeyOf, counts: readonly string[]): Sql =>
  sql`select ${perTerritory ? sql`t.territory_id` : sql`counted.key`}::text as key,
    ${sql.join(counts.map((name) => sql`sum(counted.${sql.id(name)})::integer as ${sql.id(name)}`))}
    from (${counted}) counted${
      perTerritory ? sql` cross join lateral unnest(counted.key) t(territory_id)` : nothing
    } group by 1`;

const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? nothing : sql.join(conditions, nothing);

/** The weeks of a period have no period before: they stand beside each other. */
const beginning = ({ from, to, by }: Pick<HeardQuestion, 'from' | 'to' | 'by'>): number =>
  by === 'week' ? from : periodBefore({ from, to }).from;

const heardCounts = [
  'mentions',
  'before',
  'answered',
  'ownWords',
  'resolved',
  'final',
  'parked',
  'open',
] satisfies readonly (keyof HeardTally)[];
const callCounts = ['held', 'before'] satisfies readonly (keyof CallTally)[];

/** The same counts as the laptop's; the definitions are those of `shared/domain/insight` and `effectiveness`. */
export async function heardTallies(
  db: HubDatabase,
  question: HeardQuestion,
  reach: Reach,
): Promise<readonly HeardTally[]> {
  const { from, to, by, kind } = question;
  const key = keyOf(by, from);
  const account = [...ofAccount(question, reach), ...within(question.buyerStages, stageSaid)];
  const own = [
    ...within(question.categories, sql`h.category`),
    ...within(question.personas, sql`h.persona`),
    ...within(question.languages, sql`h.language`),
    ...within(question.competitorIds, sql`h.competitor_id`, 'uuid'),
  ];
  const inPeriod = sql`h.heard_at >= ${from}`;
  const counts = sql`(h.kind <> 'objection' or h.response in ('said_it', 'own_words'))`;
  const settled = sql`coalesce((select max(o.authored_at) from heard_outcome o
    where o.heard_id = h.id and o.outcome = h.outcome), h.heard_at)`;
  const holds = sql`case when h.outcome = 'resolved' and h.heard_at >= ${from} and ${counts} then not exists (
    select 1 from (select ${settled} as at) s join heard again on again.kind = 'objection' and h.kind = 'objection'
      and again.account_id = h.account_id and again.category = h.category
      and again.heard_at > s.at and again.heard_at <= s.at + ${takenBackWithinDays * dayMs}::bigint) else false end`;
  const counted = sql`
    select ${key.key} as key,
      count(*) filter (where ${inPeriod}) as mentions,
      count(*) filter (where not ${inPeriod}) as before,
      count(*) filter (where ${inPeriod} and ${counts}) as answered,
      count(*) filter (where ${inPeriod} and h.response = 'own_words') as "ownWords",
      count(*) filter (where ${holds}) as resolved,
      count(*) filter (where ${inPeriod} and ${counts} and h.outcome in ('resolved', 'lost')) as final,
      count(*) filter (where ${inPeriod} and ${counts} and h.outcome = 'parked') as parked,
      count(*) filter (where ${inPeriod} and ${counts} and h.outcome = 'open') as open
    from heard h${joined(sql`h.account_id`, key, account.length > 0)}
    where h.kind = ${kind} and h.heard_at >= ${beginning(question)} and h.heard_at < ${to}${all([...own, ...account])}
    group by 1`;
  const { rows } = await sql<HeardTally>`${byKey(counted, key, heardCounts)}`.execute(db);
  return rows;
}

/** Held calls; one tally with the key null where calls do not have the dimension. */
export async function callTallies(
  db: HubDatabase,
  by: HeardDimension,
  filter: InsightFilter,
  reach: Reach,
): Promise<readonly CallTally[]> {
  const { from, to } = filter;
  const key = callKeyOf(by, from);
  const account = ofAccount(filter, reach);
  const counted = sql`
    select ${key.key} as key, count(*) filter (where c.starts_at >= ${from}) as held,
      count(*) filter (where c.starts_at < ${from}) as before
    from call c${joined(sql`c.account_id`, key, account.length > 0)}
    where c.status = 'held' and c.starts_at >= ${beginning({ from, to, by })} and c.starts_at < ${to}${all(account)}
    group by 1`;
  const { rows } = await sql<CallTally>`${byKey(counted, key, callCounts)}`.execute(db);
  return rows;
}

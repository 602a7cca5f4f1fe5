import { type RawBuilder, sql } from 'kysely';
import {
  type HeardDimension,
  type HeardQuestion,
  type InsightFilter,
  periodBefore,
  weekMs,
} from '../../shared/domain/insight/insightQuestion.ts';
import type { CallTally, HeardTally } from '../../shared/domain/insight/objectionFigures.ts';
import type { HubDatabase } from '../db/open.ts';
import { holdsResolved } from './holdsResolved.ts';
import { type Reach, reached } from './reach.ts';

type Sql = RawBuilder<unknown>;
const nothing = sql``;
const stageSaid = sql`coalesce(h.buyer_stage, a.buyer_stage)`;

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
  ...reached(reach),
];

const joined = (on: Sql, { readsAccount }: KeyOf, narrowsAccount: boolean): Sql =>
  readsAccount || narrowsAccount ? sql` join account a on a.id = ${on}` : nothing;

/** Counts by their names, and which of the counted rows each of them takes. */
type Counts<Tally> = Readonly<Record<Exclude<keyof Tally, 'key'>, Sql>>;

/**
 * Tallies by key of rows that were counted (`n`) by it and by the facts that the counts ask for: those are few, and
 * each row is looked at once. Accounts that are worked from the same territories are counted as one likewise, and given
 * to each of them afterwards.
 */
const byKey = <Tally>(counted: Sql, { perTerritory }: KeyOf, counts: Counts<Tally>): RawBuilder<Tally> =>
  sql<Tally>`select ${perTerritory ? sql`t.territory_id` : sql`s.key`}::text as key, ${sql.join(
    Object.entries<Sql>(counts).map(
      ([name, which]) => sql`coalesce(sum(s.n) filter (where ${which}), 0)::integer as ${sql.id(name)}`,
    ),
  )} from (${counted}) s${
    perTerritory ? sql` cross join lateral unnest(s.key) t(territory_id)` : nothing
  } group by 1`;

const all = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0 ? nothing : sql.join(conditions, nothing);

/** The weeks of a period have no period before: they stand beside each other. */
const beginning = ({ from, to, by }: Pick<HeardQuestion, 'from' | 'to' | 'by'>): number =>
  by === 'week' ? from : periodBefore({ from, to }).from;

const heardCounts: Counts<HeardTally> = {
  mentions: sql`s.now`,
  before: sql`not s.now`,
  answered: sql`s.now and s.counts`,
  ownWords: sql`s.now and s.own_words`,
  resolved: sql`s.holds`,
  final: sql`s.now and s.counts and s.outcome in ('resolved', 'lost')`,
  parked: sql`s.now and s.counts and s.outcome = 'parked'`,
  open: sql`s.now and s.counts and s.outcome = 'open'`,
};
const callCounts: Counts<CallTally> = { held: sql`s.now`, before: sql`not s.now` };

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
  const counts = sql`(h.kind <> 'objection' or h.response in ('said_it', 'own_words'))`;
  const holds = sql`case when h.outcome = 'resolved' and h.heard_at >= ${from} and ${counts}
    then ${holdsResolved} else false end`;
  const counted = sql`
    select ${key.key} as key, h.heard_at >= ${from} as now, ${counts} as counts, h.response = 'own_words' as own_words,
      h.outcome, ${holds} as holds, count(*) as n
    from heard h${joined(sql`h.account_id`, key, account.length > 0)}
    where h.kind = ${kind} and h.heard_at >= ${beginning(question)} and h.heard_at < ${to}${all([...own, ...account])}
    group by 1, 2, 3, 4, 5, 6`;
  const { rows } = await byKey<HeardTally>(counted, key, heardCounts).execute(db);
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
    select ${key.key} as key, c.starts_at >= ${from} as now, count(*) as n
    from call c${joined(sql`c.account_id`, key, account.length > 0)}
    where c.status = 'held' and c.starts_at >= ${beginning({ from, to, by })} and c.starts_at < ${to}${all(account)}
    group by 1, 2`;
  const { rows } = await byKey<CallTally>(counted, key, callCounts).execute(db);
  return rows;
}

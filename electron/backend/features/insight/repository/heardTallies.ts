import {
  type HeardDimension,
  type HeardQuestion,
  type InsightFilter,
  periodBefore,
  weekMs,
} from '../../../../../shared/domain/insight/insightQuestion.ts';
import type { CallTally, HeardTally } from '../../../../../shared/domain/insight/objectionFigures.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { holdsResolved } from '../../../db/settledHeard.ts';
import { uuidFromBytes } from '../../../db/uuidBytes.ts';
import { callNarrowing, heardNarrowing, type Narrowing, stageSaid } from './narrowing.ts';

interface KeyOf {
  readonly sql: string;
  readonly readsAccount?: true;
  readonly perTerritory?: true;
  /** Sixteen bytes, an id in text. */
  readonly isId?: true;
}

/** ?1 is the beginning of the period; a bound number is a REAL, so what is divided by it is cut to whole weeks. */
export const keys: Readonly<Record<HeardDimension, KeyOf>> = {
  all: { sql: 'NULL' },
  category: { sql: 'h.category' },
  segment: { sql: 'a.segment', readsAccount: true },
  buyerStage: { sql: stageSaid, readsAccount: true },
  persona: { sql: 'h.persona' },
  competitor: { sql: 'h.competitor_id', isId: true },
  territory: { sql: 't.value', readsAccount: true, perTerritory: true },
  language: { sql: 'h.language' },
  week: { sql: `CAST(CAST((h.heard_at - ?1) / ${weekMs} AS INTEGER) AS TEXT)` },
};

/** Of which calls can be counted as well: what they have themselves or their account. */
const callKeys: Partial<Readonly<Record<HeardDimension, KeyOf>>> = {
  segment: keys.segment,
  territory: keys.territory,
  week: { sql: `CAST(CAST((c.starts_at - ?1) / ${weekMs} AS INTEGER) AS TEXT)` },
};
/** Whether calls are counted by it too; else a row stands on all of them. */
export const callsHaveKey = (by: HeardDimension): boolean => callKeys[by] !== undefined;

/** In the order written: from the accounts, every row of theirs would be read whole, and not the period's index. */
const joins = (on: string, account: boolean, territory: boolean): string =>
  `${account ? ` CROSS JOIN account a ON a.id = ${on}.account_id` : ''}${territory ? ' CROSS JOIN json_each(a.territory_ids) t' : ''}`;

/** What was heard, with the tables that the dimension and the conditions speak of. */
export const heardFrom = (by: HeardDimension, { readsAccount }: Narrowing): string =>
  `heard h${joins('h', (keys[by].readsAccount ?? false) || readsAccount, keys[by].perTerritory ?? false)}`;

const keyText = (key: Buffer | string | null): string | null =>
  Buffer.isBuffer(key) ? uuidFromBytes(key) : key;

export const counts = `(h.kind <> 'objection' OR h.response IN ('said_it', 'own_words'))`;

/** The weeks of a period have no period before: they stand beside each other. */
const beginning = ({ from, to, by }: Pick<HeardQuestion, 'from' | 'to' | 'by'>): number =>
  by === 'week' ? from : periodBefore({ from, to }).from;

export function heardTallies(db: ReadableDb, question: HeardQuestion): readonly HeardTally[] {
  const key = keys[question.by];
  const narrowing = heardNarrowing(question, 5);
  const inPeriod = 'h.heard_at >= ?1';
  return db
    .all<Omit<HeardTally, 'key'> & { readonly key: Buffer | string | null }>(
      `SELECT ${key.sql} AS key,
         count(*) FILTER (WHERE ${inPeriod}) AS mentions,
         count(*) FILTER (WHERE NOT ${inPeriod}) AS before,
         count(*) FILTER (WHERE ${inPeriod} AND ${counts}) AS answered,
         count(*) FILTER (WHERE ${inPeriod} AND h.response = 'own_words') AS ownWords,
         count(*) FILTER (WHERE ${inPeriod} AND ${counts} AND h.outcome = 'resolved' AND ${holdsResolved}) AS resolved,
         count(*) FILTER (WHERE ${inPeriod} AND ${counts} AND h.outcome IN ('resolved', 'lost')) AS final,
         count(*) FILTER (WHERE ${inPeriod} AND ${counts} AND h.outcome = 'parked') AS parked,
         count(*) FILTER (WHERE ${inPeriod} AND ${counts} AND h.outcome = 'open') AS open
       FROM ${heardFrom(question.by, narrowing)}
       WHERE h.kind = ?4 AND h.heard_at >= ?3 AND h.heard_at < ?2${narrowing.where} GROUP BY 1`,
      question.from,
      question.to,
      beginning(question),
      question.kind,
      ...narrowing.values,
    )
    .map((tally) => ({ ...tally, key: keyText(tally.key) }));
}

/** Held calls; one tally with the key null where calls do not have the dimension. */
export function callTallies(db: ReadableDb, by: HeardDimension, filter: InsightFilter): readonly CallTally[] {
  const key = callKeys[by] ?? keys.all;
  const narrowing = callNarrowing(filter, 4);
  return db
    .all<Omit<CallTally, 'key'> & { readonly key: Buffer | string | null }>(
      `SELECT ${key.sql} AS key, count(*) FILTER (WHERE c.starts_at >= ?1) AS held,
         count(*) FILTER (WHERE c.starts_at < ?1) AS before
       FROM call c INDEXED BY call_held_by_time${joins('c', (key.readsAccount ?? false) || narrowing.readsAccount, key.perTerritory ?? false)}
       WHERE c.status = 'held' AND c.starts_at >= ?3 AND c.starts_at < ?2${narrowing.where} GROUP BY 1`,
      filter.from,
      filter.to,
      beginning({ ...filter, by }),
      ...narrowing.values,
    )
    .map((tally) => ({ ...tally, key: keyText(tally.key) }));
}

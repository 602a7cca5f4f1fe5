import type { CompetitorTally } from '../../../../../shared/domain/insight/competitorFigures.ts';
import { type InsightFilter, periodBefore } from '../../../../../shared/domain/insight/insightQuestion.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { uuidFromBytes, uuidToBytes } from '../../../db/uuidBytes.ts';

type Period = Pick<InsightFilter, 'from' | 'to'>;
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * Deals bear a day and no hour: one counts where its day lies in the days of the period, taken in UTC. It counts for
 * every competitor that had been named at its account by the end of that day.
 */
const closedDeals = (stage: 'won' | 'lost'): string =>
  `(SELECT count(*) FROM deal d WHERE d.stage = '${stage}' AND d.closed_on >= ?4 AND d.closed_on < ?5
     AND EXISTS (SELECT 1 FROM heard n WHERE n.account_id = d.account_id AND n.competitor_id = c.id
       AND n.heard_at < unixepoch(d.closed_on, '+1 day') * 1000))`;

export const competitorTallies = (db: ReadableDb, { from, to }: Period): readonly CompetitorTally[] =>
  db
    .all<Omit<CompetitorTally, 'competitorId'> & { readonly id: Buffer }>(
      `WITH named AS (
         SELECT competitor_id, count(*) FILTER (WHERE heard_at >= ?1) AS mentions,
           count(*) FILTER (WHERE heard_at < ?1) AS before,
           count(DISTINCT account_id) FILTER (WHERE heard_at >= ?1) AS accounts
         FROM heard WHERE heard_at >= ?3 AND heard_at < ?2 AND competitor_id IS NOT NULL GROUP BY competitor_id)
       SELECT c.id, coalesce(n.mentions, 0) AS mentions, coalesce(n.before, 0) AS before,
         coalesce(n.accounts, 0) AS accounts, ${closedDeals('won')} AS won, ${closedDeals('lost')} AS lost,
         (SELECT count(*) FROM use u WHERE u.used_at >= ?1 AND u.used_at < ?2 AND u.item_id IN (
            SELECT item_id FROM kit_held_item WHERE kind = 'battlecard' AND competitor_id = c.id)) AS battlecardUses
       FROM competitor c LEFT JOIN named n ON n.competitor_id = c.id`,
      from,
      to,
      periodBefore({ from, to }).from,
      dayOf(from),
      dayOf(to),
    )
    .map(({ id, ...tally }) => ({ competitorId: uuidFromBytes(id), ...tally }))
    .filter(
      ({ mentions, before, won, lost, battlecardUses }) =>
        mentions + before + won + lost + battlecardUses > 0,
    );

export interface LossReason {
  readonly category: string | null;
  readonly count: number;
}

/** What deals lost in the period were lost on: the objections at their accounts that reps say they lost on. */
export const lossReasons = (
  db: ReadableDb,
  competitorId: string,
  { from, to }: Period,
): readonly LossReason[] =>
  db.all<LossReason>(
    `SELECT h.category, count(*) AS count FROM heard h
     WHERE h.kind = 'objection' AND h.outcome = 'lost' AND h.account_id IN (
       SELECT d.account_id FROM deal d WHERE d.stage = 'lost' AND d.closed_on >= ?2 AND d.closed_on < ?3
         AND EXISTS (SELECT 1 FROM heard n WHERE n.account_id = d.account_id AND n.competitor_id = ?1))
     GROUP BY h.category ORDER BY count DESC, h.category LIMIT 5`,
    uuidToBytes(competitorId),
    dayOf(from),
    dayOf(to),
  );

export interface Intelligence {
  readonly id: string;
  readonly words: string;
  readonly accountId: string;
  readonly accountName: string | null;
  readonly at: number;
}

/** What customers said of a competitor, as reps wrote it down, the newest first. */
export const intelligenceOn = (
  db: ReadableDb,
  competitorId: string,
  { from, to }: Period,
  limit: number,
): readonly Intelligence[] =>
  db
    .all<{ id: Buffer; words: string; account_id: Buffer; name: string | null; at: number }>(
      `SELECT h.id, h.verbatim AS words, h.account_id, a.name, h.heard_at AS at
       FROM heard h LEFT JOIN account a ON a.id = h.account_id
       WHERE h.competitor_id = ?1 AND h.heard_at >= ?2 AND h.heard_at < ?3 ORDER BY h.heard_at DESC, h.id LIMIT ?4`,
      uuidToBytes(competitorId),
      from,
      to,
      limit,
    )
    .map(({ id, account_id, name, ...rest }) => ({
      ...rest,
      id: uuidFromBytes(id),
      accountId: uuidFromBytes(account_id),
      accountName: name,
    }));

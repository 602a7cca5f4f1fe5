import type { HandedLead, ReturnedLead, StepTally } from '../../../../../shared/domain/alignment/pack.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { hexIds } from '../../../db/hexIds.ts';
import { uuidFromBytes } from '../../../db/uuidBytes.ts';
import { ofTerritories } from './teamRows.ts';

/** Leads received in that time, with as much as their clocks and their completeness need. */
export const handedLeads = (
  db: ReadableDb,
  territoryIds: readonly string[],
  from: number,
  to: number,
): readonly HandedLead[] =>
  db
    .all<Omit<HandedLead, 'territoryId'> & { readonly territory: Buffer | null }>(
      `SELECT t.name, t.company, t.title, t.email, t.phone, t.city, t.country, t.language, t.score, t.note, t.source,
         t.territory_id AS territory, t.agreement_version AS agreementVersion, t.received_at AS receivedAt,
         t.accepted_at AS acceptedAt, t.first_attempt_at AS firstAttemptAt,
         t.first_conversation_at AS firstConversationAt,
         (SELECT min(s.authored_at) FROM lead_step s WHERE s.lead_id = t.id AND s.kind IN ('accept', 'reject')) AS decidedAt,
         (SELECT min(s.delivered_at) FROM lead_step s WHERE s.lead_id = t.id AND s.kind IN ('accept', 'reject')) AS reachedAt
       FROM lead t WHERE ${ofTerritories('t.territory_id')} AND t.received_at >= ?2 AND t.received_at < ?3`,
      hexIds(territoryIds),
      from,
      to,
    )
    .map(({ territory, ...lead }) => ({
      ...lead,
      territoryId: territory === null ? null : uuidFromBytes(territory),
    }));

/** Steps in [from, to) and in [before, from). */
export const stepTallies = (
  db: ReadableDb,
  territoryIds: readonly string[],
  { before, from, to }: { readonly before: number; readonly from: number; readonly to: number },
): readonly StepTally[] =>
  db.all<StepTally>(
    `SELECT s.kind, s.reason, count(*) FILTER (WHERE s.authored_at >= ?3) AS count,
       count(*) FILTER (WHERE s.authored_at < ?3) AS before
     FROM lead_step s WHERE ${ofTerritories('s.territory_id')} AND s.authored_at >= ?2 AND s.authored_at < ?4
     GROUP BY 1, 2`,
    hexIds(territoryIds),
    before,
    from,
    to,
  );

/** What sales gave back in that time, and when marketing first answered. */
export const returnedLeads = (
  db: ReadableDb,
  territoryIds: readonly string[],
  from: number,
  to: number,
): readonly ReturnedLead[] =>
  db.all<ReturnedLead>(
    `SELECT s.authored_at AS at, (SELECT min(n.authored_at) FROM lead_answer n WHERE n.step_id = s.id) AS answeredAt
     FROM lead_step s WHERE ${ofTerritories('s.territory_id')} AND s.kind IN ('reject', 'disqualify', 'recycle')
       AND s.authored_at >= ?2 AND s.authored_at < ?3`,
    hexIds(territoryIds),
    from,
    to,
  );

/** Leads received, by source, in [from, to) and in [before, from); the most first. */
export const sourcesOf = (
  db: ReadableDb,
  territoryIds: readonly string[],
  { before, from, to }: { readonly before: number; readonly from: number; readonly to: number },
): readonly { readonly source: string | null; readonly count: number; readonly before: number }[] =>
  db.all(
    `SELECT t.source, count(*) FILTER (WHERE t.received_at >= ?3) AS count,
       count(*) FILTER (WHERE t.received_at < ?3) AS before
     FROM lead t WHERE ${ofTerritories('t.territory_id')} AND t.received_at >= ?2 AND t.received_at < ?4
     GROUP BY 1 ORDER BY 2 DESC, 1`,
    hexIds(territoryIds),
    before,
    from,
    to,
  );

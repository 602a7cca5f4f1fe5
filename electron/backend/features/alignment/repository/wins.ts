import type { Deal } from '../../../../../shared/domain/entities/deal.ts';
import type { ObjectionCategory } from '../../../../../shared/domain/entities/heard.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { hexIds } from '../../../db/hexIds.ts';
import { markedRows } from '../../../db/markedRow.ts';
import { holdsResolved, settled } from '../../../db/settledHeard.ts';
import { uuidFromBytes } from '../../../db/uuidBytes.ts';
import { atTeamsAccounts, ofTerritories } from './teamRows.ts';

/** Won or lost from one date to another, both of them counted, the largest first. */
export const closedDeals = (
  db: ReadableDb,
  territoryIds: readonly string[],
  from: string,
  to: string,
): readonly Deal[] =>
  markedRows(
    db,
    'deal',
    `WHERE ${ofTerritories('t.territory_id')} AND t.stage IN ('won', 'lost') AND t.closed_on >= ?2 AND t.closed_on <= ?3
     ORDER BY t.amount_minor DESC, t.row`,
    hexIds(territoryIds),
    from,
    to,
  ).map(({ row }) => row);

export interface ConvertedLead {
  readonly leadId: string;
  readonly name: string | null;
  readonly company: string | null;
  readonly source: string | null;
}

export const convertedLeads = (
  db: ReadableDb,
  territoryIds: readonly string[],
  from: number,
  to: number,
): readonly ConvertedLead[] =>
  db
    .all<Omit<ConvertedLead, 'leadId'> & { readonly id: Buffer }>(
      `SELECT DISTINCT l.id, l.name, l.company, l.source FROM lead_step s JOIN lead l ON l.id = s.lead_id
       WHERE ${ofTerritories('s.territory_id')} AND s.kind = 'convert' AND s.authored_at >= ?2 AND s.authored_at < ?3
       ORDER BY s.authored_at, s.row`,
      hexIds(territoryIds),
      from,
      to,
    )
    .map(({ id, ...lead }) => ({ ...lead, leadId: uuidFromBytes(id) }));

export interface ResolvedObjection {
  readonly heardId: string;
  readonly verbatim: string;
  readonly language: string | null;
  readonly category: ObjectionCategory | null;
  readonly accountId: string;
  readonly accountName: string;
}

const yearMs = 365 * 86_400_000;

/** Objections that came to be resolved in that time, by the definition of effectiveness; the newest first. */
export const resolvedObjections = (
  db: ReadableDb,
  territoryIds: readonly string[],
  from: number,
  to: number,
): readonly ResolvedObjection[] =>
  db
    .all<{
      readonly id: Buffer;
      readonly verbatim: string;
      readonly language: string | null;
      readonly category: string | null;
      readonly account_id: Buffer;
      readonly name: string;
    }>(
      `SELECT h.id, h.verbatim, h.language, h.category, h.account_id, a.name, ${settled} AS at
       FROM heard h JOIN account a ON a.id = h.account_id
       WHERE h.kind = 'objection' AND h.outcome = 'resolved' AND h.heard_at >= ?4 AND h.heard_at < ?3
         AND ${settled} >= ?2 AND ${settled} < ?3 AND ${holdsResolved} AND +${atTeamsAccounts}
       ORDER BY at DESC, h.row`,
      hexIds(territoryIds),
      from,
      to,
      from - yearMs,
    )
    .map(({ id, account_id, name, verbatim, language, category }) => ({
      heardId: uuidFromBytes(id),
      verbatim,
      language,
      category: category as ObjectionCategory | null,
      accountId: uuidFromBytes(account_id),
      accountName: name,
    }));

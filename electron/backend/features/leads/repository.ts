import type { TermedLead } from '../../../../shared/domain/agreement/leadTerms.ts';
import type { LeadStatus } from '../../../../shared/domain/entities/lead.ts';
import type { ClockedLead } from '../../../../shared/domain/leads/clock.ts';
import type { ReadableDb, SqlValue } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';
import type { FoundRows } from '../search/service.ts';

export interface LeadQuery {
  readonly statuses: readonly LeadStatus[] | null;
  readonly find: FoundRows | null;
  /** Only this user's. */
  readonly ownerId: string | null;
  /** Only what waits for this user: their own, their people's, and what nobody has taken. */
  readonly onUserId: string | null;
}

/** As much of a lead as its clock needs, and its row number. */
export type ListedLead = ClockedLead & TermedLead & { readonly row: number };

/** All that fit, the newest first: what is owed next follows from the clock and is ordered outside. */
export function listedLeads(
  db: ReadableDb,
  { statuses, find, ownerId, onUserId }: LeadQuery,
): readonly ListedLead[] {
  const all: string[] = [];
  const values: SqlValue[] = [];
  if (statuses !== null) {
    all.push('t.status IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(statuses));
  }
  if (ownerId !== null) {
    all.push('t.owner_id = ?');
    values.push(uuidToBytes(ownerId));
  }
  if (onUserId !== null) {
    const id = uuidToBytes(onUserId);
    all.push(
      '(t.owner_id IS NULL OR t.owner_id = ? OR t.owner_id IN (SELECT id FROM user WHERE manager_id = ?))',
    );
    values.push(id, id);
  }
  if (find !== null) {
    all.push(
      't.row IN (SELECT rowid FROM lead_word WHERE lead_word MATCH ? UNION ALL SELECT value FROM json_each(?))',
    );
    values.push(find.match, JSON.stringify(find.notIndexed));
  }
  const territories = new Map<string, string>();
  return db
    .all<Omit<ListedLead, 'territoryId'> & { readonly territory: Buffer | null }>(
      `SELECT t.row, t.status, t.received_at AS receivedAt, t.accepted_at AS acceptedAt,
       t.first_conversation_at AS firstConversationAt, t.recycle_on AS recycleOn, t.source, t.score,
       t.territory_id AS territory, t.agreement_version AS agreementVersion, a.at AS reachedAt
     FROM lead t LEFT JOIN lead_arrival a ON a.lead_id = t.id AND t.status IN ('new', 'recycled')
     ${all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`} ORDER BY t.received_at DESC, t.row DESC`,
      ...values,
    )
    .map(({ territory, ...lead }) => ({ ...lead, territoryId: namedOnce(territories, territory) }));
}

/** A list of thousands names a handful of territories: each is turned into its name once. */
function namedOnce(known: Map<string, string>, bytes: Buffer | null): string | null {
  if (bytes === null) return null;
  const key = bytes.toString('latin1');
  const name = known.get(key) ?? uuidFromBytes(bytes);
  known.set(key, name);
  return name;
}

/** When the lead first came to this laptop; null where that is not known. */
export const arrivalOf = (db: ReadableDb, leadId: string): number | null =>
  db.get<{ at: number }>('SELECT at FROM lead_arrival WHERE lead_id = ?', uuidToBytes(leadId))?.at ?? null;

/** In the order of `rows`. */
export const leadsAt = (db: ReadableDb, rows: readonly number[]): readonly MarkedRow<'lead'>[] =>
  markedRows(
    db,
    'lead',
    'JOIN json_each(?) page ON page.value = t.row ORDER BY page.key',
    JSON.stringify(rows),
  );

export const stepsOf = (db: ReadableDb, leadId: string): readonly MarkedRow<'leadStep'>[] =>
  markedRows(db, 'leadStep', 'WHERE t.lead_id = ? ORDER BY t.authored_at, t.row', uuidToBytes(leadId));

import type { LeadStatus } from '../../../../shared/domain/entities/lead.ts';
import type { ReadableDb, SqlValue } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';
import type { FoundRows } from '../search/service.ts';

export interface LeadQuery {
  readonly statuses: readonly LeadStatus[] | null;
  readonly find: FoundRows | null;
}

function conditions({ statuses, find }: LeadQuery): { sql: string; values: readonly SqlValue[] } {
  const all: string[] = [];
  const values: SqlValue[] = [];
  if (statuses !== null) {
    all.push('t.status IN (SELECT value FROM json_each(?))');
    values.push(JSON.stringify(statuses));
  }
  if (find !== null) {
    all.push(
      't.row IN (SELECT rowid FROM lead_word WHERE lead_word MATCH ? UNION ALL SELECT value FROM json_each(?))',
    );
    values.push(find.match, JSON.stringify(find.notIndexed));
  }
  return { sql: all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`, values };
}

/** The newest first. */
export function leadPage(
  db: ReadableDb,
  query: LeadQuery,
  offset: number,
  limit: number,
): readonly MarkedRow<'lead'>[] {
  const { sql, values } = conditions(query);
  return markedRows(
    db,
    'lead',
    `${sql} ORDER BY t.received_at DESC, t.row DESC LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
}

export function leadCount(db: ReadableDb, query: LeadQuery): number {
  const { sql, values } = conditions(query);
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM lead t ${sql}`, ...values)?.n ?? 0;
}

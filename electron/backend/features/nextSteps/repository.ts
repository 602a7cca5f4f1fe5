import type { ReadableDb, SqlValue } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';

export interface NextStepQuery {
  readonly accountId: Buffer | null;
  readonly ownerId: Buffer | null;
  readonly status: 'open' | 'closed' | 'all';
}

const statusIs = { open: "t.status = 'open'", closed: "t.status <> 'open'", all: null } as const;

function conditions({ accountId, ownerId, status }: NextStepQuery): {
  readonly sql: string;
  readonly values: readonly SqlValue[];
} {
  const all: string[] = [];
  const values: SqlValue[] = [];
  if (accountId !== null) {
    all.push('t.account_id = ?');
    values.push(accountId);
  }
  if (ownerId !== null) {
    all.push('t.owner_id = ?');
    values.push(ownerId);
  }
  const byStatus = statusIs[status];
  if (byStatus !== null) all.push(byStatus);
  return { sql: all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`, values };
}

/** What is due first comes first; without a date last; what is done after what is open, the latest of it first. */
export function nextStepPage(
  db: ReadableDb,
  query: NextStepQuery,
  offset: number,
  limit: number,
): readonly MarkedRow<'nextStep'>[] {
  const { sql, values } = conditions(query);
  return markedRows(
    db,
    'nextStep',
    `${sql} ORDER BY t.status <> 'open', t.due_on IS NULL, CASE t.status WHEN 'open' THEN t.due_on END,
       t.due_on DESC, t.row LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
}

/** How many there are, and how many of them were due before a day and are open still. */
export function countNextSteps(
  db: ReadableDb,
  query: NextStepQuery,
  today: string,
): { readonly total: number; readonly overdue: number } {
  const { sql, values } = conditions(query);
  return (
    db.get<{ total: number; overdue: number }>(
      `SELECT count(*) AS total, count(*) FILTER (WHERE t.status = 'open' AND t.due_on < ?) AS overdue
       FROM next_step t ${sql}`,
      today,
      ...values,
    ) ?? { total: 0, overdue: 0 }
  );
}

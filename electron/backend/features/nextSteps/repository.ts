import type { ReadableDb, SqlValue } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';

export interface NextStepQuery {
  readonly accountId: Buffer | null;
  readonly ownerId: Buffer | null;
  readonly openOnly: boolean;
}

/** What is due first comes first; without a date last; what is done after what is open. */
export function nextStepsOf(
  db: ReadableDb,
  { accountId, ownerId, openOnly }: NextStepQuery,
): readonly MarkedRow<'nextStep'>[] {
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
  if (openOnly) all.push("t.status = 'open'");
  const where = all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`;
  return markedRows(
    db,
    'nextStep',
    `${where} ORDER BY t.status <> 'open', t.due_on IS NULL, t.due_on, t.row`,
    ...values,
  );
}

import type { CallResult } from '../../../../shared/domain/entities/call.ts';
import { sqlName } from '../../../../shared/domain/entities/entity.ts';
import type { LeadStepKind } from '../../../../shared/domain/entities/leadStep.ts';
import type { ReadableDb } from '../../db/database.ts';
import { entityTables } from '../../db/entityTable.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';

/** Of every kind of row: how many name the person as theirs, and how many they changed last. */
export function rowsNaming(db: ReadableDb, userId: string) {
  const id = uuidToBytes(userId);
  return Object.values(entityTables)
    .map(({ name, table, entity: { owner } }) => {
      const mine = owner === undefined ? '0' : `count(CASE WHEN ${sqlName(owner)} = ?1 THEN 1 END)`;
      const counted = db.get<{ mine: number; changed: number }>(
        `SELECT ${mine} AS mine, count(CASE WHEN updated_by = ?1 THEN 1 END) AS changed FROM ${table}`,
        id,
      );
      return { entity: name, mine: counted?.mine ?? 0, changed: counted?.changed ?? 0 };
    })
    .filter(({ mine, changed }) => mine + changed > 0);
}

/** How the person's calls ended; of a log and its corrections the corrections. */
export const resultsBy = (db: ReadableDb, userId: string) =>
  db.all<{ result: CallResult; count: number }>(
    `SELECT result, count(*) AS count FROM call_log l
     WHERE author_id = ? AND NOT EXISTS (SELECT 1 FROM call_log c WHERE c.corrects_id = l.id)
     GROUP BY result ORDER BY result`,
    uuidToBytes(userId),
  );

export const stepsBy = (db: ReadableDb, userId: string) =>
  db.all<{ kind: LeadStepKind; count: number }>(
    'SELECT kind, count(*) AS count FROM lead_step WHERE author_id = ? GROUP BY kind ORDER BY kind',
    uuidToBytes(userId),
  );

export const reportsOf = (db: ReadableDb, userId: string): number =>
  db.get<{ count: number }>('SELECT count(*) AS count FROM user WHERE manager_id = ?', uuidToBytes(userId))
    ?.count ?? 0;

/** When the person wrote the first and the last of what is here. */
export function writingSpan(db: ReadableDb, userId: string): { first: number | null; last: number | null } {
  const written = Object.values(entityTables).filter(
    ({ columns, entity: { owner } }) =>
      owner !== undefined && columns.some(({ name }) => name === 'authoredAt'),
  );
  const each = written
    .map(
      ({ table, entity: { owner = '' } }) =>
        `SELECT authored_at AS at FROM ${table} WHERE ${sqlName(owner)} = ?1`,
    )
    .join(' UNION ALL ');
  return (
    db.get<{ first: number | null; last: number | null }>(
      `SELECT min(at) AS first, max(at) AS last FROM (${each})`,
      uuidToBytes(userId),
    ) ?? { first: null, last: null }
  );
}

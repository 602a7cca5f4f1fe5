import { sql } from 'kysely';
import type { EntityName } from '../../shared/domain/entities/index.ts';
import type { ImportKind } from '../../shared/domain/import/mapping.ts';
import { entityTables } from '../rows/entityTable.ts';
import type { HubTransaction, RowValues, Stamp } from '../rows/writing.ts';

/** An import as the list of imports shows it: names of files and counts, no customer's word. */
export interface ImportRun {
  readonly id: string;
  readonly kind: ImportKind;
  readonly mapping: string;
  readonly files: readonly string[];
  readonly counts: Readonly<Record<'read' | 'created' | 'updated' | 'unchanged' | 'bad', number>>;
}

/** A row that an import changes: the columns that it writes, as they were and as they become. */
export interface ChangedRow {
  readonly before: RowValues;
  readonly after: RowValues;
}

const rowsAtOnce = 5_000;

export async function recordRun(trx: HubTransaction, run: ImportRun, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('import_run')
    .values({
      ...run,
      at: stamp.now,
      user_id: stamp.userId,
      files: JSON.stringify(run.files),
      counts: JSON.stringify(run.counts),
      undone_at: null,
      undone_by: null,
    })
    .execute();
}

/** Rows that the import has just made, with the version that it gave them. */
export async function recordCreated(
  trx: HubTransaction,
  runId: string,
  name: EntityName,
  ids: readonly string[],
): Promise<void> {
  for (let at = 0; at < ids.length; at += rowsAtOnce) {
    await sql`insert into import_run_row (run_id, entity, row_id, version_after)
      select ${runId}::uuid, ${name}::text, r.id, r.row_version from ${sql.raw(entityTables[name].table)} r
      where r.id = any(${ids.slice(at, at + rowsAtOnce)}::uuid[])`.execute(trx);
  }
}

/** Runs `write`, which changes exactly these rows, and keeps what they held before and what they hold after it. */
export async function recordingChanges(
  trx: HubTransaction,
  runId: string,
  name: EntityName,
  rows: readonly ChangedRow[],
  write: () => Promise<void>,
): Promise<void> {
  const table = sql.raw(entityTables[name].table);
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const records = rows
      .slice(at, at + rowsAtOnce)
      .map(({ before, after }) => ({ id: after.id, before: withoutId(before), after: withoutId(after) }));
    await sql`insert into import_run_row (run_id, entity, row_id, before, after, version_before, version_after)
      select ${runId}::uuid, ${name}::text, r.id, i.before, i.after, r.row_version, r.row_version
      from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) i(id uuid, before jsonb, after jsonb)
      join ${table} r on r.id = i.id`.execute(trx);
  }
  await write();
  await sql`update import_run_row i set version_after = r.row_version from ${table} r
    where i.run_id = ${runId}::uuid and i.entity = ${name}::text and i.before is not null and r.id = i.row_id`.execute(
    trx,
  );
}

const withoutId = ({ id: _, ...values }: RowValues): Readonly<Record<string, unknown>> => values;

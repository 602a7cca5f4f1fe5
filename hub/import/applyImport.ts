import { sql } from 'kysely';
import type { EntityName } from '../../shared/domain/entities/index.ts';
import type { Pace } from '../../shared/domain/import/pace.ts';
import type { ExistingRow, Plan } from '../../shared/domain/import/plan.ts';
import type { NewTerritory } from '../../shared/domain/import/resolveRows.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import { versionInForce } from '../agreement/versionInForce.ts';
import type { HubDatabase } from '../db/open.ts';
import { entityTables } from '../rows/entityTable.ts';
import { insertRows } from '../rows/insertRows.ts';
import { updateRows } from '../rows/updateRows.ts';
import type { HubTransaction, RowValues, Stamp } from '../rows/writing.ts';
import { type ChangedRow, type ImportRun, recordCreated, recordingChanges, recordRun } from './recordRun.ts';

export interface Applied {
  readonly entity: EntityName;
  readonly plan: Plan;
  readonly newTerritories: readonly NewTerritory[];
  /** The rows to be changed as they are now, by id. */
  readonly existing: ReadonlyMap<string, ExistingRow>;
  readonly linkedDeals: readonly ChangedRow[];
  readonly accountMoves: readonly ChangedRow[];
  readonly run: ImportRun;
  /** What the audit keeps of it: counts and names of mapping and files. */
  readonly audit: Readonly<Record<string, unknown>>;
}

/**
 * Writes a planned import in one transaction, all or nothing. Everything has been read and checked before it
 * begins, since while it is open no laptop reads past it. `changed_meanwhile`: somebody else took an external
 * id or an address in between, or held the rows too long; nothing was written, and the import can be run again.
 */
export async function applyImport(
  db: HubDatabase,
  applied: Applied,
  stamp: Stamp,
  pace: Pace,
): Promise<Result<null, 'changed_meanwhile'>> {
  try {
    await db.transaction().execute((trx) => writeAll(trx, applied, stamp, pace));
  } catch (error) {
    if (isPassing(error)) return fail('changed_meanwhile');
    throw error;
  }
  if (applied.plan.create.length >= manyRows) await analyze(db, applied.entity);
  return ok(null);
}

/** unique_violation, serialization_failure, deadlock_detected, lock_not_available. */
const passing = ['23505', '40001', '40P01', '55P03'];
const isPassing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && passing.includes(String(error.code));

async function writeAll(trx: HubTransaction, applied: Applied, stamp: Stamp, pace: Pace): Promise<void> {
  const { entity, plan, newTerritories, existing, linkedDeals, accountMoves, run } = applied;
  await recordRun(trx, run, stamp);
  const territories = newTerritories.map(({ id, name }) => ({ id, name, externalId: name, active: true }));
  // A lead comes under the agreement that stands when it arrives, and keeps it.
  const arrival = entity === 'lead' ? { agreementVersion: await versionInForce(trx) } : {};
  const created = plan.create.map(({ row, values }) => ({ ...values, ...arrival, id: row.id }));
  await insertRows(trx, 'territory', territories, stamp);
  const total = created.length + plan.update.length;
  for (let at = 0; at < created.length; at += rowsAtOnce) {
    await pace('writing', at, total);
    await insertRows(trx, entity, created.slice(at, at + rowsAtOnce), stamp);
  }
  await recordCreated(trx, run.id, 'territory', idsOf(territories));
  await recordCreated(trx, run.id, entity, idsOf(created));
  await pace('writing', created.length, total);
  const changed = plan.update.map(({ row, changes }) => ({
    before: only(existing.get(row.id), row.id, Object.keys(changes)),
    after: { ...changes, id: row.id },
  }));
  await recordingChanges(trx, run.id, entity, changed, () => applyUpdates(trx, entity, plan.update, stamp));
  await changeAll(trx, run.id, 'deal', ['accountId', 'accountName'], linkedDeals, stamp);
  await changeAll(trx, run.id, 'account', ['territoryIds', 'homeTerritoryId'], accountMoves, stamp);
  // The last moment at which it can be given up.
  await pace('writing', total, total);
  const audit = { at: stamp.now, actor_id: stamp.userId, action: 'import', subject: entity };
  await trx
    .insertInto('audit')
    .values({ ...audit, detail: JSON.stringify(applied.audit) })
    .execute();
}

/** Rows written between two words about how far it has come. */
const rowsAtOnce = 5_000;

const idsOf = (rows: readonly RowValues[]): readonly string[] => rows.map(({ id }) => id);

/** An absent value is null in the database, and so it is put back. */
const only = (row: ExistingRow | undefined, id: string, columns: readonly string[]): RowValues => ({
  id,
  ...Object.fromEntries(columns.map((column) => [column, row?.[column] ?? null])),
});

const changeAll = (
  trx: HubTransaction,
  runId: string,
  name: EntityName,
  columns: readonly string[],
  rows: readonly ChangedRow[],
  stamp: Stamp,
): Promise<void> =>
  recordingChanges(trx, runId, name, rows, async () => {
    const next = rows.map(({ after }) => after);
    await updateRows(trx, name, columns, next, stamp, 'recorded');
  });

/** From here on the planner's idea of the tables may be so old that it walks them whole. */
const manyRows = 5_000;

/** Lets the planner know at once what a large import brought; the server itself would in a minute or so. */
async function analyze(db: HubDatabase, entity: EntityName): Promise<void> {
  const { table, membership } = entityTables[entity];
  for (const name of [table, ...(membership === null ? [] : [membership.table]), 'change']) {
    await sql`analyze ${sql.raw(name)}`.execute(db);
  }
}

/** Rows that change in the same columns go together: a column that is not named keeps what anyone else wrote. */
async function applyUpdates(
  trx: HubTransaction,
  entity: EntityName,
  updates: Plan['update'],
  stamp: Stamp,
): Promise<void> {
  const groups = new Map<string, { columns: readonly string[]; rows: RowValues[] }>();
  for (const { row, changes } of updates) {
    const columns = Object.keys(changes).sort();
    const key = columns.join();
    const group = groups.get(key) ?? { columns, rows: [] };
    group.rows.push({ ...changes, id: row.id });
    groups.set(key, group);
  }
  for (const { columns, rows } of groups.values())
    await updateRows(trx, entity, columns, rows, stamp, 'recorded');
}

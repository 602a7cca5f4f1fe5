import { sql } from 'kysely';
import type { EntityName } from '../../shared/domain/entities/index.ts';
import type { Plan } from '../../shared/domain/import/plan.ts';
import type { NewTerritory } from '../../shared/domain/import/resolveRows.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { HubDatabase } from '../db/open.ts';
import { entityTables } from '../rows/entityTable.ts';
import { insertRows } from '../rows/insertRows.ts';
import { updateRows } from '../rows/updateRows.ts';
import type { HubTransaction, RowValues, Stamp } from '../rows/writing.ts';

export interface Applied {
  readonly entity: EntityName;
  readonly plan: Plan;
  readonly newTerritories: readonly NewTerritory[];
  readonly linkedDeals: readonly RowValues[];
  readonly accountMoves: readonly RowValues[];
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
  now: number,
): Promise<Result<null, 'changed_meanwhile'>> {
  try {
    await db.transaction().execute((trx) => writeAll(trx, applied, now));
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

async function writeAll(trx: HubTransaction, applied: Applied, now: number): Promise<void> {
  const stamp: Stamp = { now, userId: null };
  const { entity, plan, newTerritories, linkedDeals, accountMoves } = applied;
  const territories = newTerritories.map(({ id, name }) => ({ id, name, externalId: name, active: true }));
  const created = plan.create.map(({ row, values }) => ({ ...values, id: row.id }));
  await insertRows(trx, 'territory', territories, stamp);
  await insertRows(trx, entity, created, stamp);
  await applyUpdates(trx, entity, plan.update, stamp);
  await updateRows(trx, 'deal', ['accountId', 'accountName'], linkedDeals, stamp, 'recorded');
  await updateRows(trx, 'account', ['territoryIds', 'homeTerritoryId'], accountMoves, stamp, 'recorded');
  const audit = { at: now, actor_id: null, action: 'import', subject: entity };
  await trx
    .insertInto('audit')
    .values({ ...audit, detail: JSON.stringify(applied.audit) })
    .execute();
}

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

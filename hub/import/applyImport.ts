import { sql } from 'kysely';
import type { EntityName } from '../../shared/domain/entities/index.ts';
import type { Plan } from '../../shared/domain/import/plan.ts';
import type { NewTerritory } from '../../shared/domain/import/resolveRows.ts';
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
 * begins, since while it is open no laptop reads past it.
 */
export async function applyImport(db: HubDatabase, applied: Applied, now: number): Promise<void> {
  const stamp: Stamp = { now, userId: null };
  const { entity, plan } = applied;
  await db.transaction().execute(async (trx) => {
    const territories = applied.newTerritories.map(({ id, name }) => ({
      id,
      name,
      externalId: name,
      active: true,
    }));
    await insertRows(trx, 'territory', territories, stamp);
    await insertRows(
      trx,
      entity,
      plan.create.map(({ row, values }) => ({ ...values, id: row.id })),
      stamp,
    );
    await applyUpdates(trx, entity, plan.update, stamp);
    await updateRows(trx, 'deal', ['accountId', 'accountName'], applied.linkedDeals, stamp, 'recorded');
    await updateRows(
      trx,
      'account',
      ['territoryIds', 'homeTerritoryId'],
      applied.accountMoves,
      stamp,
      'recorded',
    );
    await trx
      .insertInto('audit')
      .values({
        at: now,
        actor_id: null,
        action: 'import',
        subject: entity,
        detail: JSON.stringify(applied.audit),
      })
      .execute();
  });
  if (plan.create.length >= manyRows) await analyze(db, entity);
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

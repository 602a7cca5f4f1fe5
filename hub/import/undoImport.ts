import { sql } from 'kysely';
import { type EntityName, entities, entityNames } from '../../shared/domain/entities/index.ts';
import { references } from '../../shared/domain/entities/references.ts';
import { sameValue } from '../../shared/domain/import/plan.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { HubDatabase } from '../db/open.ts';
import { deleteRows } from '../rows/deleteRows.ts';
import { entityTables, quoted } from '../rows/entityTable.ts';
import { lockForUpdate } from '../rows/lockRows.ts';
import { updateRows } from '../rows/updateRows.ts';
import type { HubTransaction, RowValues, Stamp } from '../rows/writing.ts';

/** How long an import can be taken back; then the rows it was made of are forgotten. */
export const undoDays = 30;
export const undoMs = undoDays * 86_400_000;

/** Kept as it is: somebody has changed it since, or something else has been hung on it. */
export interface KeptRow {
  readonly entity: EntityName;
  readonly id: string;
  readonly label: string;
  readonly why: 'changed' | 'in_use';
}

export interface Undone {
  readonly removed: number;
  readonly restored: number;
  readonly kept: readonly KeptRow[];
}

export type UndoError = 'not_found' | 'undone_already' | 'too_late';

/** Takes a whole import back, in one transaction; what somebody has built on since stays and is listed. */
export async function undoImport(
  db: HubDatabase,
  runId: string,
  stamp: Stamp,
): Promise<Result<Undone, UndoError>> {
  return db.transaction().execute(async (trx) => {
    const run = await trx
      .selectFrom('import_run')
      .selectAll()
      .where('id', '=', runId)
      .forUpdate()
      .executeTakeFirst();
    if (run === undefined) return fail('not_found');
    if (run.undone_at !== null) return fail('undone_already');
    if (stamp.now - run.at > undoMs) return fail('too_late');
    const undone = { removed: 0, restored: 0, kept: [] as KeptRow[] };
    // Deals that were linked to new accounts let go of them before those are taken away.
    for (const name of [...entityNames].reverse()) {
      const changed = await restoreChanged(trx, runId, name, stamp);
      undone.restored += changed.done;
      undone.kept.push(...changed.kept);
    }
    for (const name of [...entityNames].reverse()) {
      const created = await removeCreated(trx, runId, name, stamp);
      undone.removed += created.done;
      undone.kept.push(...created.kept);
    }
    await trx
      .updateTable('import_run')
      .set({ undone_at: stamp.now, undone_by: stamp.userId })
      .where('id', '=', runId)
      .execute();
    await trx
      .insertInto('audit')
      .values({
        at: stamp.now,
        actor_id: stamp.userId,
        action: 'import.undone',
        subject: runId,
        detail: JSON.stringify({ ...undone, kept: undone.kept.length }),
      })
      .execute();
    return ok(undone);
  });
}

interface Done {
  readonly done: number;
  readonly kept: readonly KeptRow[];
}

/** What people know a row by. */
function labelColumn(name: EntityName): string | null {
  const { columns } = entities[name];
  return 'name' in columns ? 'name' : 'subject' in columns ? 'subject' : null;
}

const labelSql = (name: EntityName): string => {
  const column = labelColumn(name);
  return column === null ? "''" : `coalesce(r.${quoted(column)}, '')`;
};

async function restoreChanged(
  trx: HubTransaction,
  runId: string,
  name: EntityName,
  stamp: Stamp,
): Promise<Done> {
  const table = sql.raw(entityTables[name].table);
  const of = sql`i.run_id = ${runId}::uuid and i.entity = ${name}::text and i.before is not null`;
  const { rows: ids } = await sql<{ id: string }>`
    select i.row_id as id from import_run_row i where ${of}`.execute(trx);
  if (ids.length === 0) return { done: 0, kept: [] };
  await lockForUpdate(
    trx,
    name,
    ids.map(({ id }) => id),
  );
  const columns = Object.keys(entities[name].columns)
    .map((column) => `'${column}', r.${quoted(column)}`)
    .join(', ');
  const { rows } = await sql<{
    id: string;
    before: Readonly<Record<string, unknown>>;
    after: Readonly<Record<string, unknown>>;
    current: Readonly<Record<string, unknown>>;
    label: string;
  }>`
    select i.row_id as id, i.before, i.after, json_build_object(${sql.raw(columns)}) as current,
      ${sql.raw(labelSql(name))} as label
    from import_run_row i join ${table} r on r.id = i.row_id where ${of}`.execute(trx);
  const kept: KeptRow[] = [];
  const groups = new Map<string, { columns: readonly string[]; rows: RowValues[] }>();
  const whole: string[] = [];
  let done = 0;
  for (const { id, before, after, current, label } of rows) {
    // Field by field: what nobody has written over since is put back.
    const back = Object.keys(before).filter((column) => sameValue(current[column], after[column]));
    if (back.length < Object.keys(before).length) kept.push({ entity: name, id, label, why: 'changed' });
    else whole.push(id);
    if (back.length === 0) continue;
    done += 1;
    const key = back.sort().join();
    const group = groups.get(key) ?? { columns: back, rows: [] };
    group.rows.push({ id, ...Object.fromEntries(back.map((column) => [column, before[column]])) });
    groups.set(key, group);
  }
  for (const { columns: back, rows: next } of groups.values())
    await updateRows(trx, name, back, next, stamp, 'recorded');
  await sql`update import_run_row earlier set version_after = r.row_version
    from import_run_row i join ${table} r on r.id = i.row_id
    where ${of} and i.row_id = any(${whole}::uuid[]) and earlier.row_id = i.row_id and earlier.entity = i.entity
      and earlier.run_id <> i.run_id and earlier.version_after = i.version_before`.execute(trx);
  return { done, kept };
}

async function removeCreated(
  trx: HubTransaction,
  runId: string,
  name: EntityName,
  stamp: Stamp,
): Promise<Done> {
  const table = sql.raw(entityTables[name].table);
  const of = sql`i.run_id = ${runId}::uuid and i.entity = ${name}::text and i.before is null`;
  const { rows: ids } = await sql<{ id: string }>`
    select i.row_id as id from import_run_row i where ${of}`.execute(trx);
  if (ids.length === 0) return { done: 0, kept: [] };
  await lockForUpdate(
    trx,
    name,
    ids.map(({ id }) => id),
  );
  const { rows } = await sql<{ id: string; label: string; changed: boolean }>`
    select r.id, ${sql.raw(labelSql(name))} as label, r.row_version <> i.version_after as changed
    from import_run_row i join ${table} r on r.id = i.row_id where ${of}`.execute(trx);
  const untouched = rows.filter(({ changed }) => !changed).map(({ id }) => id);
  const used = await usedOf(trx, name, untouched);
  const kept = rows.flatMap(({ id, label, changed }): readonly KeptRow[] =>
    changed
      ? [{ entity: name, id, label, why: 'changed' }]
      : used.has(id)
        ? [{ entity: name, id, label, why: 'in_use' }]
        : [],
  );
  const free = untouched.filter((id) => !used.has(id));
  await takeAway(trx, name, free, stamp);
  return { done: free.length, kept };
}

/** People and territories are named all over the history, so they are closed; everything else leaves. */
async function takeAway(
  trx: HubTransaction,
  name: EntityName,
  ids: readonly string[],
  stamp: Stamp,
): Promise<void> {
  if (name !== 'user' && name !== 'territory') {
    if (name === 'account') await deleteRows(trx, 'stageMove', await stageMovesOf(trx, ids));
    await deleteRows(trx, name, ids);
    return;
  }
  const rows = ids.map((id) => ({ id, active: false }));
  await updateRows(trx, name, ['active'], rows, stamp, 'recorded');
}

/** The hub wrote these of the accounts themselves: they hold none of them, and go with them. */
async function stageMovesOf(trx: HubTransaction, accountIds: readonly string[]): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('stage_move')
    .select('id')
    .where('account_id', 'in', accountIds)
    .execute();
  return rows.map(({ id }) => id);
}

/** Columns that name a user or a territory, beside those that `references` lists for what is merged. */
const named: Readonly<Record<string, EntityName>> = {
  ...references,
  territoryId: 'territory',
  territoryIds: 'territory',
};

/** Those of `ids` that another row names. */
async function usedOf(
  trx: HubTransaction,
  name: EntityName,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  if (ids.length === 0) return used;
  for (const other of entityNames.filter((each) => each !== 'stageMove')) {
    for (const [column, { type }] of Object.entries(entities[other].columns)) {
      const target = column === 'mergedIntoId' ? other : named[column];
      if (target !== name) continue;
      const from = sql.raw(entityTables[other].table);
      const value = sql.raw(`c.${quoted(column)}`);
      const { rows } =
        type === 'uuids'
          ? await sql<{ id: string }>`
              select distinct t.id from ${from} c cross join lateral unnest(${value}) t(id)
              where ${value} && ${ids}::uuid[] and t.id = any(${ids}::uuid[])`.execute(trx)
          : await sql<{ id: string }>`
              select distinct ${value} as id from ${from} c where ${value} = any(${ids}::uuid[])`.execute(
              trx,
            );
      for (const { id } of rows) used.add(id);
    }
  }
  return used;
}

/** Imports that can no longer be taken back keep their counts; the rows they were made of are forgotten. */
export async function forgetOldImports(db: HubDatabase, now: number): Promise<void> {
  await sql`delete from import_run_row i using import_run r
    where r.id = i.run_id and (r.at < ${now - undoMs} or r.undone_at is not null)`.execute(db);
}

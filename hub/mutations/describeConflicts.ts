import { sql } from 'kysely';
import type { FieldConflict } from '../../shared/contracts/sync/wire.ts';
import type { HubTransaction } from '../rows/writing.ts';
import type { OpenConflict } from './carryOut.ts';
import type { WorkingRows } from './workingRows.ts';

interface Mover {
  readonly by: string | null;
  readonly byName: string | null;
  readonly at: number | null;
}

/**
 * Says of each field that moved meanwhile who moved it and when: by the history, or by the row's making where it
 * has not changed since. `self` made the steps of this very run, which the history does not hold yet.
 */
export async function describeConflicts(
  trx: HubTransaction,
  conflicts: readonly OpenConflict[],
  rows: WorkingRows,
  self: { readonly userId: string; readonly now: number },
): Promise<readonly FieldConflict[]> {
  if (conflicts.length === 0) return [];
  const fields = conflicts.map(({ entity, id, field }) => ({ entity, id, field }));
  const { rows: found } = await sql<Mover & { entity: string; id: string; field: string }>`
    select c.entity, c.id, c.field, h.user_id as by, u.name as "byName", h.received_at as at
    from json_to_recordset(${JSON.stringify(fields)}::json) c(entity text, id uuid, field text)
    cross join lateral (
      select user_id, received_at from field_history
      where entity = c.entity and row_id = c.id and field = c.field and status = 'applied'
      order by id desc limit 1) h
    left join "user" u on u.id = h.user_id`.execute(trx);
  const movers = new Map(
    found.map(({ entity, id, field, by, byName, at }) => [`${entity}:${id}:${field}`, { by, byName, at }]),
  );
  const names = await namesOf(trx, [
    self.userId,
    ...conflicts.map(({ entity, id }) => rows.row(entity, id)?.createdBy),
  ]);
  return conflicts.map((conflict) => {
    const { entity, id, field } = conflict;
    const here = rows.history.some(
      (step) => step.status === 'applied' && step.entity === entity && step.id === id && step.field === field,
    );
    if (here) return { ...conflict, by: self.userId, byName: names.get(self.userId) ?? null, at: self.now };
    const row = rows.row(entity, id);
    const maker = (row?.createdBy as string | null | undefined) ?? null;
    const made = {
      by: maker,
      byName: (maker && names.get(maker)) ?? null,
      at: (row?.createdAt as number | undefined) ?? null,
    };
    return { ...conflict, ...(movers.get(`${entity}:${id}:${field}`) ?? made) };
  });
}

async function namesOf(trx: HubTransaction, ids: readonly unknown[]): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => typeof id === 'string');
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from "user" where id = any(${known}::uuid[])`.execute(trx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

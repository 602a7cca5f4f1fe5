import { sql } from 'kysely';
import type { EntityName } from '../../shared/domain/entities/index.ts';
import { entityTables, scopeColumns, scopesJoin } from './entityTable.ts';
import { lockAccounts, lockForUpdate } from './lockRows.ts';
import type { HubTransaction } from './writing.ts';

/**
 * Takes rows out of the database and tells every scope they stood in: laptops find them gone at their next pull.
 * Only for what should never have been there (an import taken back) or may no longer be (a person erased); what people
 * end by working is a state. What names the rows must be gone or changed before. Returns how many there were.
 */
export async function deleteRows(
  trx: HubTransaction,
  name: EntityName,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const { table, entity, membership } = entityTables[name];
  if (entity.scope.by === 'account') {
    const { rows } = await sql<{ account_id: string }>`
      select distinct account_id from ${sql.raw(table)} where id = any(${ids}::uuid[])`.execute(trx);
    await lockAccounts(
      trx,
      rows.map((row) => row.account_id),
    );
  }
  await lockForUpdate(trx, name, ids);
  const kept = ['id', ...scopeColumns(name)].join(', ');
  const ended =
    membership === null
      ? ''
      : `, ended as (update ${membership.table} m set until_xid = pg_current_xact_id()
           from gone g where m.${membership.member} = g.id and m.until_xid is null)`;
  const { rows } = await sql<{ deleted: number }>`
    with gone as (delete from ${sql.raw(table)} where id = any(${ids}::uuid[]) returning ${sql.raw(kept)}),
    announced as (
      insert into change (scope, entity, id)
      select distinct s.id, ${sql.lit(name)}, g.id from gone g ${sql.raw(scopesJoin(name, 'g'))})
    ${sql.raw(ended)}
    select count(*)::integer as deleted from gone`.execute(trx);
  return rows[0]?.deleted ?? 0;
}

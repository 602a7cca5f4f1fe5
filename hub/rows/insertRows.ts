/**
 * `insertRows` and `updateRows` are the only ways that synced rows come to be or change, for laptops' mutations
 * and for imports alike. Besides the rows themselves they write, in the same statement and so in the caller's
 * transaction:
 *  - `row_version`, `updated_at`, `updated_by`, `created_at`, `created_by`;
 *  - memberships (account, deal and user in territories) as intervals of transactions;
 *  - one `change` per scope concerned: where the row stands now, where it stood, and, when an account enters or
 *    leaves a territory, for everything that hangs on it in that scope.
 *
 * What they ask of the caller: a transaction at READ COMMITTED, kept short, since while it is open no laptop
 * reads past it (stage and validate first); rows already valid by their entity's description; territories
 * inserted before what stands in them, accounts before what hangs on them.
 */
import { sql } from 'kysely';
import type { EntityName } from '../../shared/domain/entities/index.ts';
import { kept } from '../db/keptStatements.ts';
import {
  type EntityTable,
  entityTables,
  memberTerritories,
  quoted,
  recordsJson,
  scopeColumns,
  scopesJoin,
} from './entityTable.ts';
import { lockAccounts } from './lockRows.ts';
import type { HubTransaction, RowValues, Stamp } from './writing.ts';

/** Rows in one statement; more would only make the JSON text larger, not the work faster. */
const rowsAtOnce = 5_000;

/**
 * Inserts rows of one entity: `id` and values by their names in the entity's description; what is not named is
 * null (a list: empty). Throws on an id that is taken and on a missing value. Returns how many.
 */
export async function insertRows(
  trx: HubTransaction,
  name: EntityName,
  rows: readonly RowValues[],
  stamp: Stamp,
): Promise<number> {
  if (entityTables[name].entity.scope.by === 'account') {
    await lockAccounts(
      trx,
      rows.map((row) => row.accountId as string),
    );
  }
  return insertLockedRows(trx, name, rows, stamp);
}

/** `insertRows` for a caller who holds the rows' accounts locked already. */
export async function insertLockedRows(
  trx: HubTransaction,
  name: EntityName,
  rows: readonly RowValues[],
  stamp: Stamp,
): Promise<number> {
  const statement = statementFor(name);
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const slice = rows.slice(at, at + rowsAtOnce);
    await sql`${kept} with input as materialized (
        select ${recordsJson(name, slice)}::json as records, ${stamp.now}::bigint as now, ${stamp.userId}::uuid as by)
      ${sql.raw(statement)}`.execute(trx);
  }
  return rows.length;
}

const statements = new Map<EntityName, string>();

function statementFor(name: EntityName): string {
  const made = statements.get(name) ?? buildStatement(name, entityTables[name]);
  statements.set(name, made);
  return made;
}

function buildStatement(name: EntityName, { table, entity, membership }: EntityTable): string {
  const columns = Object.keys(entity.columns).map(quoted);
  const joined =
    membership &&
    `, joined as (
    insert into ${membership.table} (${membership.member}, territory_id)
    select distinct i.id, t.territory_id
    from inserted i cross join lateral unnest(${memberTerritories(name, 'i')}) t(territory_id))`;
  const opened =
    (name === 'territory' || name === 'user') &&
    `, opened as (
    insert into scope (key, ${name}_id) select '${name}:' || i.id, i.id from inserted i)`;
  const changes = `select distinct s.id, '${name}', i.id from inserted i ${scopesJoin(name, 'i')}`;
  return `, inserted as (
      insert into ${table} (id, created_at, created_by, updated_at, updated_by, ${columns.join(', ')})
      select r.id, input.now, input.by, input.now, input.by, ${columns.map((column) => `r.${column}`).join(', ')}
      from input cross join lateral json_populate_recordset(null::${table}, input.records) r
      returning ${['id', ...scopeColumns(name)].join(', ')})
    ${joined || ''} ${opened || ''}
    insert into change (scope, entity, id) ${changes}`;
}

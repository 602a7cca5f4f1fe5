import { sql } from 'kysely';
import { type EntityName, entities } from '../../shared/domain/entities/index.ts';
import {
  accountChildren,
  entityTables,
  memberTerritories,
  quoted,
  recordsJson,
  scopeColumns,
  scopesJoin,
} from './entityTable.ts';
import { lockAccounts, lockForUpdate } from './lockRows.ts';
import type { HubTransaction, RowValues, Stamp } from './writing.ts';

const rowsAtOnce = 5_000;

/** `recorded`: what changed goes into the fields' history here. `by caller`: mutations write theirs themselves. */
export type HistoryKeeping = 'recorded' | 'by caller';

/**
 * Sets `columns` of rows that exist; every one of `rows` names `id` and each of those columns. A row that holds
 * these values already is left alone and announced to nobody. Returns how many changed. See `insertRows` for
 * what is written beside the rows and what is asked of the caller.
 */
export async function updateRows(
  trx: HubTransaction,
  name: EntityName,
  columns: readonly string[],
  rows: readonly RowValues[],
  stamp: Stamp,
  history: HistoryKeeping,
): Promise<number> {
  if (columns.length === 0) return 0;
  const statement = updateStatement(name, columns, history);
  let changed = 0;
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const slice = rows.slice(at, at + rowsAtOnce);
    if (entities[name].scope.by === 'account') await lockAccountsOf(trx, name, slice);
    await lockForUpdate(
      trx,
      name,
      slice.map((row) => row.id),
    );
    const { rows: counted } = await sql<{ changed: number }>`with input as materialized (
        select ${recordsJson(name, slice)}::json as records, ${stamp.now}::bigint as now, ${stamp.userId}::uuid as by)
      ${sql.raw(statement)}`.execute(trx);
    changed += counted[0]?.changed ?? 0;
  }
  return changed;
}

/** Both the account a row hangs on now and the one it is moved to. */
async function lockAccountsOf(
  trx: HubTransaction,
  name: EntityName,
  rows: readonly RowValues[],
): Promise<void> {
  const ids = rows.map((row) => row.id);
  const { rows: present } = await sql<{ account_id: string }>`
    select distinct account_id from ${sql.raw(entityTables[name].table)} where id = any(${ids}::uuid[])`.execute(
    trx,
  );
  const next = rows.flatMap((row) => (typeof row.accountId === 'string' ? [row.accountId] : []));
  await lockAccounts(trx, [...present.map((row) => row.account_id), ...next]);
}

function updateStatement(name: EntityName, columns: readonly string[], history: HistoryKeeping): string {
  const { table, membership } = entityTables[name];
  const list = (alias: string): string => columns.map((column) => `${alias}.${quoted(column)}`).join(', ');
  const kept = [...new Set([...columns.map(quoted), ...scopeColumns(name)])];
  const keptOf = (alias: string): string => ['id', ...kept].map((column) => `${alias}.${column}`).join(', ');
  const moves = membership !== null && columns.some((column) => scopeColumns(name).includes(quoted(column)));
  const parts = [
    `incoming as materialized (
       select r.*, input.now, input.by as written_by
       from input cross join lateral json_populate_recordset(null::${table}, input.records) r)`,
    `before as materialized (select ${keptOf('r')} from ${table} r join incoming i on i.id = r.id)`,
    `updated as (
       update ${table} r set ${columns.map((column) => `${quoted(column)} = i.${quoted(column)}`).join(', ')},
         row_version = nextval('row_version'), updated_at = i.now, updated_by = i.written_by
       from incoming i
       where r.id = i.id and row(${list('r')}) is distinct from row(${list('i')})
       returning ${keptOf('r')})`,
    `announced as (insert into change (scope, entity, id) ${changesOf(name)})`,
    ...(moves ? membershipParts(name) : []),
    ...(name === 'account' && columns.includes('buyerStage') ? stageParts : []),
    ...(history === 'recorded' ? [historyPart(name, columns)] : []),
  ];
  return `, ${parts.join(',\n')} select count(*)::integer as changed from updated`;
}

/** Where the row stands now and where it stood. */
const changesOf = (name: EntityName): string =>
  `select distinct s.id, '${name}', u.id from updated u join before b on b.id = u.id ${scopesJoin(name, 'u', 'b')}`;

/** Ends and begins memberships, and announces all that hangs on an account wherever it enters or leaves. */
function membershipParts(name: EntityName): readonly string[] {
  const { membership } = entityTables[name];
  if (membership === null) return [];
  const { table, member } = membership;
  const now = memberTerritories(name, 'u');
  const then = memberTerritories(name, 'b');
  const children = name === 'account' ? accountChildren : [];
  return [
    `moved as materialized (
       select distinct u.id, t.territory_id, t.enters from updated u join before b on b.id = u.id
       cross join lateral (
         select e as territory_id, true as enters from unnest(${now}) e where e <> all (${then})
         union all
         select l, false from unnest(${then}) l where l <> all (${now})) t)`,
    `ended as (
       update ${table} m set until_xid = pg_current_xact_id() from moved v
       where not v.enters and m.${member} = v.id and m.territory_id = v.territory_id and m.until_xid is null)`,
    // One that ended in this very transaction begins again by standing on.
    `begun as (
       insert into ${table} (${member}, territory_id) select v.id, v.territory_id from moved v where v.enters
       on conflict (${member}, territory_id, since_xid) do update set until_xid = null)`,
    ...children.map(
      (child) => `moved_${child.toLowerCase()} as (
        insert into change (scope, entity, id)
        select s.id, '${child}', c.id from moved v
        join ${entityTables[child].table} c on c.account_id = v.id
        join scope s on s.territory_id = v.territory_id)`,
    ),
  ];
}

/** What pipelines move by, to everyone who has the account now or had it until then. */
const stageParts: readonly string[] = [
  `stage_moved as (
     insert into ${entityTables.stageMove.table} (id, created_at, created_by, updated_at, updated_by,
       account_id, from_stage, to_stage, moved_at)
     select gen_random_uuid(), input.now, input.by, input.now, input.by, u.id, b.buyer_stage, u.buyer_stage, input.now
     from input cross join updated u join before b on b.id = u.id where b.buyer_stage <> u.buyer_stage
     returning id, account_id)`,
  `stage_move_announced as (
     insert into change (scope, entity, id)
     select distinct s.id, 'stageMove', m.id
     from stage_moved m join updated u on u.id = m.account_id join before b on b.id = u.id
     ${scopesJoin('account', 'u', 'b')})`,
];

function historyPart(name: EntityName, columns: readonly string[]): string {
  const fields = columns.map(
    (column) => `('${column}', to_jsonb(b.${quoted(column)}), to_jsonb(u.${quoted(column)}))`,
  );
  return `recorded as (
    insert into field_history (entity, row_id, field, "from", "to", user_id, received_at, status)
    select '${name}', u.id, f.field, f.was, f.became, input.by, input.now, 'applied'
    from input cross join updated u join before b on b.id = u.id
    cross join lateral (values ${fields.join(', ')}) f(field, was, became)
    where f.was is distinct from f.became)`;
}

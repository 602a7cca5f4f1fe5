import { sql } from 'kysely';
import type { Effect } from '../../shared/contracts/sync/mutations/definition.ts';
import { sqlName } from '../../shared/domain/entities/entity.ts';
import { type EntityName, entities, entityNames } from '../../shared/domain/entities/index.ts';
import { kept } from '../db/keptStatements.ts';
import type { Cursor } from '../pull/cursor.ts';
import { entityTables, quoted } from '../rows/entityTable.ts';
import type { HubTransaction } from '../rows/writing.ts';
import type { Access, Membership } from './access.ts';
import type { Bench } from './bench.ts';
import { agreementIds, loadAgreements } from './loadAgreements.ts';
import { loadFormerOwners } from './loadFormerOwners.ts';
import { loadKits } from './loadKits.ts';
import { loadMemberships } from './loadMemberships.ts';
import { WorkingRows } from './workingRows.ts';

/**
 * Reads and locks, in a few statements, all that a run of mutations is judged by. Accounts first and in the order
 * of their ids, then what hangs on them: every writer here takes locks in that order.
 */
export async function loadBench(
  trx: HubTransaction,
  access: Access,
  effects: readonly Effect[],
): Promise<Omit<Bench, 'standsFor'>> {
  const rows = new WorkingRows();
  const targets = idsByEntity(effects.filter(({ type }) => type !== 'insert'));
  const inserts = idsByEntity(effects.filter(({ type }) => type === 'insert'));
  const accountIds = new Set<string>(targets.get('account'));
  for (const effect of effects) {
    if (effect.type === 'insert' && typeof effect.values.accountId === 'string')
      accountIds.add(effect.values.accountId);
  }
  for (const [name, ids] of targets) {
    if (entities[name].scope.by !== 'account') continue;
    const { rows: found } = await sql<{ account_id: string }>`${kept}
      select account_id from ${sql.raw(entityTables[name].table)} where id = any(${[...ids]}::uuid[])`.execute(
      trx,
    );
    for (const { account_id } of found) accountIds.add(account_id);
  }
  // What hangs on an account may name a contact that is being merged, so it waits for that as for the account's own.
  const alone = targets.has('account') || effects.some(({ type }) => type === 'merge');
  const lock = alone ? 'update' : 'share';
  await loadAccounts(trx, rows, accountIds, lock);
  const kits = await loadKits(trx, rows, effects, access.userId);
  const versions = await agreementIds(trx, effects);
  for (const [name, ids] of targets)
    await loadRows(trx, rows, name, name === 'agreement' ? new Set([...ids, ...versions]) : ids);
  // A merge may have been waited for, and what hung on the account it gave up hangs on another by now, and stays there.
  const followed = accountsOf(rows, targets).filter((id) => rows.account(id) === undefined);
  await loadAccounts(trx, rows, new Set(followed), lock);
  for (const id of followed) accountIds.add(id);
  const agreements = await loadAgreements(trx, rows, effects, versions);
  for (const [name, ids] of inserts) await markTaken(trx, rows, name, ids);

  const outside = (name: 'deal' | 'lead'): readonly string[] =>
    [...(targets.get(name) ?? [])].filter((id) => isOutside(access, placeOf(rows.row(name, id))));
  const accountsOutside = [...accountIds].filter((id) => isOutside(access, rows.account(id)?.territoryIds));
  const mergedFrom = await loadMergedFrom(trx, accountsOutside);
  const past = await loadMemberships(trx, access, {
    account: accountsOutside.flatMap((id) => [id, ...(mergedFrom.get(id) ?? [])]),
    deal: outside('deal'),
    lead: outside('lead'),
  });
  const formerOwners = await loadFormerOwners(trx, access, rows, targets);
  return {
    access: { ...access, memberships: past.ofUser, formerRoles: past.formerRoles },
    rows,
    memberships: (entity, id): readonly Membership[] =>
      entity === 'account' && rows.isInserted('account', id)
        ? begun(rows.account(id)?.territoryIds ?? [])
        : // Who worked an account before it was merged may finish what they wrote about it then.
          [id, ...(mergedFrom.get(id) ?? [])].flatMap((each) => past.of(entity, each)),
    ownedAt: (entity: EntityName, id: string, cursor: Cursor | null) => formerOwners(entity, id, cursor),
    kits,
    agreements,
  };
}

const isOutside = (access: Access, territoryIds: readonly string[] | undefined): boolean =>
  territoryIds !== undefined && !territoryIds.some((id) => access.territoryIds.has(id));

/** Where an account stands that came to be in this very run; since when does not matter, since it is the user's own. */
const begun = (territoryIds: readonly string[]): readonly Membership[] =>
  territoryIds.map((territoryId) => ({ territoryId, since: 0n, until: null }));

/** Where a row of one territory stands. */
const placeOf = (row: Readonly<Record<string, unknown>> | undefined): readonly string[] | undefined =>
  row && (typeof row.territoryId === 'string' ? [row.territoryId] : []);

function idsByEntity(effects: readonly Effect[]): ReadonlyMap<EntityName, ReadonlySet<string>> {
  const found = new Map<EntityName, Set<string>>();
  for (const name of entityNames) {
    const ids = effects
      .filter((effect) => effect.entity === name)
      .flatMap((effect) => (effect.type === 'merge' ? [effect.id, effect.into] : [effect.id]));
    if (ids.length > 0) found.set(name, new Set(ids));
  }
  return found;
}

/** The accounts that the rows hang on, as they were read under their locks. */
const accountsOf = (
  rows: WorkingRows,
  targets: ReadonlyMap<EntityName, ReadonlySet<string>>,
): readonly string[] =>
  [...targets].flatMap(([name, ids]) =>
    entities[name].scope.by === 'account'
      ? [...ids].flatMap((id) => (rows.row(name, id)?.accountId as string | undefined) ?? [])
      : [],
  );

/** Shared while only children are written; exclusively, and all of them, when one of them is changed itself. */
async function loadAccounts(
  trx: HubTransaction,
  rows: WorkingRows,
  ids: ReadonlySet<string>,
  lock: 'share' | 'update',
): Promise<void> {
  if (ids.size === 0) return;
  const { rows: found } = await sql<{ id: string; territoryIds: string[]; createdBy: string | null }>`${kept}
    select id, territory_ids as "territoryIds", created_by as "createdBy" from account
    where id = any(${[...ids]}::uuid[]) order by id for ${sql.raw(lock)}`.execute(trx);
  for (const { id, ...state } of found) rows.loadAccount(id, state);
}

/** By account, what was merged into it, by way of others too. */
async function loadMergedFrom(
  trx: HubTransaction,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  if (accountIds.length === 0) return found;
  const { rows } = await sql<{ id: string; stands: string }>`
    with recursive merged(id, stands) as (
      select id, merged_into_id from account where merged_into_id = any(${accountIds}::uuid[])
      union
      select a.id, m.stands from account a join merged m on a.merged_into_id = m.id)
    select id, stands from merged`.execute(trx);
  for (const { id, stands } of rows) found.set(stands, [...(found.get(stands) ?? []), id]);
  return found;
}

async function loadRows(
  trx: HubTransaction,
  rows: WorkingRows,
  name: EntityName,
  ids: ReadonlySet<string>,
): Promise<void> {
  const columns = ['id', 'createdBy', 'createdAt', ...Object.keys(entities[name].columns)];
  const list = columns.map((column) => `"${sqlName(column)}" as "${column}"`).join(', ');
  const { rows: found } = await sql<{ id: string } & Record<string, unknown>>`${kept}
    select ${sql.raw(list)} from ${sql.raw(quoted(name))}
    where id = any(${[...ids]}::uuid[]) order by id for update`.execute(trx);
  for (const row of found) rows.load(name, row.id, row);
}

async function markTaken(
  trx: HubTransaction,
  rows: WorkingRows,
  name: EntityName,
  ids: ReadonlySet<string>,
): Promise<void> {
  const { rows: found } = await sql<{ id: string }>`${kept}
    select id from ${sql.raw(quoted(name))} where id = any(${[...ids]}::uuid[])`.execute(trx);
  for (const { id } of found) rows.markTaken(name, id);
}

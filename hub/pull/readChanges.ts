import { sql } from 'kysely';
import { limits } from '../../shared/contracts/sync/limits.ts';
import type { ChangesResponse } from '../../shared/contracts/sync/wire.ts';
import { type EntityName, entities } from '../../shared/domain/entities/index.ts';
import { ok } from '../../shared/kernel/result.ts';
import { kept } from '../db/keptStatements.ts';
import type { HubDatabase } from '../db/open.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import { entityTables } from '../rows/entityTable.ts';
import type { HubTransaction } from '../rows/writing.ts';
import type { Caller } from '../sessions/authenticate.ts';
import { type Cursor, decodeCursor, encodeCursor, type Position } from './cursor.ts';
import { isMember } from './membership.ts';
import { readableEntities, storedBytes, wireRow } from './readableRows.ts';
import { marketing, scopesOf } from './scopes.ts';

interface Key {
  readonly scope: string;
  readonly xid: string;
  readonly seq: number;
  readonly entity: string;
  readonly id: string;
}

interface Feed {
  readonly epoch: string;
  readonly horizon: string;
  /** One past the highest transaction id the database has ever given. */
  readonly ceiling: string;
  readonly retained: string;
  /** Every transaction below it ended, and that it ended is on disk. */
  readonly settled: string;
  readonly keys: readonly Key[];
}

/**
 * What changed in the scopes of `cursor` that the caller still has, as the JSON text of a `changesResponse`.
 * Keys, bodies and membership are read in one snapshot of the database. Only transactions below the horizon are
 * read, in the order (xid, seq): what is still under way below it would otherwise be passed over for good.
 */
export async function readChanges(
  hub: HubContext,
  caller: Caller,
  cursorText: string | null,
): Promise<Answer<string>> {
  const given = cursorText === null ? null : decodeCursor(cursorText);
  if (cursorText !== null && given === null) return refuse('bad_request', { issues: ['cursor'] });
  return hub.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const positions = positionsOf(caller, given);
      const feed = await readKeys(trx, positions, limits.changesRows + 1);
      if (given !== null && given.epoch !== feed.epoch) return refuse('epoch', { epoch: feed.epoch });
      // Another role has other entities: the snapshots are taken again, and what is not in them is swept.
      if (given !== null && given.role !== caller.role) return refuse('cursor_expired');
      const refusal = judgePositions(hub, positions, feed);
      if (refusal) return refusal;
      const keys = await keysThatFit(trx, feed.keys.slice(0, limits.changesRows));
      const complete = keys.length === feed.keys.length;
      const bodies = await readBodies(trx, caller, keys);
      const next = advance(positions, keys, complete ? feed.settled : null);
      const head = { ...headOf(hub, caller, feed, next), complete };
      return ok(`${JSON.stringify(head).slice(0, -1)},"entities":{${bodies.join(',')}}}`);
    });
}

/**
 * The answer to a laptop that has everything, from the feed alone: nearly every look finds nothing. Null where there is
 * something to read, or to refuse.
 */
export async function nothingNew(
  hub: HubContext,
  caller: Caller,
  cursorText: string,
): Promise<ChangesResponse | null> {
  const cursor = decodeCursor(cursorText);
  if (cursor === null || cursor.role !== caller.role) return null;
  const positions = positionsOf(caller, cursor);
  const feed = await readKeys(hub.db, positions, 1);
  if (cursor.epoch !== feed.epoch || feed.keys.length > 0) return null;
  if (judgePositions(hub, positions, feed) !== null) return null;
  const next = advance(positions, [], feed.settled);
  return { ...headOf(hub, caller, feed, next), complete: true, entities: {} };
}

type Positions = readonly (readonly [scope: string, Position])[];

/** How far the scopes that the caller still has were read. */
function positionsOf(caller: Caller, cursor: Cursor | null): Positions {
  const scopes = scopesOf(caller);
  return Object.entries(cursor?.scopes ?? {}).filter(([scope]) => scopes.includes(scope));
}

const headOf = (hub: HubContext, caller: Caller, { epoch, horizon }: Feed, scopes: Cursor['scopes']) => ({
  epoch,
  hubTime: hub.clock.now(),
  scopes: [...scopesOf(caller)],
  cursor: encodeCursor({ epoch, role: caller.role, scopes }),
  horizon,
});

/** Read in each transaction: another process may have announced a restore meanwhile. */
export async function currentEpoch(trx: HubTransaction): Promise<string> {
  const { rows } = await sql<{ epoch: string }>`${kept} select epoch from sync_meta`.execute(trx);
  if (rows[0] === undefined) throw new Error('the hub has no identity');
  return rows[0].epoch;
}

/** In one statement, and so in one snapshot of the database. */
async function readKeys(db: HubDatabase, positions: Positions, most: number): Promise<Feed> {
  const read = JSON.stringify(positions.map(([scope, [xid, seq]]) => ({ scope, xid, seq })));
  const { rows } = await sql<Feed>`${kept}
    with now as materialized (select pg_current_snapshot() as snapshot),
    page as (
      select c.* from json_to_recordset(${read}::json) p(scope text, xid xid8, seq bigint)
      join scope s on s.key = p.scope
      cross join lateral (
        select p.scope as key, f.xid, f.seq, f.entity, f.id from change f
        where f.scope = s.id and (f.xid, f.seq) > (p.xid, p.seq)
          and f.xid < pg_snapshot_xmin((select snapshot from now))
        order by f.xid, f.seq limit ${most}) c
      order by c.xid, c.seq limit ${most})
    select pg_snapshot_xmin(snapshot)::text as horizon, pg_snapshot_xmax(snapshot)::text as ceiling,
      (select retained_from_xid::text from sync_meta) as retained, (select epoch::text from sync_meta) as epoch,
      coalesce((select xid::text from horizon_mark order by at desc limit 1), '0') as settled,
      coalesce((select json_agg(json_build_object('scope', key, 'xid', xid::text, 'seq', seq, 'entity', entity, 'id', id)
        order by xid, seq) from page), '[]') as keys
    from now`.execute(db);
  const [feed] = rows;
  if (feed === undefined) throw new Error('the feed gave no row');
  return feed;
}

/** A position before what is retained needs a snapshot; one the database never gave means that it went back in time. */
function judgePositions(hub: HubContext, positions: Positions, feed: Feed): Answer<never> | null {
  for (const [, [xid]] of positions) {
    if (BigInt(xid) < BigInt(feed.retained)) return refuse('cursor_expired');
    if (BigInt(xid) > BigInt(feed.ceiling)) {
      hub.log.error(
        { xid, ceiling: feed.ceiling },
        'a laptop has read further than this database goes: was it restored unannounced?',
      );
      return refuse('unavailable', { reason: 'cursor_ahead', retryAfter: 300 });
    }
  }
  return null;
}

/**
 * Each scope goes on from the last key read in it. When all was read, every scope goes on from after the last
 * transaction that any key came from, or from `settled` where that is further; not from the horizon: a transaction
 * that failed may leave no trace on disk, and after a crash its id is given out a second time. A cursor past it
 * would then miss what the second one wrote.
 */
function advance(
  positions: Positions,
  keys: readonly Key[],
  settled: string | null,
): Readonly<Record<string, Position>> {
  const next: Record<string, Position> = Object.fromEntries(positions);
  for (const { scope, xid, seq } of keys) next[scope] = [xid, seq];
  if (settled === null) return next;
  const last = keys.at(-1)?.xid;
  const done: Position = later([settled, 0], last === undefined ? ['0', 0] : [String(BigInt(last) + 1n), 0]);
  for (const scope of Object.keys(next)) next[scope] = later(next[scope] ?? done, done);
  return next;
}

const later = (a: Position, b: Position): Position => (BigInt(a[0]) >= BigInt(b[0]) ? a : b);

/** The keys up to which the rows they name, where those may be large, fit into one answer; the first in any case. */
async function keysThatFit(trx: HubTransaction, keys: readonly Key[]): Promise<readonly Key[]> {
  const sizes = new Map<string, number>();
  for (const name of new Set(keys.map(({ entity }) => entity))) {
    const size = Object.hasOwn(entities, name) ? storedBytes(name as EntityName) : null;
    if (size === null) continue;
    const ids = keys.filter(({ entity }) => entity === name).map(({ id }) => id);
    const { rows } = await sql<{ id: string; bytes: number }>`
      select r.id, (${sql.raw(size)})::bigint as bytes from ${sql.raw(entityTables[name as EntityName].table)} r
      where r.id = any(${ids}::uuid[])`.execute(trx);
    for (const { id, bytes } of rows) sizes.set(`${name}:${id}`, bytes);
  }
  if (sizes.size === 0) return keys;
  const counted = new Set<string>();
  let bytes = 0;
  const end = keys.findIndex(({ entity, id }, at) => {
    const row = `${entity}:${id}`;
    if (!counted.has(row)) bytes += sizes.get(row) ?? 0;
    counted.add(row);
    return at > 0 && bytes > limits.answerBytes;
  });
  return end === -1 ? keys : keys.slice(0, end);
}

const reader = { territories: 'w.territories', user: 'w.reader', marketing: 'w.marketing' };

/**
 * For each entity its rows that the caller may have, and the ids of those no longer: JSON text, piece by piece. The
 * rows are found by their keys, one by one, whatever the planner knows of the tables: it would rather go through one of
 * some thousands from end to end than look for a hundred.
 */
async function readBodies(
  trx: HubTransaction,
  caller: Caller,
  keys: readonly Key[],
): Promise<readonly string[]> {
  const idsOf = new Map<EntityName, Set<string>>();
  for (const { entity, id } of keys) {
    if (!Object.hasOwn(entities, entity)) throw new Error(`the feed names an unknown entity: ${entity}`);
    const name = entity as EntityName;
    idsOf.set(name, (idsOf.get(name) ?? new Set()).add(id));
  }
  const readable = readableEntities(caller.role);
  const bodies: string[] = [];
  for (const [name, ids] of idsOf) {
    // Nothing of these was ever on that laptop, and to name an account there as gone would take along what hangs on
    // it and may be read. A change of role comes with snapshots.
    if (!readable.includes(name)) continue;
    const { rows } = await sql<{ present: string | null; leaves: string }>`${kept}
      with wanted as (select unnest(${[...ids]}::uuid[]) as id, ${caller.territoryIds}::uuid[] as territories,
        ${caller.userId}::uuid as reader,
        ${scopesOf(caller).includes(marketing)}::boolean as marketing),
      found as materialized (
        select r.id, ${sql.raw(wireRow(name))} as body from wanted w
        cross join lateral (select * from ${sql.raw(entityTables[name].table)} where id = w.id offset 0) r
        where ${sql.raw(isMember(name, reader))})
      select (select string_agg(body, ',') from found) as present,
        (select coalesce(json_agg(w.id), '[]')::text from wanted w where not exists (
          select from found f where f.id = w.id)) as leaves`.execute(trx);
    bodies.push(`"${name}":{"rows":[${rows[0]?.present ?? ''}],"leaves":${rows[0]?.leaves ?? '[]'}}`);
  }
  return bodies;
}

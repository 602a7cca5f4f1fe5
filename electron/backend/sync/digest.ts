import { createHash } from 'node:crypto';
import { type DigestResponse, digestResponse } from '../../../shared/contracts/sync/wire.ts';
import type { Entity, ScopeRule } from '../../../shared/domain/entities/entity.ts';
import { type EntityName, entities } from '../../../shared/domain/entities/index.ts';
import type { SqlValue } from '../db/database.ts';
import { entityTables } from '../db/entityTable.ts';
import { readMeta } from '../db/meta.ts';
import { relaxedTransaction, writeTransaction } from '../db/transaction.ts';
import { uuidFromBytes } from '../db/uuidBytes.ts';
import { startRound } from './epoch.ts';
import { placeOf } from './placeOf.ts';
import { letOthersRun } from './slices.ts';
import { asUser, type SyncContext } from './syncContext.ts';

const rowsAtOnce = 1000;

/** Where nothing could be said because something was under way: as if it had been compared so much earlier. */
const againInMs = 600_000;

/**
 * Compares what stands here with what the hub says stands in a scope. `pull` reads everything new between
 * the hub's answer and the counting; when that brought anything, nothing can be said this time.
 * True: the same; false: they have come apart, and everything is read anew; null: nothing can be said.
 */
export async function compareDigest(
  context: SyncContext,
  scope: string,
  pull: () => Promise<number>,
): Promise<boolean | null> {
  const hub = await asUser(context, {
    method: 'GET',
    path: `/digest?scope=${encodeURIComponent(scope)}`,
  }).json(digestResponse);
  const read = await pull();
  const isStill = read === 0 && hub.settled && hub.epoch === readMeta(context.db, 'epoch');
  const apart = isStill ? await findApart(context, scope, hub) : [];
  const same = isStill ? apart.length === 0 : null;
  const now = context.clock.now();
  const comparedAt = same === null ? now - context.timings.digest + againInMs : now;
  relaxedTransaction(context.connection, (db) =>
    db.run('UPDATE scope_state SET digest_at = ? WHERE key = ?', comparedAt, scope),
  );
  if (same !== false) return same;
  context.log.error({ scope, apart }, 'this laptop and the hub have come apart: reading everything anew');
  writeTransaction(context.connection, (db) => startRound(db, 'sweep'));
  return false;
}

/** What is not the same, with how many rows of it stand here and there. */
async function findApart(
  context: SyncContext,
  scope: string,
  hub: DigestResponse,
): Promise<readonly { entity: string; here: number; there: number }[]> {
  const apart = [];
  for (const [entity, theirs] of Object.entries(hub.entities)) {
    const mine = await digestOf(context, scope, entity as EntityName);
    if (theirs === undefined || (mine.count === theirs.count && mine.sha256 === theirs.sha256)) continue;
    apart.push({ entity, here: mine.count, there: theirs.count });
  }
  return apart;
}

/** Count and SHA-256 of the base rows of an entity in a scope, as the wire's `digestResponse` describes them. */
export async function digestOf(
  context: Pick<SyncContext, 'db'>,
  scope: string,
  entity: EntityName,
): Promise<{ count: number; sha256: string }> {
  const hash = createHash('sha256');
  const { where, values } = membership(scope, entity);
  let count = 0;
  let after: Buffer = Buffer.alloc(0);
  for (;;) {
    const rows = context.db.all<{ id: Buffer; version: number }>(
      `SELECT t.id, coalesce(json_extract(w.base, '$.rowVersion'), t.row_version) AS version
       FROM ${entityTables[entity].table} t LEFT JOIN shadow w ON w.entity = ? AND w.id = t.id
       WHERE t.id > ? AND (w.entity IS NULL OR w.base IS NOT NULL) AND ${where}
       ORDER BY t.id LIMIT ${rowsAtOnce}`,
      entity,
      after,
      ...values,
    );
    for (const { id, version } of rows) hash.update(`${uuidFromBytes(id)}:${version}\n`);
    count += rows.length;
    const last = rows.at(-1);
    if (rows.length < rowsAtOnce || last === undefined) return { count, sha256: hash.digest('hex') };
    after = last.id;
    await letOthersRun();
  }
}

type Membership = { readonly where: string; readonly values: readonly SqlValue[] };
const all: Membership = { where: '1', values: [] };
const nothing: Membership = { where: '0', values: [] };

function membership(scope: string, entity: EntityName): Membership {
  const { scope: rule }: Entity = entities[entity];
  const place = placeOf(scope);
  switch (place.of) {
    case 'everyone':
      return rule.by === 'everyone' ? all : nothing;
    case 'marketing':
      return rule.by === 'marketing' || rule.by === 'userAndMarketing' ? all : nothing;
    case 'user':
      if (rule.by === 'user') return { where: 't.user_id = ?', values: [place.id] };
      return rule.by === 'userAndMarketing' ? { where: 't.author_id = ?', values: [place.id] } : nothing;
    case 'territory':
      return inTerritory(rule, entity, place);
  }
}

/** Where the hub has a row: work that waits, a merge for one, may show it elsewhere. */
const idAtHub = (of: 'account' | 'territory'): string =>
  `CASE WHEN w.base IS NULL THEN t.${of}_id ELSE unhex(replace(json_extract(w.base, '$.${of}Id'), '-', '')) END`;

function inTerritory(
  rule: ScopeRule,
  entity: EntityName,
  { id, key }: { readonly id: Buffer; readonly key: string },
): Membership {
  switch (rule.by) {
    case 'territory':
      return { where: `${idAtHub('territory')} = ?`, values: [id] };
    case 'territories':
      // Nobody moves those on a laptop.
      return entity === 'account'
        ? {
            where:
              'EXISTS (SELECT 1 FROM account_territory x WHERE x.territory_id = ? AND x.account_row = t.row)',
            values: [id],
          }
        : { where: 'EXISTS (SELECT 1 FROM json_each(t.territory_ids) x WHERE x.value = ?)', values: [key] };
    case 'account':
      return {
        where: `EXISTS (SELECT 1 FROM account a JOIN account_territory x ON x.account_row = a.row
          WHERE a.id = ${idAtHub('account')} AND x.territory_id = ?)`,
        values: [id],
      };
    default:
      return nothing;
  }
}

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { DigestResponse } from '../../shared/contracts/sync/wire.ts';
import { type EntityName, entities } from '../../shared/domain/entities/index.ts';
import type { Role } from '../../shared/domain/entities/workspace.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import type { Caller } from '../sessions/authenticate.ts';
import { readableEntities } from './readableRows.ts';
import { currentEpoch } from './readChanges.ts';
import { placeOf, scopesOf } from './scopes.ts';
import { isWithin, sourceOf, standsIn } from './snapshotPages.ts';

/**
 * A laptop tells by the account where a row stands that hangs on one. Whoever may not read accounts has nothing to
 * tell it by.
 */
function comparable(role: Role): readonly EntityName[] {
  const readable = readableEntities(role);
  return readable.includes('account')
    ? readable
    : readable.filter((name) => entities[name].scope.by !== 'account');
}

/**
 * Count and hash of what stands in a scope. `settled` is exact: within the one snapshot that is read, every
 * visible change below the horizon can have been pulled, and none beyond it can.
 */
export async function readDigest(
  hub: HubContext,
  caller: Caller,
  scope: string,
): Promise<Answer<DigestResponse>> {
  if (!scopesOf(caller).includes(scope)) return refuse('forbidden');
  const place = placeOf(scope);
  return hub.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const epoch = await currentEpoch(trx);
      const { rows } = await sql<{ horizon: string; settled: boolean }>`
        select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, not exists (
          select from change c join scope s on s.id = c.scope
          where s.key = ${scope} and c.xid >= pg_snapshot_xmin(pg_current_snapshot())) as settled`.execute(
        trx,
      );
      const entities: DigestResponse['entities'] = {};
      for (const name of comparable(caller.role).filter((each) => standsIn(each, place))) {
        const digest = await sql<{ count: number; lines: string | null }>`
          select count(*)::integer as count,
            string_agg(r.id::text || ':' || r.row_version || ${'\n'}, '' order by r.id) as lines
          from ${sql.raw(sourceOf(name).from)} where ${isWithin(name, place)}`.execute(trx);
        const found = digest.rows[0];
        entities[name] = {
          count: found?.count ?? 0,
          sha256: createHash('sha256')
            .update(found?.lines ?? '')
            .digest('hex'),
        };
      }
      return ok({ epoch, horizon: rows[0]?.horizon ?? '0', settled: rows[0]?.settled ?? false, entities });
    });
}

import { sql } from 'kysely';
import type { Entity } from '../../shared/domain/entities/entity.ts';
import { type EntityName, entities } from '../../shared/domain/entities/index.ts';
import { grantOf } from '../../shared/domain/permissions/permissions.ts';
import type { Cursor } from '../pull/cursor.ts';
import type { HubTransaction } from '../rows/writing.ts';
import { type Access, isBeyond } from './access.ts';
import type { WorkingRows } from './workingRows.ts';

type OwnedAt = (entity: EntityName, id: string, cursor: Cursor | null) => boolean;

/**
 * Rows that may be changed by their owner only and are another's by now: when were they taken from the user? What
 * the user wrote before that reached the laptop was written as their owner.
 */
export async function loadFormerOwners(
  trx: HubTransaction,
  access: Access,
  rows: WorkingRows,
  targets: ReadonlyMap<EntityName, ReadonlySet<string>>,
): Promise<OwnedAt> {
  const takenAt = new Map<string, bigint>();
  for (const [name, ids] of targets) {
    const { owner }: Entity = entities[name];
    if (owner === undefined || grantOf(access.role, name, 'update') !== 'own') continue;
    const others = [...ids].filter(
      (id) => rows.row(name, id) && rows.row(name, id)?.[owner] !== access.userId,
    );
    if (others.length === 0) continue;
    const { rows: found } = await sql<{ id: string; xid: string }>`
      select distinct on (row_id) row_id as id, xid::text as xid from field_history
      where entity = ${name} and row_id = any(${others}::uuid[]) and field = ${owner} and status = 'applied'
        and "from" = to_jsonb(${access.userId}::text)
      order by row_id, id desc`.execute(trx);
    for (const { id, xid } of found) takenAt.set(`${name}:${id}`, BigInt(xid));
  }
  return (entity, id, cursor) => {
    const taken = takenAt.get(`${entity}:${id}`);
    return taken !== undefined && isBeyond(access, taken, cursor);
  };
}

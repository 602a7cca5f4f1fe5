import { sql } from 'kysely';
import type { z } from 'zod';
import type { sizeResponse } from '../../shared/contracts/sync/adminWire.ts';
import type { EntityName } from '../../shared/domain/entities/index.ts';
import type { Role } from '../../shared/domain/entities/workspace.ts';
import type { HubDatabase } from '../db/open.ts';
import { readableEntities } from '../pull/readableRows.ts';
import type { Place } from '../pull/scopes.ts';
import { isWithin, sourceOf, standsIn } from '../pull/snapshotPages.ts';

/** What would come to a laptop of that role with a territory. */
export async function scopeSize(
  db: HubDatabase,
  territoryId: string,
  role: Role,
): Promise<z.output<typeof sizeResponse>> {
  const place: Place = { of: 'territory', id: territoryId };
  const counts = new Map<EntityName, number>();
  let bytes = 0;
  for (const name of readableEntities(role).filter((each) => standsIn(each, place))) {
    const { rows } = await sql<{ count: number; bytes: number }>`
      select count(*)::integer as count, coalesce(sum(pg_column_size(r.*)), 0)::float8 as bytes
      from ${sql.raw(sourceOf(name).from)} where ${isWithin(name, place)}`.execute(db);
    counts.set(name, rows[0]?.count ?? 0);
    bytes += rows[0]?.bytes ?? 0;
  }
  return {
    accounts: counts.get('account') ?? 0,
    contacts: counts.get('contact') ?? 0,
    calls: counts.get('call') ?? 0,
    rows: [...counts.values()].reduce((sum, count) => sum + count, 0),
    bytes,
  };
}

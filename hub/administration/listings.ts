import type { HubDatabase } from '../db/open.ts';

/** What the administration commands show. */
export const listUsers = (db: HubDatabase) =>
  db
    .selectFrom('user')
    .leftJoin('credential', 'credential.user_id', 'user.id')
    .select([
      'user.id',
      'user.name',
      'user.email',
      'user.role',
      'user.active',
      'user.territory_ids as territoryIds',
      'credential.changed_at as passwordSetAt',
    ])
    .orderBy('user.name')
    .execute();

export const listTerritories = (db: HubDatabase) =>
  db
    .selectFrom('territory')
    .select(['id', 'name', 'external_id as externalId', 'active'])
    .orderBy('name')
    .execute();

export const listCompetitors = (db: HubDatabase) =>
  db.selectFrom('competitor').select(['id', 'name', 'active']).orderBy('name').execute();

export const listDevices = (db: HubDatabase) =>
  db
    .selectFrom('device')
    .innerJoin('user', 'user.id', 'device.user_id')
    .select([
      'device.id',
      'device.name',
      'user.email',
      'device.enrolled_at as enrolledAt',
      'device.last_seen_at as lastSeenAt',
      'device.revoked_at as revokedAt',
    ])
    .orderBy('device.enrolled_at')
    .execute();

export async function hasUsers(db: HubDatabase): Promise<boolean> {
  return (await db.selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined;
}

import { sql } from 'kysely';
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
      sql<number | null>`(select max(d.last_seen_at) from device d where d.user_id = "user".id)`.as(
        'lastSeenAt',
      ),
    ])
    .orderBy('user.name')
    .execute();

export const listTerritories = (db: HubDatabase) =>
  db
    .selectFrom('territory')
    .select(['id', 'name', 'external_id as externalId', 'active'])
    .select([
      sql<number>`(select count(*)::integer from account_territory m
        where m.territory_id = territory.id and m.until_xid is null)`.as('accounts'),
      sql<number>`(select count(*)::integer from user_territory w join "user" u on u.id = w.user_id
        where w.territory_id = territory.id and w.until_xid is null and u.active)`.as('users'),
    ])
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
      'user.name as userName',
      'user.email',
      'device.enrolled_at as enrolledAt',
      'device.last_seen_at as lastSeenAt',
      'device.revoked_at as lockedAt',
      'device.told_at as toldAt',
      'device.wipe_asked_at as wipeAskedAt',
      'device.wiped_at as wipedAt',
      sql<number>`(select count(*)::integer from held_mutation h
        where h.device_id = device.id and h.settled_at is null)`.as('held'),
      sql<number>`(select count(*)::integer from held_mutation h where h.device_id = device.id)`.as(
        'handedOver',
      ),
    ])
    .orderBy('device.last_seen_at', 'desc')
    .execute();

/** What a locked laptop handed over, in the order it was written. */
export const listHeldWork = (db: HubDatabase, deviceId: string) =>
  db
    .selectFrom('held_mutation')
    .leftJoin('user as settler', 'settler.id', 'held_mutation.settled_by')
    .select([
      'held_mutation.id',
      'envelope',
      'received_at as receivedAt',
      'settled_at as settledAt',
      'outcome',
      'code',
      'reason',
      'settler.name as settledBy',
    ])
    .where('device_id', '=', deviceId)
    .orderBy('place')
    .execute();

/** What those of them are called that are accounts here. */
export async function accountNames(
  db: HubDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await db.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(found.map(({ id, name }) => [id, name as string]));
}

export async function hasUsers(db: HubDatabase): Promise<boolean> {
  return (await db.selectFrom('user').select('id').limit(1).executeTakeFirst()) !== undefined;
}

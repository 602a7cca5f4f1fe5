import { sql } from 'kysely';
import type { ReleaseReceiptsResponse } from '../../shared/contracts/sync/kitWire.ts';
import { leaseEndsAt } from '../../shared/domain/kits/usable.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';

type Laptop = ReleaseReceiptsResponse['laptops'][number];

/**
 * Every laptop that told something of a release, and every rep's that it is meant for and that told nothing yet; a rep
 * without a laptop stands there by name alone. `versionHeld`: the newest version of the kit that came and was not
 * taken back there. A laptop that has been away for longer than the lease keeps what it holds shut, and cannot tell so
 * before it comes back: it stands as locked from the end of its lease.
 */
export async function receiptsOfRelease(
  { db, clock }: Pick<HubContext, 'db' | 'clock'>,
  releaseId: string,
): Promise<Answer<ReleaseReceiptsResponse>> {
  const release = await db
    .selectFrom('kit_release')
    .select(sql<number>`(payload::jsonb ->> 'leaseDays')::integer`.as('leaseDays'))
    .where('id', '=', releaseId)
    .executeTakeFirst();
  if (release === undefined) return refuse('not_found');
  const { rows } = await sql<Laptop>`
    with release as (
      select id, kit_id, territory_ids from kit_release where id = ${releaseId}
    ),
    told as (select k.* from kit_receipt k join release r on r.id = k.release_id),
    meant as (
      select u.id as user_id, d.id as device_id
      from release r join "user" u on u.active and u.role = 'rep' and u.territory_ids && r.territory_ids
      left join device d on d.user_id = u.id and d.revoked_at is null
      where d.id is not null or not exists (select from told where told.user_id = u.id)
    )
    select u.id as "userId", u.name as "userName", p.device_id as "deviceId", d.name as "deviceName",
      (select max(h.version)::integer from kit_receipt k join kit_release h on h.id = k.release_id
        where h.kit_id = (select kit_id from release) and k.device_id = p.device_id and k.user_id = p.user_id
          and k.delivered_at is not null and k.recalled_at is null and k.quarantined_at is null) as "versionHeld",
      t.delivered_at as "deliveredAt", t.acknowledged_at as "acknowledgedAt",
      t.locked_at as "lockedAt",
      t.recalled_at as "recalledAt", t.used_after_recall_at as "usedAfterRecallAt",
      t.quarantined_at as "quarantinedAt", d.last_seen_at as "lastContactAt", d.revoked_at as "shutOutAt"
    from (select user_id, device_id from told union select user_id, device_id from meant) p
    join "user" u on u.id = p.user_id
    left join device d on d.id = p.device_id
    left join told t on t.user_id = p.user_id and t.device_id = p.device_id
    order by u.name, d.name, p.device_id`.execute(db);
  return ok({ laptops: rows.map((laptop) => lockedByAbsence(laptop, release.leaseDays, clock.now())) });
}

function lockedByAbsence(laptop: Laptop, leaseDays: number, now: number): Laptop {
  const { deliveredAt, lockedAt, lastContactAt } = laptop;
  if (lockedAt !== null || deliveredAt === null || lastContactAt === null) return laptop;
  const endsAt = leaseEndsAt(leaseDays, lastContactAt);
  return endsAt < now ? { ...laptop, lockedAt: endsAt } : laptop;
}

import { sql } from 'kysely';
import type { KitPayload, RecallPayload } from '../../shared/domain/kits/signedKit.ts';
import type { HubDatabase } from '../db/open.ts';

export interface Release {
  readonly payload: KitPayload;
  readonly recalledAt: number | null;
}

/** Every version that was ever published, by kit, the newest first: what this hub signed, it checked before. */
export async function releasesByKit(db: HubDatabase): Promise<readonly (readonly [Release, ...Release[]])[]> {
  const { rows } = await sql<{ readonly payload: string; readonly recall: string | null }>`
    select payload, recall_payload as recall from kit_release order by kit_id, version desc`.execute(db);
  const releases = rows.map(({ payload, recall }) => ({
    payload: JSON.parse(payload) as KitPayload,
    recalledAt: recall === null ? null : (JSON.parse(recall) as RecallPayload).recalledAt,
  }));
  return [...Map.groupBy(releases, ({ payload }) => payload.kitId).values()] as [Release, ...Release[]][];
}

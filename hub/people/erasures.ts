import type { z } from 'zod';
import type { erasuresResponse, PersonKind } from '../../shared/contracts/sync/peopleWire.ts';
import type { HubDatabase } from '../db/open.ts';

/** Asked for again each time: one that was under way at the last question has committed by then. */
const overlapMs = 3_600_000;

export async function erasuresSince(
  db: HubDatabase,
  since: number,
  now: number,
): Promise<z.output<typeof erasuresResponse>> {
  const rows = await db
    .selectFrom('erasure')
    .select(['entity', 'subject_id as id'])
    .where('at', '>=', since - overlapMs)
    .orderBy('at')
    .execute();
  return { erased: rows.map(({ entity, id }) => ({ kind: entity as PersonKind, id })), mark: now };
}

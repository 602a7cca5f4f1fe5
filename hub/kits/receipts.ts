import { sql } from 'kysely';
import type { ReceiptState, ReceiptsRequest } from '../../shared/contracts/sync/kitWire.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Answer } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import { newId } from '../newId.ts';
import { insertRows } from '../rows/insertRows.ts';
import { updateRows } from '../rows/updateRows.ts';
import type { HubTransaction } from '../rows/writing.ts';
import type { Caller } from '../sessions/authenticate.ts';

const columnOf = {
  delivered: 'deliveredAt',
  acknowledged: 'acknowledgedAt',
  locked: 'lockedAt',
  recalled: 'recalledAt',
  used_after_recall: 'usedAfterRecallAt',
  quarantined: 'quarantinedAt',
} as const satisfies Record<ReceiptState, string>;
const columns = Object.values(columnOf);
type Moments = Readonly<Record<(typeof columns)[number], number | null>>;

interface Known extends Moments {
  readonly id: string;
  readonly releaseId: string;
}

/** Writes down what a device has of which releases. Said twice, it is written once, with the first moment of each state. */
export async function takeReceipts(
  hub: Pick<HubContext, 'db' | 'clock'>,
  caller: Pick<Caller, 'userId' | 'deviceId' | 'territoryIds'>,
  { receipts }: ReceiptsRequest,
): Promise<Answer<{ readonly hubTime: number }>> {
  const now = hub.clock.now();
  const stamp = { now, userId: caller.userId };
  await hub.db.transaction().execute(async (trx) => {
    // One device's receipts one after the other, however often they are sent.
    await sql`select from device where id = ${caller.deviceId} for update`.execute(trx);
    const known = await readKnown(trx, caller, receipts);
    const next = new Map<string, Moments>();
    for (const { releaseId, state, at } of receipts) {
      const standing = next.get(releaseId) ?? known.get(releaseId);
      if (standing === undefined) continue;
      const column = columnOf[state];
      const moment = at === null ? null : (standing[column] ?? Math.min(at, now));
      next.set(releaseId, { ...momentsOf(standing), [column]: moment });
    }
    const rows = [...next].map(([releaseId, moments]) => ({
      known: known.get(releaseId),
      releaseId,
      moments,
    }));
    const fresh = rows.filter((row) => row.known?.id === '');
    await insertRows(
      trx,
      'kitReceipt',
      fresh.map(({ releaseId, moments }) => ({
        id: newId(now),
        releaseId,
        deviceId: caller.deviceId,
        userId: caller.userId,
        ...moments,
      })),
      stamp,
    );
    const standing = rows.flatMap(({ known: row, moments }) =>
      row === undefined || row.id === '' ? [] : [{ id: row.id, ...moments }],
    );
    await updateRows(trx, 'kitReceipt', columns, standing, stamp, 'by caller');
  });
  return ok({ hubTime: now });
}

const momentsOf = (from: Moments): Moments =>
  Object.fromEntries(columns.map((column) => [column, from[column]])) as unknown as Moments;

/** Releases in the caller's territories, each with the receipt that stands or one without an id. */
async function readKnown(
  trx: HubTransaction,
  { userId, deviceId, territoryIds }: Pick<Caller, 'userId' | 'deviceId' | 'territoryIds'>,
  receipts: ReceiptsRequest['receipts'],
): Promise<ReadonlyMap<string, Known>> {
  const ids = [...new Set(receipts.map(({ releaseId }) => releaseId))];
  const { rows } = await sql<Known>`
    select coalesce(k.id::text, '') as id, r.id as "releaseId", k.delivered_at as "deliveredAt",
      k.acknowledged_at as "acknowledgedAt", k.locked_at as "lockedAt", k.recalled_at as "recalledAt",
      k.used_after_recall_at as "usedAfterRecallAt", k.quarantined_at as "quarantinedAt"
    from kit_release r
    left join kit_receipt k on k.release_id = r.id and k.device_id = ${deviceId} and k.user_id = ${userId}
    where r.id = any(${ids}::uuid[]) and r.territory_ids && ${territoryIds}::uuid[]`.execute(trx);
  return new Map(rows.map((row) => [row.releaseId, row]));
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type HandOverRequest,
  type HandOverResponse,
  handOverText,
} from '../../shared/contracts/sync/deviceWire.ts';
import { uuidSchema } from '../../shared/contracts/sync/rowSchema.ts';
import { ok } from '../../shared/kernel/result.ts';
import { recordAudit } from '../administration/audit.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import { signedDevice } from '../sessions/deviceStanding.ts';

const handedOver = z.array(z.looseObject({ id: uuidSchema })).max(500);

/**
 * A locked laptop hands over what it had not sent. It is held back and takes no effect until an admin takes it in.
 * Handed over again it is kept once.
 */
export async function holdWork(hub: HubContext, request: HandOverRequest): Promise<Answer<HandOverResponse>> {
  const mutations = readMutations(request.mutations);
  if (mutations === null) return refuse('bad_request', { issues: ['mutations'] });
  const sha256 = createHash('sha256').update(request.mutations).digest('hex');
  const device = await signedDevice(hub, handOverText(sha256), request);
  if (device === null) return refuse('unauthenticated');
  if (device.revoked_at === null) return refuse('forbidden');
  const { deviceId } = request;
  const now = hub.clock.now();
  return hub.db.transaction().execute(async (trx) => {
    const last = await trx
      .selectFrom('held_mutation')
      .select(({ fn }) => fn.max('place').as('place'))
      .where('device_id', '=', deviceId)
      .executeTakeFirst();
    let kept = 0;
    for (const [at, envelope] of mutations.entries()) {
      const inserted = await trx
        .insertInto('held_mutation')
        .values({
          id: envelope.id,
          device_id: deviceId,
          place: (last?.place ?? 0) + at + 1,
          envelope: JSON.stringify(envelope),
          received_at: now,
          settled_at: null,
          outcome: null,
          code: null,
          settled_by: null,
          reason: null,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      kept += Number(inserted.numInsertedOrUpdatedRows ?? 0);
    }
    if (kept > 0) await recordAudit(trx, now, 'device.handed_over', deviceId, { kept });
    return ok({ kept });
  });
}

function readMutations(text: string): z.output<typeof handedOver> | null {
  try {
    return handedOver.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

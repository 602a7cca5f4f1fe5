import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { HubContext } from '../hubContext.ts';
import { recordAudit } from './audit.ts';

/** A new X25519 pair. The private half is the company's to keep, off this machine; the hub never sees it again. */
export function createRecoveryKey(): { readonly publicKey: KeyObject; readonly privatePem: string } {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return { publicKey, privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

export function parseRecoveryKey(pem: string): Result<KeyObject, 'not_x25519'> {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'x25519' ? ok(key) : fail('not_x25519');
  } catch {
    return fail('not_x25519');
  }
}

/** The key every laptop also wraps its data key for, from its next sign-in on; null: none. */
export async function setRecoveryKey(hub: HubContext, key: KeyObject | null): Promise<void> {
  const text = key === null ? null : key.export({ type: 'spki', format: 'der' }).toString('base64');
  await hub.db.transaction().execute(async (trx) => {
    await trx.updateTable('sync_meta').set({ recovery_public_key: text }).execute();
    await recordAudit(trx, hub.clock.now(), 'recovery_key.set', null, { publicKey: text });
  });
}

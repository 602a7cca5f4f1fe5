import { generateKeyPairSync } from 'node:crypto';
import type { HubContext } from '../hubContext.ts';

interface DemoLaptop {
  readonly deviceId: string;
  readonly userId: string;
  readonly name: string;
  /** In milliseconds UTC. */
  readonly enrolledAt: number;
  readonly lastSeenAt: number;
}

/** A laptop that someone of the demo works on. Nobody keeps its private key, so that nobody can come as it. */
export async function enrolDemoLaptop(
  { db }: Pick<HubContext, 'db'>,
  { deviceId, userId, name, enrolledAt, lastSeenAt }: DemoLaptop,
): Promise<void> {
  const { publicKey } = generateKeyPairSync('ed25519');
  await db
    .insertInto('device')
    .values({
      id: deviceId,
      user_id: userId,
      name,
      public_key: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      enrolled_at: enrolledAt,
      last_seen_at: lastSeenAt,
      revoked_at: null,
    })
    .execute();
}

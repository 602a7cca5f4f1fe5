import { z } from 'zod';
import { uuidSchema } from './rowSchema.ts';

/**
 * What a laptop says of itself without a session: `POST /v1/devices/standing` and `POST /v1/devices/wiped`. Signed with
 * the device's key is `<standing or wiped>:<device id>:<at>`.
 */
export const deviceSigned = z.strictObject({
  deviceId: uuidSchema,
  at: z.int(),
  signature: z.string().max(200),
});
export type DeviceSigned = z.output<typeof deviceSigned>;

export const standings = ['open', 'locked', 'wipe'] as const;
export const standingResponse = z.strictObject({ standing: z.enum(standings) });
export type StandingResponse = z.output<typeof standingResponse>;

export const wipedResponse = z.strictObject({});

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

/**
 * `POST /v1/devices/hand-over`: what a locked laptop had not sent. `mutations` is the JSON text of what the hub never
 * acknowledged, as it would have been pushed; it is held back for an admin and takes no effect by itself. Signed is
 * `hand-over/<SHA-256 of that text, in hexadecimal digits>:<device id>:<at>`.
 */
export const handOverRequest = deviceSigned.extend({ mutations: z.string().max(1_000_000) });
export type HandOverRequest = z.output<typeof handOverRequest>;
/** How many of them were new. */
export const handOverResponse = z.strictObject({ kept: z.int() });
export type HandOverResponse = z.output<typeof handOverResponse>;

/** What stands before the device and the time in what is signed. */
export const handOverText = (sha256: string): string => `hand-over/${sha256}`;

import { z } from 'zod';

/** As large as a frame of the browser host, so that both hosts refuse the same. In characters. */
const largestJson = 4 * 1024 * 1024;

const message = z.tuple([
  z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9_.-]+$/),
  z.string().max(largestJson),
]);

/** The two arguments of a call as they come over IPC, or undefined. What stands in the JSON the backend parses. */
export function parseMessage(args: readonly unknown[]): { channel: string; json: string } | undefined {
  const parsed = message.safeParse(args);
  return parsed.success ? { channel: parsed.data[0], json: parsed.data[1] } : undefined;
}

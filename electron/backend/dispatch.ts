import { type ChannelName, channels } from '../../shared/contracts/ipc/index.ts';
import { fail, type Result } from '../../shared/kernel/result.ts';
import { storageFailureOf } from './db/storageFailure.ts';
import type { Log } from './ports/ports.ts';

/** No screen sends more at once; the largest texts of the contract fit many times over. */
const longestInput = 4_000_000;

export const isChannel = (name: string): name is ChannelName => Object.hasOwn(channels, name);

/** Called once the input is known to be in contract. */
export type Run = (channel: ChannelName, input: unknown) => Result<unknown> | Promise<Result<unknown>>;

/**
 * The one way into the backend: parses by the contract, runs, and answers a Result as JSON. It never throws:
 * what storage refuses is said in its own code, and a bug is logged with its cause and answered `internal`.
 */
export async function answerChannel(
  name: string,
  json: string,
  run: Run,
  log: Log,
  onDamage: () => void = () => undefined,
): Promise<string> {
  return JSON.stringify(await resultOf(name, json, run, log, onDamage));
}

async function resultOf(
  name: string,
  json: string,
  run: Run,
  log: Log,
  onDamage: () => void,
): Promise<Result<unknown>> {
  if (!isChannel(name)) return fail('bad_request', { channel: String(name).slice(0, 60) });
  if (typeof json !== 'string' || json.length > longestInput)
    return fail('bad_request', { most: longestInput });
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return fail('bad_request', { json: false });
  }
  const input = channels[name].input.safeParse(raw);
  if (!input.success) {
    return fail('bad_request', {
      issues: input.error.issues.slice(0, 20).map(({ path, message }) => ({ path, message })),
    });
  }
  try {
    return await run(name, input.data);
  } catch (error) {
    const storage = storageFailureOf(error);
    if (storage === 'database_damaged') onDamage();
    if (storage !== null) {
      log.warn({ channel: name, code: storage }, 'storage refused');
      return fail(storage);
    }
    log.error({ channel: name, error: error instanceof Error ? error.stack : String(error) }, 'a bug');
    return fail('internal');
  }
}

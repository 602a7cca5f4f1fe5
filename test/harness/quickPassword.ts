import { hash } from '@node-rs/argon2';
import type { HubTransaction } from '../../hub/rows/writing.ts';
import { testStart } from './testClock.ts';

/** A stored password says what its check costs: the hub's own cost is a third of a test that only wants somebody signed in. */
const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 };

/** The hub takes it as its own. */
export const quickHash = (password: string): Promise<string> => hash(password.normalize('NFKC'), cheap);

/** Gives people who have none a password that is checked at no cost. */
export async function giveQuickPassword(
  trx: HubTransaction,
  userIds: readonly string[],
  password: string,
): Promise<void> {
  const argon2id = await quickHash(password);
  for (const user_id of userIds)
    await trx.insertInto('credential').values({ user_id, argon2id, changed_at: testStart }).execute();
}

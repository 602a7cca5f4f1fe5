import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { HubDatabase } from '../db/open.ts';

/** Failures allowed in a window. An address may stand for an office full of people. */
export const signInLimits = { windowMs: 15 * 60_000, account: 10, address: 50 } as const;

/**
 * Counts the attempt as failed before the password is looked at, so that many at once cannot slip through, and
 * returns how many seconds to wait when that is over the limit, else null. Kept in the database: one count for
 * all processes of a hub. Keys are hashes, so that no list of tried addresses grows.
 */
export async function countAttempt(
  db: HubDatabase,
  email: string,
  address: string,
  now: number,
): Promise<number | null> {
  const waits = [];
  for (const [kind, value] of [
    ['account', email],
    ['address', address],
  ] as const) {
    const { rows } = await sql<{ failures: number; window_started_at: number }>`
      insert into sign_in_failure as f (key, failures, window_started_at) values (${keyOf(kind, value)}, 1, ${now})
      on conflict (key) do update set
        failures = case when f.window_started_at <= ${now - signInLimits.windowMs} then 1 else f.failures + 1 end,
        window_started_at = case when f.window_started_at <= ${now - signInLimits.windowMs} then ${now}
          else f.window_started_at end
      returning failures, window_started_at`.execute(db);
    const [count] = rows;
    if (count && count.failures > signInLimits[kind])
      waits.push(count.window_started_at + signInLimits.windowMs - now);
  }
  return waits.length === 0 ? null : Math.max(1, Math.ceil(Math.max(...waits) / 1000));
}

/** A right password: the account begins anew, the address has one failure less. */
export async function forgiveAttempt(db: HubDatabase, email: string, address: string): Promise<void> {
  await sql`delete from sign_in_failure where key = ${keyOf('account', email)}`.execute(db);
  await sql`update sign_in_failure set failures = failures - 1 where key = ${keyOf('address', address)}`.execute(
    db,
  );
}

const keyOf = (kind: string, value: string): Buffer =>
  createHash('sha256').update(`${kind}:${value}`).digest();

import { leaseEndsAt } from '../../../../shared/domain/kits/usable.ts';
import type { WritableDb } from '../../db/database.ts';
import { storageFailureOf } from '../../db/storageFailure.ts';
import { relaxedTransaction } from '../../db/transaction.ts';
import { keepTime, trustedNowOf } from '../../db/trustedClock.ts';
import { owe } from './receiptsDue.ts';
import type { Settling } from './settleReleases.ts';

const everyMs = 60_000;

/**
 * Keeps once a minute how late it is, and what that ends: `ended` is told when a kit's day or lease has passed since
 * the last look, so that screens let go of it. Answers how to stop.
 */
export function watchTime(settling: Settling, ended: () => void): () => void {
  let before = lookAtKits(settling);
  const timer = setInterval(() => {
    const now = lookAtKits(settling);
    if (now !== before) ended();
    before = now;
  }, everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    lookAtKits(settling);
  };
}

/** The day that it is and the kits whose lease has passed, as one text to compare. */
function lookAtKits({ connection, clock, log }: Settling): string {
  try {
    return relaxedTransaction(connection, (db) => {
      keepTime(db, clock);
      const now = trustedNowOf(db, clock);
      return `${now.today} ${noteLocked(db, now.at, now.lastContactAt).join(' ')}`;
    });
  } catch (error) {
    // A disk that is full for a while stops nobody; the next minute tries again.
    const code = storageFailureOf(error);
    if (code === null) throw error;
    log.warn({ code }, 'how late it is could not be kept');
    return '';
  }
}

/** Versions in use whose lease has passed: the hub is to be told that they were locked. */
function noteLocked(db: WritableDb, at: number, lastContactAt: number): readonly string[] {
  const held = db.all<{ release_id: Buffer; lease_days: number }>(
    `SELECT release_id, json_extract(head, '$.leaseDays') AS lease_days FROM kit_held
     WHERE current = 1 AND problem IS NULL`,
  );
  const locked = held.filter(({ lease_days }) => leaseEndsAt(lease_days, lastContactAt) < at);
  for (const { release_id } of locked) owe(db, release_id, 'locked', at);
  return locked.map(({ release_id }) => release_id.toString('hex'));
}

import type { Connection, WritableDb } from '../../db/database.ts';
import { readableDb } from '../../db/readableDb.ts';
import { relaxedTransaction, writeTransaction } from '../../db/transaction.ts';
import { trustedNowOf } from '../../db/trustedClock.ts';
import { uuidFromBytes } from '../../db/uuidBytes.ts';
import type { Clock, Log } from '../../ports/ports.ts';
import { letOthersRun } from '../slices.ts';
import {
  fallenReleases,
  forgetRelease,
  type Holding,
  holdRelease,
  makeSome,
  releasesGone,
  releasesToCheck,
  releasesToMake,
} from './holdReleases.ts';
import { trustOf } from './knownKeys.ts';

export interface Settling {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly log: Log;
}

const holdingIn = (db: WritableDb, clock: Clock): Holding => ({
  db,
  trust: trustOf(db),
  now: trustedNowOf(db, clock).at,
});

/**
 * Everything that this laptop holds verified again before anything is shown: what fell goes into quarantine. What the
 * sync left half done when the program ended follows at once. A disk that is full or cannot be written changes
 * nothing about what may be shown, so it stops this only where something has to be written.
 */
export function verifyAtStart(settling: Settling): void {
  const { connection, clock, log } = settling;
  const db = readableDb(connection);
  const fallen = fallenReleases(db, trustOf(db));
  if (fallen.length > 0) {
    writeTransaction(connection, (tx) => {
      for (const id of fallen) holdRelease(holdingIn(tx, clock), id);
    });
  }
  for (const id of fallen)
    log.error({ release: uuidFromBytes(id) }, 'a kit on this laptop is no longer what was signed');
  while (settleNext(settling));
}

/** One piece of what releases that came, changed or left have brought about; false where nothing is left. */
export function settleNext({ connection, clock, log }: Settling): boolean {
  const db = readableDb(connection);
  const [gone] = releasesGone(db);
  if (gone !== undefined) {
    relaxedTransaction(connection, (tx) => forgetRelease(holdingIn(tx, clock), gone));
    return true;
  }
  const [waiting] = releasesToCheck(db);
  if (waiting !== undefined) {
    const problem = relaxedTransaction(connection, (tx) => holdRelease(holdingIn(tx, clock), waiting));
    if (problem !== null)
      log.error({ release: uuidFromBytes(waiting), problem }, 'a kit is not to be believed');
    return true;
  }
  const [unmade] = releasesToMake(db);
  if (unmade !== undefined) relaxedTransaction(connection, (tx) => makeSome(holdingIn(tx, clock), unmade));
  return unmade !== undefined;
}

/** After rows were read: piece by piece, commands in between. Answers whether anything was done. */
export async function settleReleases(
  settling: Settling & { readonly signal: AbortSignal },
): Promise<boolean> {
  let any = false;
  while (!settling.signal.aborted && settleNext(settling)) {
    any = true;
    await letOthersRun();
  }
  return any;
}

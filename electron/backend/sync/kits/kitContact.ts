import {
  kitKeysResponse,
  type ReceiptsRequest,
  receiptsResponse,
} from '../../../../shared/contracts/sync/kitWire.ts';
import { type ChangesResponse, recallsResponse } from '../../../../shared/contracts/sync/wire.ts';
import { readMeta, readMetaNumber, writeMeta } from '../../db/meta.ts';
import { relaxedTransaction, writeTransaction } from '../../db/transaction.ts';
import { keepHubTime, trustedTimeOf } from '../../db/trustedClock.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import { asUser, type SyncContext } from '../syncContext.ts';
import { checkLooseRecall } from './checkRelease.ts';
import { keepRecall } from './holdReleases.ts';
import { followKeys, trustOf } from './knownKeys.ts';
import { isLockTold, noteTold, receiptsDue, unlock } from './receiptsDue.ts';
import { settleReleases } from './settleReleases.ts';

const shortestLeaseMs = 86_400_000;
/** By no more than this the clock is put right at any contact. A day that ends by itself is seen within a minute. */
const unnoticedMs = 2_000;

/** What `/changes` would answer a laptop that asks with this cursor. */
export interface Unchanged {
  readonly cursor: string;
  readonly changes: ChangesResponse;
}

/**
 * What a contact brings before anything else: which versions were taken back. Each is believed by its signature alone,
 * also of releases that are not here yet. Where one is not to be believed, the hub is asked for all again next time.
 * Answers what the hub says where nothing has changed since the cursor; null where it is to be asked.
 */
export async function takeRecalls(context: SyncContext): Promise<Unchanged | null> {
  const { clock, connection, db, log } = context;
  const since = readMeta(db, 'recalls_mark');
  // On disk before it is asked: a number that was asked with is never asked with again, unless the disk was set back.
  const contact = writeTransaction(connection, (tx) => {
    const next = (readMetaNumber(tx, 'contact') ?? 0) + 1;
    writeMeta(tx, 'contact', next);
    return next;
  });
  const cursor = readMeta(db, 'cursor');
  const query = new URLSearchParams({
    contact: String(contact),
    ...(since === null ? {} : { since }),
    ...(cursor === null ? {} : { cursor }),
  });
  const answer = await asUser(context, { method: 'GET', path: `/recalls?${query}` }).json(recallsResponse);
  const setBack = answer.lastContact >= contact;
  const recalls = answer.recalls ?? [];
  const signedByUnknown = recalls.some(({ keyId }) => !trustOf(db).keys.has(keyId));
  if (signedByUnknown) await askForKeys(context);
  // How late it is need not wait for the disk; what is taken back stays so, whatever happens next.
  const write = recalls.length > 0 || setBack ? writeTransaction : relaxedTransaction;
  const timeMoved = write(connection, (tx) => {
    const earlier = trustedTimeOf(tx, clock);
    keepHubTime(tx, clock, answer.hubTime);
    if (setBack) {
      log.warn({ contact }, 'this disk holds what it held at an earlier contact');
      writeMeta(tx, 'rolled_back_at', answer.hubTime);
      // From here on it asks with numbers that are new again.
      writeMeta(tx, 'contact', answer.lastContact);
    }
    const now = trustedTimeOf(tx, clock).at;
    const trust = trustOf(tx);
    let all = true;
    for (const recall of recalls) {
      const checked = checkLooseRecall(trust, recall);
      if (checked.ok) keepRecall(tx, uuidToBytes(recall.releaseId), checked.payload, now);
      else
        log.error({ release: recall.releaseId, problem: checked.problem }, 'a recall is not to be believed');
      all &&= checked.ok;
    }
    if (all) writeMeta(tx, 'recalls_mark', answer.mark);
    // It may be another day, or a lease have passed: what was shut opens in the windows as well, and the other way about.
    const sinceContact = Math.max(earlier.at, now) - earlier.lastContactAt;
    return Math.abs(now - earlier.at) > unnoticedMs || sinceContact > shortestLeaseMs;
  });
  if (recalls.length > 0 || setBack || timeMoved) context.topic('kits');
  return cursor === null || answer.unchanged === undefined ? null : { cursor, changes: answer.unchanged };
}

/** The hub's keys, of which those that a known one vouches for are taken. */
async function askForKeys(context: SyncContext): Promise<void> {
  const { keys } = await asUser(context, { method: 'GET', path: '/kits/keys' }).json(kitKeysResponse);
  const refused = writeTransaction(context.connection, (tx) => followKeys(tx, keys));
  if (refused.length > 0)
    context.log.error({ keys: refused }, 'keys of the hub that no known key vouches for');
}

/**
 * What came of kits is verified as soon as it is here; where a key is not known, the hub is asked for the chain that
 * leads to it, once.
 */
export async function settleKits(context: SyncContext): Promise<void> {
  let any = await settleReleases(context);
  if (any && context.db.get("SELECT 1 FROM kit_held WHERE problem = 'unknown_key' LIMIT 1") !== undefined) {
    await askForKeys(context);
    any = (await settleReleases(context)) || any;
  }
  if (any) context.topic('kits');
}

/** Tells the hub what this device has of each release, where that is news. Sent again it changes nothing. */
export async function tellReceipts(context: SyncContext): Promise<void> {
  while (!context.signal.aborted) {
    const receipts = receiptsDue(context.db);
    if (receipts.length === 0) break;
    const request: ReceiptsRequest = { receipts: [...receipts] };
    await asUser(context, { method: 'POST', path: '/kits/receipts', body: JSON.stringify(request) }).json(
      receiptsResponse,
    );
    writeTransaction(context.connection, (tx) => noteTold(tx, receipts));
  }
  if (isLockTold(context.db)) writeTransaction(context.connection, unlock);
}

import { limits } from '../../../shared/contracts/sync/limits.ts';
import { type PushResponse, pushResponse } from '../../../shared/contracts/sync/wire.ts';
import { readMeta } from '../db/meta.ts';
import { relaxedTransaction } from '../db/transaction.ts';
import { uuidFromBytes } from '../db/uuidBytes.ts';
import { HubTrouble } from './hubTrouble.ts';
import { currentClient } from './outbox/client.ts';
import { recordEvent } from './outbox/events.ts';
import { applyOutcome } from './outbox/outcomes.ts';
import { type Batch, hasWork, keepBack, noteFailure, takeBatch, textOf } from './pushBatch.ts';
import { abandon, settleProtocol } from './pushProtocol.ts';
import { letOthersRun } from './slices.ts';
import { asUser, type SyncContext } from './syncContext.ts';

const mostSettledProtocols = 5;

/** A batch on its way. */
interface Flight {
  readonly batch: Batch;
  readonly answer: Promise<PushResponse | 'halve' | 'again'>;
}

/**
 * Sends everything that waits, in the order it was written, batch after batch. Answers how many the hub has
 * answered for. Each batch is on disk with its seqs before it leaves, so that it leaves the same again after
 * whatever happens to this laptop or the network. While the hub works at one the next is made ready, and while
 * it works at that the answer is written down.
 */
export async function pushAll(context: SyncContext): Promise<number> {
  let most: number = limits.batchMutations;
  let answered = 0;
  let settledProtocols = 0;
  let flight: Flight | null = null;
  while (!context.signal.aborted) {
    flight ??= await depart(context, most);
    if (flight === null) return answered;
    const { batch } = flight;
    const next = batch.rows.length === most ? takeBatch(context, most, batch.rows.at(-1)?.seq ?? 0) : null;
    const answer: PushResponse | 'halve' | 'again' = await flight.answer.catch((error: unknown) => {
      if (next !== null) keepBack(context, next, null);
      throw error;
    });
    flight = null;
    if (typeof answer === 'string') {
      if (next !== null) keepBack(context, next, null);
      if (answer === 'again') settledProtocols += 1;
      else most = Math.max(1, Math.floor(batch.rows.length / 2));
      // A hub that goes on refusing what was just settled is asked later, not at once for ever.
      if (settledProtocols > mostSettledProtocols) throw new HubTrouble('later', 'protocol');
      continue;
    }
    if (next !== null && isWhole(batch, answer)) flight = fly(context, next);
    else if (next !== null) keepBack(context, next, null);
    const settled = takeAnswer(context, batch, answer);
    answered += settled;
    context.topic('sync');
    // The hub stopped at one that it can take later: the rest of the batch is asked for again, in time.
    if (settled === 0) throw new HubTrouble('later', 'stopped');
    await letOthersRun();
  }
  await flight?.answer;
  return answered;
}

async function depart(context: SyncContext, most: number): Promise<Flight | null> {
  if (!hasWork(context.db)) return null;
  await context.session.ready(context.signal);
  const batch = takeBatch(context, most);
  if (batch === null) return null;
  context.topic('sync');
  return fly(context, batch);
}

function fly(context: SyncContext, batch: Batch): Flight {
  const answer = send(context, batch);
  // Awaited on the next turn, which may never come.
  answer.catch(() => undefined);
  return { batch, answer };
}

async function send(context: SyncContext, batch: Batch): Promise<PushResponse | 'halve' | 'again'> {
  try {
    return await asUser(context, { method: 'POST', path: '/push', body: textOf(batch) }).json(pushResponse);
  } catch (error) {
    if (!(error instanceof HubTrouble)) throw error;
    if (error.kind === 'refused' && settleProtocol(context, batch, error)) return 'again';
    if (error.code === 'too_large') {
      const [only, ...others] = batch.rows;
      if (only !== undefined && others.length === 0) abandon(context, only);
      return 'halve';
    }
    noteFailure(context, batch, error);
    throw error;
  }
}

const isWhole = (batch: Batch, answer: PushResponse): boolean =>
  answer.epoch === batch.epoch && answer.lastSeq >= (batch.rows.at(-1)?.seq ?? 0);

/** Answers how many of the batch the hub has answered for. */
function takeAnswer(context: SyncContext, batch: Batch, answer: PushResponse): number {
  if (answer.epoch !== batch.epoch) throw new HubTrouble('later', 'epoch_moved');
  const now = context.clock.now();
  const bySeq = new Map(batch.rows.map((row) => [row.seq, row]));
  // Without waiting for the disk: an answer that is lost in a power cut is given again.
  return relaxedTransaction(context.connection, (db) => {
    const isOurs = currentClient(db)?.clientId === batch.client.clientId;
    // The other lane has met a new epoch: what this one answered is sent again in it.
    if (!isOurs || readMeta(db, 'epoch') !== batch.epoch) return 1;
    let settled = 0;
    for (const outcome of answer.outcomes) {
      const row = bySeq.get(outcome.seq);
      if (row === undefined || uuidFromBytes(row.mutation_id) !== outcome.id) continue;
      if (row.attempts === 0 && row.void === 0) recordEvent(db, row.place, now, 'sent');
      applyOutcome(db, context.userId, row, outcome, now);
      settled += 1;
    }
    return settled;
  });
}

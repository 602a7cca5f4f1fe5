import { limits } from '../../../shared/contracts/sync/limits.ts';
import { type PushResponse, pushResponse, voidKind } from '../../../shared/contracts/sync/wire.ts';
import type { WritableDb } from '../db/database.ts';
import { readMeta } from '../db/meta.ts';
import { relaxedTransaction, writeTransaction } from '../db/transaction.ts';
import { uuidFromBytes, uuidToBytes } from '../db/uuidBytes.ts';
import { startEpoch } from './epoch.ts';
import { HubTrouble, tookNothing } from './hubTrouble.ts';
import { replayTouched } from './outbox/changeState.ts';
import { type Client, currentClient, startClient } from './outbox/client.ts';
import { recordEvent } from './outbox/events.ts';
import type { OutboxRow } from './outbox/outboxRow.ts';
import { applyOutcome } from './outbox/outcomes.ts';
import { letOthersRun } from './slices.ts';
import { asUser, type SyncContext } from './syncContext.ts';

/** Around the arguments of one mutation on the wire. */
const requestBytes = 200;

const mostSettledProtocols = 5;

interface Batch {
  readonly client: Client;
  readonly epoch: string;
  readonly rows: readonly OutboxRow[];
}

/**
 * Sends everything that waits, in the order it was written, batch after batch. Answers how many the hub has
 * answered for. Each batch is on disk with its seqs before it leaves, so that it leaves the same again after
 * whatever happens to this laptop or the network.
 */
export async function pushAll(context: SyncContext): Promise<number> {
  let most: number = limits.batchMutations;
  let answered = 0;
  let settledProtocols = 0;
  while (!context.signal.aborted) {
    if (!hasWork(context)) return answered;
    await context.session.ready(context.signal);
    const batch = takeBatch(context, most);
    if (batch === null) return answered;
    context.topic('sync');
    const answer = await send(context, batch);
    if (answer === 'halve') {
      if (batch.rows.length > 1) most = Math.max(1, Math.floor(batch.rows.length / 2));
      else abandon(context, batch.rows[0]);
      continue;
    }
    if (answer === 'again') {
      settledProtocols += 1;
      // A hub that goes on refusing what was just settled is asked later, not at once for ever.
      if (settledProtocols > mostSettledProtocols) throw new HubTrouble('later', 'protocol');
      continue;
    }
    const settled = takeAnswer(context, batch, answer);
    answered += settled;
    context.topic('sync');
    // The hub stopped at one that it can take later: the rest of the batch is asked for again, in time.
    if (settled === 0) throw new HubTrouble('later', 'stopped');
    await letOthersRun();
  }
  return answered;
}

const hasWork = ({ db }: SyncContext): boolean =>
  db.get("SELECT 1 FROM outbox WHERE state IN ('sent', 'pending') OR void = 1 LIMIT 1") !== undefined;

/** What was sent and has no answer first, then what waits; each new one gets the next seq, on disk. */
function takeBatch(context: SyncContext, most: number): Batch | null {
  const epoch = readMeta(context.db, 'epoch');
  if (epoch === null || !hasWork(context)) return null;
  return writeTransaction(context.connection, (db) => {
    const client = currentClient(db) ?? startClient(db, context.ids, context.clock);
    const rows: OutboxRow[] = [];
    let bytes = requestBytes;
    const fits = (row: OutboxRow): boolean => {
      bytes += row.bytes;
      return rows.length === 0 || bytes <= limits.batchBytes;
    };
    for (const row of db.all<OutboxRow>(
      "SELECT * FROM outbox WHERE client_id = ? AND (state IN ('sent', 'pending') OR void = 1) ORDER BY seq LIMIT ?",
      uuidToBytes(client.clientId),
      most,
    )) {
      if (!fits(row)) return { client, epoch, rows };
      const state = row.void === 1 ? row.state : 'sent';
      db.run('UPDATE outbox SET state = ?, attempts = attempts + 1 WHERE place = ?', state, row.place);
      rows.push({ ...row, state });
    }
    const room = most - rows.length;
    let seq = client.lastSeq;
    for (const row of db.all<OutboxRow>(
      "SELECT * FROM outbox WHERE state = 'pending' AND seq IS NULL ORDER BY place LIMIT ?",
      room,
    )) {
      if (!fits(row)) break;
      seq += 1;
      rows.push(giveSeq(db, row, client, seq, context.clock.now()));
    }
    if (seq > client.lastSeq) {
      db.run('UPDATE client SET last_seq = ? WHERE client_id = ?', seq, uuidToBytes(client.clientId));
    }
    return { client: { ...client, lastSeq: seq }, epoch, rows };
  });
}

function giveSeq(db: WritableDb, row: OutboxRow, client: Client, seq: number, now: number): OutboxRow {
  db.run(
    "UPDATE outbox SET state = 'sent', client_id = ?, seq = ?, attempts = attempts + 1 WHERE place = ?",
    uuidToBytes(client.clientId),
    seq,
    row.place,
  );
  recordEvent(db, row.place, now, 'sent');
  return { ...row, state: 'sent', seq };
}

/** The request's text; the arguments go as they were written, so that a repeated one is the same to the byte. */
function textOf({ client, epoch, rows }: Batch): string {
  const mutations = rows.map((row) => {
    const given = row.void === 1;
    const head = {
      seq: row.seq,
      id: uuidFromBytes(row.mutation_id),
      kind: given ? voidKind : row.kind,
      version: row.version,
      authoredAt: row.authored_at,
      boot: row.boot,
      monotonic: row.monotonic,
      cursor: given ? null : row.cursor,
      dependsOn: given ? [] : JSON.parse(row.depends_on),
    };
    return `${JSON.stringify(head).slice(0, -1)},"args":${given ? 'null' : row.args}}`;
  });
  return `${JSON.stringify({ clientId: client.clientId, epoch }).slice(0, -1)},"mutations":[${mutations.join(',')}]}`;
}

async function send(context: SyncContext, batch: Batch): Promise<PushResponse | 'halve' | 'again'> {
  try {
    return await asUser(context, { method: 'POST', path: '/push', body: textOf(batch) }).json(pushResponse);
  } catch (error) {
    if (!(error instanceof HubTrouble)) throw error;
    if (error.kind === 'refused' && settleProtocol(context, batch, error)) return 'again';
    if (error.code === 'too_large') return 'halve';
    noteFailure(context, batch, error);
    throw error;
  }
}

/** What the protocol settles by itself. False where it cannot. */
function settleProtocol(context: SyncContext, batch: Batch, trouble: HubTrouble): boolean {
  const { epoch } = trouble.detail;
  if (trouble.code === 'epoch' && typeof epoch === 'string' && epoch !== batch.epoch) {
    startEpoch(context, epoch);
    return true;
  }
  if (trouble.code === 'fork') {
    context.log.warn({}, 'this queue is used by another copy of this database: taking a new one');
    writeTransaction(context.connection, (db) => startClient(db, context.ids, context.clock));
    return true;
  }
  if (trouble.code === 'gap' && typeof trouble.detail.lastSeq === 'number') {
    closeGap(context, trouble.detail.lastSeq);
    return true;
  }
  return false;
}

/** The hub lacks some of what it acknowledged under this queue: those go out again, in a new one. */
function closeGap(context: SyncContext, lastSeq: number): void {
  context.log.warn({ lastSeq }, 'the hub knows less of this queue than was acknowledged');
  writeTransaction(context.connection, (db) => {
    const client = currentClient(db);
    if (client === null) return;
    const lost = db.all<{ place: number }>(
      "SELECT place FROM outbox WHERE client_id = ? AND seq > ? AND state IN ('acknowledged', 'settled')",
      uuidToBytes(client.clientId),
      lastSeq,
    );
    for (const { place } of lost) {
      db.run("UPDATE outbox SET state = 'sent', overlay = 1, closed_at = NULL WHERE place = ?", place);
      replayTouched(db, context.userId, place);
    }
    startClient(db, context.ids, context.clock);
  });
}

/** What the hub certainly has not waits again, in its place; of the rest the answer may be lost. */
function noteFailure(context: SyncContext, batch: Batch, trouble: HubTrouble): void {
  const stayed = tookNothing(trouble);
  relaxedTransaction(context.connection, (db) => {
    const now = context.clock.now();
    for (const row of batch.rows) {
      // One whose answer was lost before may be there already, whatever became of this attempt.
      const mayBeThere = !stayed || row.attempts > 0;
      if (!stayed && row.last_error === null)
        recordEvent(db, row.place, now, 'answer_lost', { code: trouble.code });
      db.run(
        "UPDATE outbox SET last_error = ?, state = iif(state = 'sent' AND ?, 'pending', state), attempts = attempts - ? WHERE place = ?",
        trouble.code,
        mayBeThere ? 0 : 1,
        stayed ? 1 : 0,
        row.place,
      );
    }
  });
}

/** One mutation alone is more than the hub takes: its place is kept as void, and the user decides. */
function abandon(context: SyncContext, row: OutboxRow | undefined): void {
  if (row === undefined) return;
  writeTransaction(context.connection, (db) => {
    db.run("UPDATE outbox SET state = 'refused', code = 'too_large', void = 1 WHERE place = ?", row.place);
    recordEvent(db, row.place, context.clock.now(), 'too_large');
    replayTouched(db, context.userId, row.place);
  });
}

/** Answers how many of the batch the hub has answered for. */
function takeAnswer(context: SyncContext, batch: Batch, answer: PushResponse): number {
  if (answer.epoch !== batch.epoch) throw new HubTrouble('later', 'epoch_moved');
  const now = context.clock.now();
  const bySeq = new Map(batch.rows.map((row) => [row.seq, row]));
  // Without waiting for the disk: an answer that is lost in a power cut is given again.
  return relaxedTransaction(context.connection, (db) => {
    if (readMeta(db, 'epoch') !== batch.epoch || currentClient(db)?.clientId !== batch.client.clientId)
      return 1;
    let settled = 0;
    for (const outcome of answer.outcomes) {
      const row = bySeq.get(outcome.seq);
      if (row === undefined || uuidFromBytes(row.mutation_id) !== outcome.id) continue;
      applyOutcome(db, context.userId, row, outcome, now);
      settled += 1;
    }
    return settled;
  });
}

import { limits } from '../../../shared/contracts/sync/limits.ts';
import { voidKind } from '../../../shared/contracts/sync/wire.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { readMeta } from '../db/meta.ts';
import { relaxedTransaction, writeTransaction } from '../db/transaction.ts';
import { uuidFromBytes, uuidToBytes } from '../db/uuidBytes.ts';
import { type HubTrouble, tookNothing } from './hubTrouble.ts';
import { type Client, currentClient, startClient } from './outbox/client.ts';
import { recordEvent } from './outbox/events.ts';
import type { OutboxRow } from './outbox/outboxRow.ts';
import type { SyncContext } from './syncContext.ts';

/** Around the mutations of one request. */
const requestBytes = 200;

/** What goes out in one request. Each row as it stood before, `attempts` not counting this one. */
export interface Batch {
  readonly client: Client;
  readonly epoch: string;
  readonly rows: readonly OutboxRow[];
}

export const hasWork = (db: ReadableDb): boolean =>
  db.get("SELECT 1 FROM outbox WHERE state IN ('sent', 'pending') LIMIT 1") !== undefined ||
  db.get('SELECT 1 FROM outbox WHERE void = 1 LIMIT 1') !== undefined;

const unansweredAfter = `SELECT * FROM outbox_whole WHERE place IN (
    SELECT place FROM outbox WHERE state = 'sent'
    UNION ALL SELECT place FROM outbox WHERE state = 'pending' AND seq IS NOT NULL
    UNION ALL SELECT place FROM outbox WHERE void = 1)
  AND client_id = ? AND seq > ? ORDER BY seq LIMIT ?`;

/**
 * What was sent and has no answer first, then what waits, from behind the place `after`; each new one gets the
 * next seq. On disk before this answers. Null where nothing is left.
 */
export function takeBatch(context: SyncContext, most: number, after = 0): Batch | null {
  const epoch = readMeta(context.db, 'epoch');
  if (epoch === null) return null;
  const batch = writeTransaction(context.connection, (db): Batch => {
    const client = currentClient(db) ?? startClient(db, context.ids, context.clock);
    const rows: OutboxRow[] = [];
    let bytes = requestBytes;
    const fits = (row: OutboxRow): boolean => {
      bytes += row.bytes;
      return rows.length === 0 || bytes <= limits.batchBytes;
    };
    for (const row of db.all<OutboxRow>(unansweredAfter, uuidToBytes(client.clientId), after, most)) {
      if (!fits(row)) return { client, epoch, rows };
      const state = row.void === 1 ? row.state : 'sent';
      db.run('UPDATE outbox SET state = ?, attempts = attempts + 1 WHERE place = ?', state, row.place);
      rows.push({ ...row, state });
    }
    const waiting = db.all<OutboxRow>(
      "SELECT * FROM outbox_whole WHERE state = 'pending' AND seq IS NULL ORDER BY place LIMIT ?",
      most - rows.length,
    );
    let seq = client.lastSeq;
    const clientId = uuidToBytes(client.clientId);
    for (const row of waiting) {
      if (!fits(row)) break;
      seq += 1;
      rows.push(giveSeq(db, row, clientId, seq));
    }
    if (seq > client.lastSeq) {
      db.run('UPDATE client SET last_seq = ? WHERE client_id = ?', seq, uuidToBytes(client.clientId));
    }
    return { client: { ...client, lastSeq: seq }, epoch, rows };
  });
  return batch.rows.length === 0 ? null : batch;
}

function giveSeq(db: WritableDb, row: OutboxRow, clientId: Buffer, seq: number): OutboxRow {
  db.run(
    "UPDATE outbox SET state = 'sent', client_id = ?, seq = ?, attempts = attempts + 1 WHERE place = ?",
    clientId,
    seq,
    row.place,
  );
  return { ...row, state: 'sent', seq };
}

/** One mutation as it travels. */
export function envelopeOf(row: OutboxRow): string {
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
}

/** The request's text; the arguments go as they were written, so that a repeated one is the same to the byte. */
export function textOf({ client, epoch, rows }: Batch): string {
  const mutations = rows.map(envelopeOf);
  return `${JSON.stringify({ clientId: client.clientId, epoch }).slice(0, -1)},"mutations":[${mutations.join(',')}]}`;
}

/** What the hub certainly has not waits again, in its place; of the rest the answer may be lost. */
export function noteFailure(context: SyncContext, batch: Batch, trouble: HubTrouble): void {
  const stayed = tookNothing(trouble);
  if (stayed) {
    keepBack(context, batch, trouble.code);
    return;
  }
  relaxedTransaction(context.connection, (db) => {
    const now = context.clock.now();
    for (const row of batch.rows) {
      if (row.attempts === 0) recordEvent(db, row.place, now, 'sent');
      if (row.last_error === null) recordEvent(db, row.place, now, 'answer_lost', { code: trouble.code });
      db.run('UPDATE outbox SET last_error = ? WHERE place = ?', trouble.code, row.place);
    }
  });
}

/** A batch that did not leave. One whose answer was lost before may be there already, and stays `sent`. */
export function keepBack(context: SyncContext, batch: Batch, code: string | null): void {
  relaxedTransaction(context.connection, (db) => {
    for (const row of batch.rows) {
      db.run(
        `UPDATE outbox SET last_error = coalesce(?, last_error), attempts = attempts - 1,
           state = iif(state = 'sent' AND ?, 'pending', state) WHERE place = ? AND seq = ?`,
        code,
        row.attempts > 0 ? 0 : 1,
        row.place,
        row.seq,
      );
    }
  });
}

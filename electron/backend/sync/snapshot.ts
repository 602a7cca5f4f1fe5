import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  type SnapshotBegin,
  type SnapshotPage,
  snapshotBegin,
  snapshotEnd,
  snapshotPage,
  snapshotPause,
} from '../../../shared/contracts/sync/wire.ts';
import { WrongValue } from '../db/entityTable.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { relaxedTransaction, writeTransaction } from '../db/transaction.ts';
import { startEpoch, startRound } from './epoch.ts';
import { type GatheredPages, gatherPages } from './gatherPages.ts';
import { HubTrouble } from './hubTrouble.ts';
import { jsonOf, linesOf } from './lines.ts';
import { applyBaseRow, baseWriting } from './rows/baseRows.ts';
import { watchSilence } from './silence.ts';
import { inSlices } from './slices.ts';
import { asUser, type SyncContext } from './syncContext.ts';
import { topicOf } from './topics.ts';

const head = z.discriminatedUnion('type', [snapshotBegin, snapshotPage, snapshotPause, snapshotEnd]);

/** Of a scope either all, or only what is planned between two instants, which comes again with all of it. */
export type Part = 'whole' | { readonly from: number; readonly to: number };

interface Going {
  readonly part: Part;
  readonly epoch: string;
  /** The scope's part of the cursor, from the snapshot's first line. */
  readonly cursor: string;
  rows: number;
  bytes: number;
}

/**
 * Reads a whole scope, page by page; each page is verified against its hash and goes to disk together with
 * the place to go on from, about one second's pages at a time. A stream that is cut goes on there, after a crash
 * too. Only its last line makes the scope ready, together with its part of the cursor.
 */
export async function readSnapshot(
  context: SyncContext,
  scope: string,
  part: Part,
  tookPage: () => void,
): Promise<void> {
  const kept = context.db.get<{ resume: string | null }>(
    'SELECT resume FROM scope_state WHERE key = ?',
    scope,
  );
  const resume = kept?.resume ?? null;
  const query = new URLSearchParams({
    scope,
    ...(resume === null ? {} : { resume }),
    ...(part === 'whole' ? {} : { planned: `${part.from}-${part.to}` }),
  });
  context.status.set({ activity: 'snapshot' });
  const silence = watchSilence(context.signal, context.timings.streamSilence);
  const gathered = gatherPages(context);
  try {
    const stream = await asUser(context, { method: 'GET', path: `/snapshot?${query}` }).stream(
      silence.signal,
    );
    const lines = linesOf(stream, silence.heard);
    try {
      for await (const _page of takeLines(context, gathered, scope, part, lines)) tookPage();
    } finally {
      gathered.end();
    }
  } catch (error) {
    settleRefusal(context, resume, error);
  } finally {
    silence.end();
  }
}

/** Yields after each page that was taken in. */
async function* takeLines(
  context: SyncContext,
  gathered: GatheredPages,
  scope: string,
  part: Part,
  lines: AsyncIterable<Buffer>,
): AsyncGenerator<void> {
  let going: Going | null = null;
  let page: SnapshotPage | null = null;
  for await (const line of lines) {
    if (going?.part === 'whole') going.bytes += line.length;
    if (page !== null && going !== null) {
      await takePage(context, gathered, scope, going, page, line);
      yield;
      page = null;
      continue;
    }
    const said = head.safeParse(jsonOf(line));
    if (!said.success) throw new HubTrouble('unreachable', 'not_in_contract');
    switch (said.data.type) {
      case 'begin': {
        const { epoch } = said.data;
        if (epoch !== readMeta(context.db, 'epoch'))
          throw new HubTrouble('refused', 'epoch', { detail: { epoch } });
        going = begin(context, scope, part, said.data);
        break;
      }
      case 'page':
        page = said.data;
        break;
      case 'pause':
        gathered.end();
        pause(context, scope);
        return;
      case 'end':
        if (going === null) throw new HubTrouble('unreachable', 'not_in_contract');
        gathered.end();
        end(context, scope, going);
        return;
    }
  }
  throw new HubTrouble('unreachable', 'answer_cut');
}

const sum = (counts: Readonly<Partial<Record<string, number>>>): number =>
  Object.values(counts).reduce<number>((total, count) => total + (count ?? 0), 0);

function begin(context: SyncContext, scope: string, part: Part, said: SnapshotBegin): Going {
  const { epoch, cursor, expected, expectedBytes } = said;
  const kept = relaxedTransaction(context.connection, (db) => {
    db.run(
      'UPDATE scope_state SET cursor = ?, expected = ?, expected_bytes = ? WHERE key = ?',
      cursor,
      sum(expected),
      expectedBytes,
      scope,
    );
    return db.get<{ rows: number; bytes: number }>(
      'SELECT rows, bytes FROM scope_state WHERE key = ?',
      scope,
    );
  });
  // Long before all is read it is known that the hub can be reached.
  context.status.set({ connection: 'online', lastError: null, nextAttemptAt: null });
  context.topic('sync');
  return { part, epoch, cursor, rows: kept?.rows ?? 0, bytes: kept?.bytes ?? 0 };
}

async function takePage(
  context: SyncContext,
  gathered: GatheredPages,
  scope: string,
  going: Going,
  page: SnapshotPage,
  line: Buffer,
): Promise<void> {
  if (createHash('sha256').update(line).digest('hex') !== page.sha256)
    throw new HubTrouble('unreachable', 'page_damaged');
  const rows = jsonOf(line);
  if (!Array.isArray(rows) || rows.length !== page.count) throw new HubTrouble('unreachable', 'page_damaged');
  const stands = (): boolean => readMeta(context.db, 'epoch') === going.epoch;
  const round = readMeta(context.db, 'round');
  if (going.part === 'whole') going.rows += rows.length;
  try {
    const whole = await inSlices(
      context.connection,
      rows,
      {
        begin: (db) => baseWriting(db, context.userId, round, round === null ? null : context.clock.now()),
        each: (writing, row) => applyBaseRow(writing, page.entity, row as readonly unknown[]),
        last: (db) =>
          db.run(
            'UPDATE scope_state SET resume = ?, rows = ?, bytes = ? WHERE key = ?',
            page.resume,
            going.rows,
            going.bytes,
            scope,
          ),
        stopped: () => context.signal.aborted || !stands(),
      },
      gathered.bulk,
    );
    if (!whole) throw new HubTrouble('later', 'epoch_moved');
  } catch (error) {
    if (error instanceof WrongValue) throw new HubTrouble('unreachable', 'not_in_contract');
    throw error;
  }
  gathered.took(topicOf[page.entity]);
  gathered.took('sync');
}

/** What was asked for first is here. */
function pause(context: SyncContext, scope: string): void {
  relaxedTransaction(context.connection, (db) =>
    db.run('UPDATE scope_state SET planned_read = 1 WHERE key = ?', scope),
  );
}

/** The scope is whole: from here on its changes are read with those of the others. */
function end(context: SyncContext, scope: string, going: Going): void {
  writeTransaction(context.connection, (db) => {
    if (readMeta(db, 'epoch') !== going.epoch) return;
    const cursor = readMeta(db, 'cursor');
    // The parts of a cursor join with a point; the hub answers them as one.
    writeMeta(db, 'cursor', cursor === null ? going.cursor : `${cursor}.${going.cursor}`);
    db.run(
      'UPDATE scope_state SET ready = 1, resume = NULL, digest_at = ? WHERE key = ?',
      context.clock.now(),
      scope,
    );
  });
}

function settleRefusal(context: SyncContext, resume: string | null, error: unknown): void {
  if (!(error instanceof HubTrouble) || error.kind !== 'refused') throw error;
  if (error.code === 'epoch' && typeof error.detail.epoch === 'string') {
    startEpoch(context, error.detail.epoch);
    return;
  }
  // The scope was lost meanwhile: the next look at the changes says so.
  if (error.code === 'forbidden') return;
  if (resume === null) throw error;
  // Too old to go on from: everything is read anew, and what stands from the first part is swept if not met again.
  writeTransaction(context.connection, (db) => startRound(db, 'sweep'));
}

import { type ChangesResponse, changesResponse } from '../../../shared/contracts/sync/wire.ts';
import { type EntityName, entityNames } from '../../../shared/domain/entities/index.ts';
import type { ReadableDb, WritableDb } from '../db/database.ts';
import { WrongValue } from '../db/entityTable.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { writeTransaction } from '../db/transaction.ts';
import { keepHubTime } from '../db/trustedClock.ts';
import { authoringCursor } from './authoringCursor.ts';
import { startEpoch, startRound } from './epoch.ts';
import { HubTrouble } from './hubTrouble.ts';
import { settleKits, type Unchanged } from './kits/kitContact.ts';
import { removeLostScope } from './lostScope.ts';
import { passedBy, settle } from './outbox/outcomes.ts';
import { inList, openStates } from './outbox/states.ts';
import { readSnapshots } from './readSnapshots.ts';
import { applyBaseRow, baseWriting, removeBaseRow } from './rows/baseRows.ts';
import { inSlices } from './slices.ts';
import { sweepUnseen } from './sweep.ts';
import { asUser, type SyncContext } from './syncContext.ts';
import { topicOf } from './topics.ts';

const mostSettledProtocols = 5;
/** Screens speak of minutes; how long an answer took is no news to them. */
const toldSkewMs = 1_000;

/**
 * Reads everything that is new, up to the hub's horizon: changes of the scopes that are here, whole snapshots
 * of those that are not, and away with those that were lost. Ends when nothing is left to read, and answers how
 * many rows it was told of. `unchanged`: the hub has just said so.
 */
export async function pullAll(context: SyncContext, unchanged: Unchanged | null = null): Promise<number> {
  let known = unchanged;
  let told = 0;
  let protocols = 0;
  while (!context.signal.aborted) {
    const asked = readMeta(context.db, 'cursor');
    const changes = known?.cursor === asked ? known.changes : await askForChanges(context, asked);
    known = null;
    if (changes === null) {
      protocols += 1;
      if (protocols > mostSettledProtocols) throw new HubTrouble('later', 'protocol');
      continue;
    }
    if (!(await take(context, asked, changes))) continue;
    await settleKits(context);
    told += stepsOf(changes).length;
    for (const scope of scopesWhere(context.db, 'leaving = 1'))
      await removeLostScope(context, scope, changes.scopes.includes(scope));
    const missing = scopesWhere(context.db, 'ready = 0');
    told += missing.length;
    if (missing.length > 0) await readSnapshots(context, missing);
    if (missing.length > 0) {
      await settleKits(context);
      continue;
    }
    if (readMeta(context.db, 'round') !== null) {
      await sweepUnseen(context);
      continue;
    }
    if (changes.complete) {
      await settleKits(context);
      await settleUpTo(context, changes.horizon);
      return told;
    }
  }
  return told;
}

const scopesWhere = (db: ReadableDb, condition: 'leaving = 1' | 'ready = 0'): readonly string[] =>
  db
    .all<{ key: string }>(`SELECT key FROM scope_state WHERE ${condition} ORDER BY key <> 'everyone', key`)
    .map(({ key }) => key);

/** Null where the answer was one of the protocol and has been settled. */
async function askForChanges(context: SyncContext, cursor: string | null): Promise<ChangesResponse | null> {
  const epoch = readMeta(context.db, 'epoch');
  const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
  try {
    const changes = await asUser(context, { method: 'GET', path: `/changes${query}` }).json(changesResponse);
    if (changes.epoch === epoch) return changes;
    startEpoch(context, changes.epoch);
    return null;
  } catch (error) {
    if (!(error instanceof HubTrouble) || error.kind !== 'refused') throw error;
    if (error.code === 'epoch' && typeof error.detail.epoch === 'string' && error.detail.epoch !== epoch) {
      startEpoch(context, error.detail.epoch);
      return null;
    }
    if (error.code !== 'cursor_expired' && error.code !== 'bad_request') throw error;
    // Too long away, or another role: everything is read anew, and the outbox stays.
    writeTransaction(context.connection, (db) => startRound(db, 'sweep'));
    return null;
  }
}

type Step =
  | { readonly entity: EntityName; readonly row: readonly unknown[] }
  | { readonly entity: EntityName; readonly leaves: string };

/**
 * Takes one answer in, rows first and the cursor with the last of them, so that the cursor is never ahead of
 * its rows. False where the ground moved meanwhile (a new epoch met by the other lane) and it is of no use.
 */
async function take(context: SyncContext, asked: string | null, changes: ChangesResponse): Promise<boolean> {
  const steps = stepsOf(changes);
  const stands = (): boolean =>
    readMeta(context.db, 'epoch') === changes.epoch && readMeta(context.db, 'cursor') === asked;
  if (!stands()) return false;
  const round = readMeta(context.db, 'round');
  let whole = false;
  try {
    whole = await inSlices(context.connection, steps, {
      begin: (db) => baseWriting(db, context.userId, round, context.clock.now()),
      each: (writing, step) => {
        if ('row' in step) applyBaseRow(writing, step.entity, step.row);
        else removeBaseRow(writing, step.entity, step.leaves);
      },
      last: (db) => {
        if (!stands()) return;
        noteScopes(db, changes.scopes, authoringCursor(db));
        writeMeta(db, 'cursor', changes.cursor);
        noteContact(db, context, changes.hubTime);
      },
      stopped: () => context.signal.aborted || !stands(),
    });
  } catch (error) {
    if (error instanceof WrongValue) throw new HubTrouble('unreachable', 'not_in_contract');
    throw error;
  }
  for (const topic of new Set(steps.map(({ entity }) => topicOf[entity]))) context.topic(topic);
  return whole;
}

/** What others refer to comes first. */
function stepsOf({ entities }: ChangesResponse): readonly Step[] {
  return entityNames.flatMap((entity): readonly Step[] => {
    const changed = entities[entity];
    if (changed === undefined) return [];
    return [
      ...changed.leaves.map((leaves) => ({ entity, leaves })),
      ...changed.rows.map((row) => ({ entity, row })),
    ];
  });
}

/** Every scope the user has now; the others are leaving, and so goes on one that came back while it left. */
function noteScopes(db: WritableDb, scopes: readonly string[], before: string | null): void {
  const known = db.all<{ key: string; leaving: number }>('SELECT key, leaving FROM scope_state');
  for (const { key, leaving } of known) {
    if (!scopes.includes(key) && leaving === 0)
      db.run('UPDATE scope_state SET leaving = 1, cursor = ? WHERE key = ?', before, key);
  }
  for (const key of scopes) db.run('INSERT OR IGNORE INTO scope_state (key) VALUES (?)', key);
}

function noteContact(db: WritableDb, context: SyncContext, hubTime: number): void {
  const now = context.clock.now();
  const skew = hubTime - now;
  writeMeta(db, 'last_contact_at', now);
  writeMeta(db, 'clock_skew', skew);
  keepHubTime(db, context.clock, hubTime);
  const told = context.status.live.clockSkew;
  if (told === null || Math.abs(skew - told) > toldSkewMs) context.status.set({ clockSkew: skew });
}

/** Everything below `horizon` has been read: overlays of what is in the base now go. */
async function settleUpTo(context: SyncContext, horizon: string): Promise<void> {
  const passed = passedBy(context.db, horizon);
  const now = context.clock.now();
  await inSlices(context.connection, passed, {
    begin: (db) => db,
    each: (db, place) => settle(db, context.userId, place, now),
    last: (db) => {
      writeMeta(db, 'horizon', horizon);
      writeMeta(db, 'data_as_of', now);
      const open = db.get(`SELECT 1 FROM outbox WHERE state IN (${inList(openStates)}) LIMIT 1`);
      if (open === undefined) writeMeta(db, 'last_confirmed_at', now);
    },
    stopped: () => context.signal.aborted,
  });
  if (passed.length === 0) return;
  for (const topic of new Set(Object.values(topicOf))) context.topic(topic);
  context.topic('sync');
}

import type { z } from 'zod';
import type { Topic } from '../../../shared/contracts/ipc/index.ts';
import { limits } from '../../../shared/contracts/sync/limits.ts';
import type { Connection } from '../db/database.ts';
import { readMetaNumber } from '../db/meta.ts';
import { readableDb } from '../db/readableDb.ts';
import { storageFailureOf } from '../db/storageFailure.ts';
import { relaxedTransaction } from '../db/transaction.ts';
import type { DeviceKey } from '../session/deviceKey.ts';
import type { WriterEvents, WriterPorts } from '../writerPorts.ts';
import { askHub, type HubAnswer, type Question } from './askHub.ts';
import { type FileStore, fetchFiles } from './blobs/fetchFiles.ts';
import { fetchReviewedFiles } from './blobs/fetchReviewedFiles.ts';
import { sendFiles } from './blobs/sendFiles.ts';
import { compareDigest } from './digest.ts';
import { gatherTopics } from './gatherTopics.ts';
import { hearNotices } from './hearNotices.ts';
import { HubClient } from './hubClient.ts';
import { HubSession } from './hubSession.ts';
import { HubTrouble } from './hubTrouble.ts';
import { takeRecalls, tellReceipts } from './kits/kitContact.ts';
import { Lane } from './lane.ts';
import { linesOf } from './lines.ts';
import type { LiveStatus } from './liveStatus.ts';
import { takeErasures } from './people/takeErasures.ts';
import { pullAll } from './pull.ts';
import { pushAll } from './push.ts';
import { hasWork } from './pushBatch.ts';
import { StatusBoard } from './statusBoard.ts';
import { asUser, type SyncContext } from './syncContext.ts';
import { type SyncTimings, usualTimings } from './timings.ts';

export interface SyncOptions {
  readonly connection: Connection;
  readonly userId: string;
  /** Where sealed files stand. */
  readonly files: FileStore;
  readonly hubUrl: string;
  readonly programVersion: string;
  readonly device: DeviceKey;
  readonly ports: WriterPorts;
  readonly events: WriterEvents;
  /** Somebody was taken out of the data: copies made before are to go as well. */
  readonly erased: () => void;
  readonly timings?: Partial<SyncTimings>;
}

/** Both directions of the sync, and what makes them go. */
export interface SyncEngine {
  /** The user wrote something. */
  wrote(): void;
  now(): void;
  isSending(): boolean;
  /** Asks the hub something now that cannot wait for it. */
  ask<Schema extends z.ZodType>(question: Question<Schema>): Promise<HubAnswer<Schema>>;
  /** Sends a body and answers the lines that come back, as they come. Throws `HubTrouble`. */
  askLines(path: string, body: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>>;
  notify(event: 'online' | 'offline' | 'resume' | 'suspend'): void;
  signedIn(device: DeviceKey): void;
  /** The user signs out: tells the hub, if it can be told at once. */
  endSession(): Promise<void>;
  stop(): Promise<void>;
}

const hourMs = 3_600_000;
const dayMs = 86_400_000;
/** A laptop that stays connected hears of it this often at least; rows themselves come at once. */
const erasuresEveryMs = 600_000;
/** Signing out does not wait for a hub that is slow. */
const endingPatienceMs = 3_000;

export function startSync(options: SyncOptions): SyncEngine {
  const { ports, events, connection } = options;
  const timings: SyncTimings = { ...usualTimings, ...options.timings };
  const stopping = new AbortController();
  const client = new HubClient(ports.network, options.hubUrl, options.programVersion);
  const topics = gatherTopics((topic: Topic) => events.topic(topic));
  const status = new StatusBoard(
    () => ports.clock.now(),
    (live) => {
      events.live(live);
      topics.add('sync');
    },
  );
  const context: SyncContext = {
    connection,
    db: readableDb(connection),
    userId: options.userId,
    clock: ports.clock,
    ids: ports.ids,
    log: ports.log,
    client,
    session: new HubSession(connection, client, ports.clock, options.device),
    status,
    timings,
    signal: stopping.signal,
    topic: topics.add,
    queuedAgain: () => pushLane.poke(),
  };
  let networkGone = false;
  let forgottenAt = Number.NEGATIVE_INFINITY;
  /** How often it was asked how things stand now: a look that began before says nothing about it. */
  let asked = 0;

  /** When the hub was last asked who was erased; after any trouble it is asked again before anything leaves. */
  let heardOfErasuresAt = Number.NEGATIVE_INFINITY;
  const hearOfErasures = async (): Promise<void> => {
    if (ports.clock.monotonic() - heardOfErasuresAt < erasuresEveryMs) return;
    if (await takeErasures(context)) options.erased();
    heardOfErasuresAt = ports.clock.monotonic();
  };

  const failed = (error: unknown, nextInMs: number | null): void => {
    heardOfErasuresAt = Number.NEGATIVE_INFINITY;
    const trouble = error instanceof HubTrouble ? error : null;
    if (trouble === null) {
      const storage = storageFailureOf(error);
      if (storage === null)
        ports.log.error(
          { error: error instanceof Error ? error.stack : String(error) },
          'the sync met a bug',
        );
      else ports.log.warn({ code: storage }, 'the disk let the sync down');
      if (storage === 'database_damaged') events.damaged();
      status.set({
        lastError: storage ?? 'internal',
        nextAttemptAt: nextInMs === null ? null : ports.clock.now() + Math.round(nextInMs),
        activity: 'idle',
        caughtUp: false,
      });
      return;
    }
    ports.log.info({ kind: trouble.kind, code: trouble.code }, 'the hub could not be asked');
    status.set({
      connection: connectionAfter(trouble, networkGone),
      lastError: trouble.code,
      nextAttemptAt: nextInMs === null ? null : ports.clock.now() + Math.round(nextInMs),
      activity: 'idle',
      caughtUp: false,
    });
    if (trouble.kind === 'revoked') events.locked('revoked');
    checkOfflineDays();
  };
  const reached = (): void => {
    networkGone = false;
    status.set({ connection: 'online', lastError: null, nextAttemptAt: null });
  };

  /** Locks where the company's limit without the hub has passed. A clock set back gains nothing but itself. */
  const checkOfflineDays = (): void => {
    const days = readMetaNumber(context.db, 'maximum_offline_days');
    const last = readMetaNumber(context.db, 'last_contact_at');
    if (days !== null && last !== null && ports.clock.now() - last > days * dayMs)
      events.locked('offline_too_long');
  };

  const pullLane: Lane = new Lane(
    {
      run: async () => {
        const askedBefore = asked;
        status.set({ activity: status.live.activity === 'pushing' ? 'pushing' : 'pulling' });
        const unchanged = await takeRecalls(context);
        await hearOfErasures();
        await pullAll(context, unchanged);
        reached();
        await tellReceipts(context);
        await compareDueDigests();
        forgottenAt = forgetOld(context, forgottenAt);
        status.set({ caughtUp: asked === askedBefore, activity: 'idle' });
        fileLane.poke();
        topics.add('sync');
        const unread = context.db.get("SELECT 1 FROM outbox WHERE state = 'acknowledged' LIMIT 1");
        return unread === undefined ? timings.poll : timings.readBack;
      },
      failed,
    },
    timings,
  );
  const pushLane: Lane = new Lane(
    {
      run: async () => {
        if (!hasWork(context.db)) return null;
        status.set({ activity: 'pushing' });
        await hearOfErasures();
        const answered = await pushAll(context);
        status.set({ activity: 'idle' });
        if (answered > 0) {
          reached();
          pullLane.poke();
        }
        return null;
      },
      failed,
    },
    timings,
  );

  /** Files come by themselves, in what the other two leave; what it meets says nothing about how rows stand. */
  const fileLane: Lane = new Lane(
    {
      run: async () => {
        const sent = await sendFiles(context, options.files);
        const reviewed = await fetchReviewedFiles(context, options.files);
        return (await fetchFiles(context, options.files)) || sent || reviewed ? timings.readBack : null;
      },
      failed: (error) => {
        if (error instanceof HubTrouble)
          ports.log.info({ kind: error.kind, code: error.code }, 'a file broke off');
        else
          ports.log.error(
            { error: error instanceof Error ? error.stack : String(error) },
            'the transfer of files met a bug',
          );
      },
    },
    timings,
  );

  /** Hearing saves waiting for the next look; without it the looks go on as they are. */
  const noticeLane: Lane = new Lane(
    {
      run: async () => {
        await hearNotices(context, () => pullLane.poke());
        // The hub ended it, or goes: not all laptops at once to the next.
        return Math.random() * timings.poll;
      },
      failed: (error) => {
        if (!(error instanceof HubTrouble)) failed(error, null);
      },
    },
    timings,
  );
  const lanes = [pushLane, pullLane, fileLane, noticeLane];
  const allNow = (): void => {
    for (const lane of lanes) lane.now();
  };

  /** Once a day for each scope, those longest not compared first. */
  async function compareDueDigests(): Promise<void> {
    const due = context.db.all<{ key: string }>(
      'SELECT key FROM scope_state WHERE ready = 1 AND leaving = 0 AND coalesce(digest_at, 0) <= ? ORDER BY digest_at',
      ports.clock.now() - timings.digest,
    );
    for (const { key } of due) {
      if ((await compareDigest(context, key, () => pullAll(context))) !== false) continue;
      await pullAll(context);
      return;
    }
  }

  pushLane.poke();
  pullLane.poke();
  noticeLane.poke();
  return {
    wrote: () => {
      fileLane.poke();
      pushLane.poke();
    },
    now: () => {
      // Whoever asks wants to know how it stands now, not how it stood.
      asked += 1;
      status.set({ caughtUp: false });
      allNow();
    },
    isSending: () => status.live.activity === 'pushing',
    ask: (question) => askHub(context, question),
    askLines: async (path, body, signal) => {
      const request = { method: 'POST', path, body, bodyType: 'application/octet-stream' } as const;
      const either = AbortSignal.any([context.signal, signal]);
      return linesOf(await asUser(context, request).stream(either), () => undefined);
    },
    notify: (event) => {
      if (event === 'offline') {
        networkGone = true;
        status.set({ connection: 'offline', caughtUp: false });
      }
      if (event === 'online' || event === 'resume') {
        networkGone = false;
        allNow();
      }
    },
    signedIn: (device) => {
      context.session.useDevice(device);
      // The hub has just answered; a user who is asked to sign in again until all is read would do so again and again.
      reached();
      allNow();
    },
    endSession: async () => {
      const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(endingPatienceMs)]);
      try {
        await context.session.with(signal, (accessToken) =>
          client.done({ method: 'DELETE', path: '/sessions', accessToken, signal }),
        );
      } catch (error) {
        // It ends there by itself in time, and its tokens go with the data here.
        if (!(error instanceof HubTrouble)) throw error;
      }
    },
    stop: async () => {
      stopping.abort();
      topics.stop();
      await Promise.all(lanes.map((lane) => lane.stop()));
    },
  };
}

function connectionAfter(trouble: HubTrouble, networkGone: boolean): LiveStatus['connection'] {
  switch (trouble.kind) {
    case 'offline':
      return 'offline';
    case 'unreachable':
      return networkGone ? 'offline' : 'unreachable';
    case 'sign_in':
    case 'revoked':
      return 'sign_in';
    case 'update':
      return 'update';
    case 'later':
    case 'refused':
      return 'paused';
  }
}

/**
 * What has been in effect for longer than any backup is old needs no keeping. Judged by the hub's clock alone, as
 * this pull's answer gave it: a laptop set a year ahead for a minute must not forget what a restore would need.
 * Weeks of rows are read for it, so it is done once an hour of that clock; `last` and the answer are when.
 */
function forgetOld(context: SyncContext, last: number): number {
  const hubNow = context.clock.now() + (readMetaNumber(context.db, 'clock_skew') ?? 0);
  if (Math.abs(hubNow - last) < hourMs) return last;
  const before = hubNow - limits.acknowledgedRetentionDays * dayMs;
  const old =
    "state IN ('settled', 'discarded', 'replaced') AND void <> 1 AND coalesce(received_at, closed_at) < ?";
  if (context.db.get(`SELECT 1 FROM outbox WHERE ${old} LIMIT 1`, before) === undefined) return hubNow;
  relaxedTransaction(context.connection, (db) =>
    db.run(`DELETE FROM outbox WHERE place IN (SELECT place FROM outbox WHERE ${old} LIMIT 200)`, before),
  );
  // There may be more of them.
  return last;
}

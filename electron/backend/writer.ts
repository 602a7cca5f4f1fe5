import { channels, type Topic } from '../../shared/contracts/ipc/index.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { collateralFolder } from './db/collateral.ts';
import { openWritable } from './db/openWritable.ts';
import { readableDb } from './db/readableDb.ts';
import { rollBackWith, writeTransaction } from './db/transaction.ts';
import { answerChannel } from './dispatch.ts';
import type { Calendars } from './features/calendar/calendars.ts';
import { startCalendars } from './features/calendar/startCalendars.ts';
import type { EngineCommandContext, Write } from './features/handler.ts';
import { ImportDesk } from './features/imports/importDesk.ts';
import { handlers } from './features/index.ts';
import { FileIntake } from './features/studio/files/fileIntake.ts';
import { type Backups, startBackups } from './session/backups.ts';
import type { DeviceKey } from './session/deviceKey.ts';
import { dropBackups } from './session/dropBackups.ts';
import type { ProfileFacts } from './session/profileFacts.ts';
import { readMe } from './session/readMe.ts';
import { startNameOrder } from './session/startNameOrder.ts';
import { type SignedIn, storeSignIn } from './session/storeSignIn.ts';
import { startWorkCopy, type WorkCopy } from './session/workCopy.ts';
import { readAnewAfterUpgrade } from './sync/afterUpgrade.ts';
import { verifyAtStart } from './sync/kits/settleReleases.ts';
import { watchTime } from './sync/kits/watchTime.ts';
import { countPending } from './sync/outbox/countPending.ts';
import { enqueue } from './sync/outbox/enqueue.ts';
import { type SyncEngine, startSync } from './sync/syncEngine.ts';
import type { WriterEvents, WriterPorts } from './writerPorts.ts';

export interface WriterOptions {
  readonly profile: ProfileFacts;
  readonly hubUrl: string;
  readonly programVersion: string;
  readonly key: Uint8Array;
  readonly device: DeviceKey;
  /** What signing in answered, when that has just happened. */
  readonly signedIn: SignedIn | null;
}

/** The one thread that writes: commands as they come, the sync in slices between them. */
export interface Writer {
  dispatch(channel: string, json: string): Promise<string>;
  notify(event: 'online' | 'offline' | 'resume' | 'suspend'): void;
  signedIn(signedIn: SignedIn, device: DeviceKey): void;
  setProfile(profile: ProfileFacts): void;
  pendingCount(): number;
  endSession(): Promise<void>;
  close(): Promise<void>;
}

/** Throws `NewerDatabase`, or what SQLite throws for a damaged, full or read-only place. */
export function openWriter(options: WriterOptions, ports: WriterPorts, events: WriterEvents): Writer {
  const connection = openWritable(options.profile.databaseFile, options.key);
  let { profile } = options;
  const db = readableDb(connection);
  if (options.signedIn !== null) {
    const { signedIn } = options;
    writeTransaction(connection, (tx) => storeSignIn(tx, signedIn, options.hubUrl, ports.clock));
  }
  readAnewAfterUpgrade(connection);
  const settling = { connection, clock: ports.clock, log: ports.log };
  verifyAtStart(settling);
  const stopWatching = watchTime(settling, () => events.topic('kits'));
  const sync: SyncEngine = startSync({
    connection,
    userId: profile.userId,
    files: { folder: collateralFolder(profile.folder) },
    hubUrl: options.hubUrl,
    programVersion: options.programVersion,
    device: options.device,
    ports,
    events,
    erased: () => void backups.now().then((made) => made.ok && dropBackups(profile.backupFolder)),
  });
  const backups: Backups = startBackups({
    connection,
    ports,
    write: (at) => ports.backUp(profile, options.key, at),
  });
  const workCopy: WorkCopy = startWorkCopy(
    connection,
    options.key,
    () => profile,
    ports.log,
    () => sync.isSending(),
  );

  const nameOrder = startNameOrder(connection, ports, events.topic);
  const fileIntake = new FileIntake(collateralFolder(profile.folder));
  const context = (): EngineCommandContext => {
    const me = readMe(db, profile.userId);
    const { clock, ids } = ports;
    return {
      me,
      clock,
      ids,
      db,
      profile,
      write: (work) => runWrite(work, me),
      syncNow: () => sync.now(),
      askHub: (question) => sync.ask(question),
      backUpNow: () => backups.now(),
      calendars,
      fileIntake,
      imports,
      nameOrder,
    };
  };

  function runWrite<Value, Code extends string>(
    work: (tx: Write) => Result<Value, Code>,
    me: EngineCommandContext['me'],
  ): Result<Value, Code> {
    const topics = new Set<Topic>();
    let enqueued = false;
    const result = writeTransaction<Result<Value, Code>>(connection, (tx) => {
      const answer = work({
        db: tx,
        enqueue: (kind, args, subject) => {
          const queued = enqueue(tx, { me, clock: ports.clock, ids: ports.ids }, kind, args, subject);
          if (queued.ok) enqueued = true;
          return queued;
        },
        changed: (topic) => topics.add(topic),
      });
      return answer.ok ? answer : rollBackWith(answer);
    });
    if (result.ok) {
      workCopy.wrote();
      if (enqueued) topics.add('sync');
      for (const topic of topics) events.topic(topic);
      if (topics.has('sync')) sync.wrote();
    }
    return result;
  }

  const calendars: Calendars = startCalendars({
    network: ports.network,
    log: ports.log,
    read: ports.readCalendar,
    context: () => context(),
  });

  const imports = new ImportDesk({
    read: ports.readTable,
    log: ports.log,
    lines: (path, body, signal) => sync.askLines(path, body, signal),
    changed: () => events.topic('imports'),
    imported: () => sync.now(),
  });

  return {
    dispatch: (channel, json) =>
      answerChannel(
        channel,
        json,
        (name, input) => {
          const handler = handlers[name];
          if (handler === undefined || channels[name].kind !== 'command')
            throw new Error(`nothing answers ${name}`);
          return (handler as (context: EngineCommandContext, input: unknown) => never)(context(), input);
        },
        ports.log,
        events.damaged,
      ),
    notify: (event) => {
      sync.notify(event);
      calendars.notify(event);
    },
    signedIn: (signedIn, device) => {
      writeTransaction(connection, (tx) => storeSignIn(tx, signedIn, options.hubUrl, ports.clock));
      sync.signedIn(device);
    },
    setProfile: (next) => {
      profile = next;
    },
    pendingCount: () => countPending(db),
    endSession: () => sync.endSession(),
    close: async () => {
      imports.stop();
      await calendars.stop();
      await backups.stop();
      await sync.stop();
      stopWatching();
      workCopy.stop();
      await nameOrder.stop();
      connection.close();
    },
  };
}

import type { MessagePort } from 'node:worker_threads';
import { decodeCalendar } from '../features/calendar/reading/decodeCalendar.ts';
import type { Log } from '../ports/ports.ts';
import { threadClock, threadIds } from '../ports/threadPorts.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';
import { toFailureMessage } from './failureMessage.ts';
import type { ToHost, ToWorker, WorkerStart } from './messages.ts';
import { ProxiedNetwork } from './proxiedNetwork.ts';
import { WorkerThread } from './workerThread.ts';

/** What each thread runs, and all that it loads: what reads tables and calendars is a third of the whole. */
const partOf = {
  writer: () => import('../writer.ts'),
  reader: () => import('../reader.ts'),
  backup: () => import('../session/writeBackup.ts'),
  calendar: () => import('../features/calendar/reading/readCalendar.ts'),
  table: () => import('../features/imports/reading/readTable.ts'),
};

/** A thread for this one piece of work: neither a command nor a query waits for it. */
async function inOwnThread<Value>(
  entry: URL,
  start: WorkerStart,
  work: (thread: WorkerThread) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<Value> {
  const nothing = (): void => undefined;
  const thread = new WorkerThread(entry, start, nothing, nothing);
  const end = (): void => void thread.end();
  signal?.addEventListener('abort', end, { once: true });
  try {
    return (await work(thread)) as Value;
  } finally {
    signal?.removeEventListener('abort', end);
    await thread.end();
  }
}

/** A calendar can be written so that reading it never ends. */
const longestCalendarMs = 40_000;

/** Fifty megabytes of a spreadsheet take ten seconds on a slow laptop; one made to be endless is ended. */
const longestTableMs = 120_000;

/**
 * The far side of `engineInWorkers`: one writer, one reader, one backup or one reading of a file, spoken to by messages. `entry` is the
 * file this thread itself was begun with.
 */
export function serveWorker(port: MessagePort, start: WorkerStart, entry: URL): void {
  // Loaded before anything is asked of it.
  void partOf[start.role]();
  const send = (message: ToHost): void => port.postMessage(message);
  const network = new ProxiedNetwork((message) => send({ type: 'network', message }));
  const clock = threadClock(start.bootId);
  const logAt =
    (level: 'info' | 'warn' | 'error') => (fields: Readonly<Record<string, unknown>>, message: string) =>
      send({ type: 'log', level, fields, message });
  const log: Log = { info: logAt('info'), warn: logAt('warn'), error: logAt('error') };
  let writer: Writer | null = null;
  let reader: Reader | null = null;

  const opened = (): Writer => {
    if (writer === null) throw new Error('the writer is not open');
    return writer;
  };

  const run = async (message: Extract<ToWorker, { readonly call: number }>): Promise<unknown> => {
    switch (message.type) {
      case 'openWriter': {
        const { openWriter } = await partOf.writer();
        writer = openWriter(
          message.options,
          {
            clock,
            ids: threadIds,
            network,
            log,
            backUp: (profile, key, at) =>
              inOwnThread(entry, { ...start, role: 'backup' }, (thread) =>
                thread.call({ type: 'backUp', profile, key, at }),
              ),
            readCalendar: (bytes, options, signal) =>
              inOwnThread(
                entry,
                { ...start, role: 'calendar' },
                (thread) => thread.call({ type: 'readCalendar', bytes, options }),
                AbortSignal.any([signal, AbortSignal.timeout(longestCalendarMs)]),
              ),
            readTable: (bytes, choices) =>
              inOwnThread(
                entry,
                { ...start, role: 'table' },
                (thread) => thread.call({ type: 'readTable', bytes, choices }),
                AbortSignal.timeout(longestTableMs),
              ),
          },
          {
            topic: (topic) => send({ type: 'topic', topic }),
            live: (live) => send({ type: 'live', live }),
            damaged: () => send({ type: 'damaged' }),
            locked: (why) => send({ type: 'locked', why }),
          },
        );
        return null;
      }
      case 'openReader': {
        const { openReader } = await partOf.reader();
        reader = openReader({ ...message, clock, log, onDamage: () => send({ type: 'damaged' }) });
        return null;
      }
      case 'backUp':
        return (await partOf.backup()).writeBackup(message.profile, message.key, message.at);
      case 'readCalendar':
        return (await partOf.calendar()).readCalendar(decodeCalendar(message.bytes), message.options);
      case 'readTable':
        return (await partOf.table()).readTable(message.bytes, message.choices);
      case 'readFile':
        return reader?.readFile(message.sha256, message.from, message.length) ?? null;
      case 'dispatch':
        return (reader ?? opened()).dispatch(message.channel, message.json);
      case 'signedIn':
        opened().signedIn(message.signedIn, message.device);
        return null;
      case 'pendingCount':
        return opened().pendingCount();
      case 'endSession':
        await opened().endSession();
        return null;
      case 'close':
        await writer?.close();
        reader?.close();
        return null;
    }
  };

  port.on('message', (message: ToWorker) => {
    switch (message.type) {
      case 'notify':
        writer?.notify(message.event);
        return;
      case 'live':
        reader?.setLive(message.live);
        return;
      case 'profile':
        writer?.setProfile(message.profile);
        reader?.setProfile(message.profile);
        return;
      case 'network':
        network.take(message.message);
        return;
      default:
        run(message).then(
          (value) => send({ type: 'answer', call: message.call, value }),
          (error: unknown) => send({ type: 'failed', call: message.call, error: toFailureMessage(error) }),
        );
    }
  });
}

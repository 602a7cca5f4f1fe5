import { fail } from '../../../shared/kernel/result.ts';
import type { CollateralPart } from '../db/collateral.ts';
import type { BackendPorts } from '../ports/ports.ts';
import { type LiveStatus, statusAtStart } from '../sync/liveStatus.ts';
import type { Engine, OpenEngine } from './engine.ts';
import { NetworkServer } from './serveNetwork.ts';
import { WorkerThread } from './workerThread.ts';

/** Node runs the source as it stands; a bundle names its own file. */
const sourceEntry = new URL('../worker.ts', import.meta.url);

/** A writer and a reader, each in a thread of its own, so that no window waits for either and neither for the other. */
export const engineInWorkers =
  (ports: BackendPorts, entry: URL = sourceEntry): OpenEngine =>
  async (options, events): Promise<Engine> => {
    let live: LiveStatus = statusAtStart(ports.clock.now());
    let closing = false;
    const start = { bootId: ports.clock.bootId };
    const died = (error: Error): void => {
      if (closing) return;
      closing = true;
      ports.log.error({ error: error.stack ?? error.message }, 'a thread of the backend ended');
      events.died();
    };
    const reader = new WorkerThread(
      entry,
      { ...start, role: 'reader' },
      (message) => {
        if (message.type === 'damaged') events.damaged();
        if (message.type === 'log') ports.log[message.level]({ ...message.fields }, message.message);
      },
      died,
    );
    const network = new NetworkServer(ports.network, (message, transfer) =>
      writer.tell({ type: 'network', message }, transfer),
    );
    const writer: WorkerThread = new WorkerThread(
      entry,
      { ...start, role: 'writer' },
      (message) => {
        switch (message.type) {
          case 'topic':
            events.topic(message.topic);
            break;
          case 'live':
            live = message.live;
            reader.tell({ type: 'live', live });
            break;
          case 'damaged':
            events.damaged();
            break;
          case 'locked':
            events.locked(message.why);
            break;
          case 'log':
            ports.log[message.level]({ ...message.fields }, message.message);
            break;
          case 'network':
            network.take(message.message);
            break;
        }
      },
      died,
    );
    const close = async (): Promise<void> => {
      closing = true;
      network.close();
      await Promise.all(
        [writer.call({ type: 'close' }), reader.call({ type: 'close' })].map((done) =>
          done.catch(() => undefined),
        ),
      );
      await Promise.all([writer.end(), reader.end()]);
    };
    try {
      await writer.call({ type: 'openWriter', options });
      await reader.call({ type: 'openReader', profile: options.profile, key: options.key, live });
    } catch (error) {
      await close();
      throw error;
    }
    const ask = async (thread: WorkerThread, channel: string, json: string): Promise<string> => {
      try {
        return (await thread.call({ type: 'dispatch', channel, json })) as string;
      } catch (error) {
        ports.log.error({ channel, error: String(error) }, 'a thread did not answer');
        return JSON.stringify(fail('internal'));
      }
    };
    return {
      command: (channel, json) => ask(writer, channel, json),
      query: (channel, json) => ask(reader, channel, json),
      readFile: async (sha256, from, length) =>
        (await reader.call({ type: 'readFile', sha256, from, length })) as CollateralPart | null,
      notify: (event) => writer.tell({ type: 'notify', event }),
      signedIn: async (signedIn, device) => {
        await writer.call({ type: 'signedIn', signedIn, device });
      },
      setProfile: (profile) => {
        writer.tell({ type: 'profile', profile });
        reader.tell({ type: 'profile', profile });
      },
      pendingCount: async () => (await writer.call({ type: 'pendingCount' })) as number,
      endSession: async () => {
        await writer.call({ type: 'endSession' });
      },
      close,
    };
  };

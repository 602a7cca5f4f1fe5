import { decodeCalendar } from '../features/calendar/reading/decodeCalendar.ts';
import { readCalendar } from '../features/calendar/reading/readCalendar.ts';
import { readTable } from '../features/imports/reading/readTable.ts';
import type { BackendPorts } from '../ports/ports.ts';
import { openReader, type Reader } from '../reader.ts';
import { writeBackup } from '../session/writeBackup.ts';
import { type LiveStatus, statusAtStart } from '../sync/liveStatus.ts';
import { openWriter } from '../writer.ts';
import type { WriterPorts } from '../writerPorts.ts';
import type { Engine, OpenEngine } from './engine.ts';

/** Writer and reader in this very thread, with the given ports: for tests that hold clock and network in hand. */
export const engineInThread =
  (host: BackendPorts): OpenEngine =>
  async (options, events): Promise<Engine> => {
    const ports: WriterPorts = {
      ...host,
      backUp: async (profile, key, at) => writeBackup(profile, key, at),
      readCalendar: async (bytes, options) => readCalendar(decodeCalendar(bytes), options),
      readTable,
    };
    let reader: Reader | null = null;
    let live: LiveStatus = statusAtStart(ports.clock.now());
    const writer = openWriter(options, ports, {
      topic: (topic) => events.topic(topic),
      damaged: () => events.damaged(),
      locked: (why) => events.locked(why),
      live: (next) => {
        live = next;
        reader?.setLive(next);
      },
    });
    try {
      reader = openReader({
        profile: options.profile,
        key: options.key,
        live,
        clock: ports.clock,
        log: ports.log,
        onDamage: events.damaged,
      });
    } catch (error) {
      await writer.close();
      throw error;
    }
    const opened = reader;
    return {
      command: (channel, json) => writer.dispatch(channel, json),
      query: (channel, json) => opened.dispatch(channel, json),
      readFile: async (sha256, from, length) => opened.readFile(sha256, from, length),
      notify: (event) => writer.notify(event),
      signedIn: async (signedIn, device) => writer.signedIn(signedIn, device),
      setProfile: (profile) => {
        writer.setProfile(profile);
        opened.setProfile(profile);
      },
      pendingCount: async () => writer.pendingCount(),
      endSession: () => writer.endSession(),
      close: async () => {
        await writer.close();
        opened.close();
      },
    };
  };

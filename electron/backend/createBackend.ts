import { mkdirSync } from 'node:fs';
import { type ChannelName, channels, type Input, type Topic } from '../../shared/contracts/ipc/index.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { CollateralPart } from './db/collateral.ts';
import { storageFailureOf } from './db/storageFailure.ts';
import { saveDiagnostics } from './diagnostics/saveDiagnostics.ts';
import { answerChannel, isChannel } from './dispatch.ts';
import type { BackendPorts } from './ports/ports.ts';
import { askForWorkspace } from './session/askForWorkspace.ts';
import { LaptopSettingsFile } from './session/laptopSettings.ts';
import { Profiles } from './session/profiles.ts';
import { Session } from './session/session.ts';
import { engineInWorkers } from './threads/engineInWorkers.ts';

/** Which window asks. Hosts have checked by then that it is one of theirs. */
export interface Caller {
  readonly window: string;
}

export interface BackendOptions {
  /** This laptop's profiles, settings and exports; one running program at a time. */
  readonly dataFolder: string;
  readonly programVersion: string;
  /** Offered on the sign-in screen. */
  readonly defaultHubUrl?: string;
  /** The built worker, where the source cannot run as it is. */
  readonly workerEntry?: URL;
  /** False: everything in this thread with the given ports, so that tests hold clock and network in hand. */
  readonly threads?: boolean;
}

export interface Backend {
  /** The single door: input and answer are JSON. Never rejects. */
  dispatch(channel: string, json: string, caller: Caller): Promise<string>;
  /** A piece of a file of a kit on this laptop; null where there is none or no profile is open. */
  readFile(sha256: string, from: number, length: number): Promise<CollateralPart | null>;
  /** Data under a topic changed. Answers the unsubscribe. */
  subscribe(listener: (topic: string) => void): () => void;
  notify(event: 'online' | 'offline' | 'resume' | 'suspend'): void;
  /** Once the profile last used is open or has said why not. Rejects where that met a bug, and the program is to end. */
  readonly opened: Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the program's heart on this laptop, and opening the profile last used, where no one needs to type for it. Does
 * not wait for that: the window is read meanwhile, and what it asks waits.
 */
export async function createBackend(ports: BackendPorts, options: BackendOptions): Promise<Backend> {
  makeFolder(options.dataFolder);
  const listeners = new Set<(topic: string) => void>();
  const tell = (topic: Topic): void => {
    for (const listener of listeners) listener(topic);
  };
  // The whole engine would otherwise be loaded in the host's thread too, which only talks to those of writer and reader.
  const openEngine =
    options.threads === false
      ? (await import('./threads/engineInThread.ts')).engineInThread(ports)
      : engineInWorkers(ports, options.workerEntry);
  const settings = new LaptopSettingsFile(options.dataFolder);
  const session = new Session({
    ports,
    settings,
    profiles: new Profiles(options.dataFolder),
    dataFolder: options.dataFolder,
    programVersion: options.programVersion,
    defaultHubUrl: options.defaultHubUrl ?? null,
    openEngine,
    tell,
  });
  const opened = session.openLast();
  const settled = opened.catch(() => undefined);

  const onHost = async (channel: ChannelName, input: unknown): Promise<Result<unknown>> => {
    switch (channel) {
      case 'session.state':
        return ok(session.state());
      case 'session.workspace':
        return askForWorkspace({
          network: ports.network,
          programVersion: options.programVersion,
          ...(input as Input<'session.workspace'>),
        });
      case 'session.signIn':
        return session.signIn(input as Parameters<Session['signIn']>[0]);
      case 'session.open':
        return session.open(input as Parameters<Session['open']>[0]);
      case 'session.renew':
        return session.renew(input as Parameters<Session['renew']>[0]);
      case 'session.lock':
        return session.lock();
      case 'session.setPassphrase':
        return session.setPassphrase(input as Parameters<Session['setPassphrase']>[0]);
      case 'session.signOut':
        return session.signOut(input as Parameters<Session['signOut']>[0]);
      case 'session.repair':
        return session.repair();
      case 'settings.get':
        return ok(shown(settings.read()));
      case 'settings.set': {
        const changed = settings.change(input as Partial<ReturnType<typeof shown>>);
        tell('settings');
        return ok(shown(changed));
      }
      case 'diagnostics.save': {
        const { status, problem, profiles } = session.state();
        return saveDiagnostics({
          ports,
          dataFolder: options.dataFolder,
          programVersion: options.programVersion,
          settings: settings.read(),
          session: { status, problem, profiles: profiles.length },
          database: await readDatabase(session),
        });
      }
      default:
        throw new Error(`nothing answers ${channel}`);
    }
  };
  // One at a time: signing in while signing out would leave neither done.
  let before: Promise<unknown> = settled;
  const inTurn = (channel: ChannelName, input: unknown): Promise<Result<unknown>> => {
    if (['session.state', 'session.workspace'].includes(channel) || channel.startsWith('settings.'))
      return onHost(channel, input);
    const turn = before.then(() => onHost(channel, input));
    before = turn.catch(() => undefined);
    return turn;
  };

  return {
    dispatch: async (channel, json) => {
      // The look and the language of the first screen hang on no profile.
      if (!channel.startsWith('settings.')) await settled;
      if (!isChannel(channel) || channels[channel].kind === 'host')
        return answerChannel(channel, json, inTurn, ports.log);
      const { engine } = session;
      if (engine === null)
        return JSON.stringify(fail(session.status === 'signed_out' ? 'signed_out' : 'locked'));
      return channels[channel].kind === 'query' ? engine.query(channel, json) : engine.command(channel, json);
    },
    readFile: async (sha256, from, length) => {
      await settled;
      return (await session.engine?.readFile(sha256, from, length)) ?? null;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify: (event) => {
      // A lid that closes does not wait.
      if (session.engine !== null) session.engine.notify(event);
      else void settled.then(() => session.engine?.notify(event));
    },
    opened,
    close: async () => {
      await before;
      await session.close();
      listeners.clear();
    },
  };
}

/** What the open database says of itself, or the code with which it refused. */
async function readDatabase({ engine }: Session): Promise<unknown> {
  if (engine === null) return null;
  const answer = JSON.parse(await engine.query('diagnostics.read', '{}')) as Result<unknown>;
  return answer.ok ? answer.value : answer.error.code;
}

/** Where it cannot be made, whatever needs it says why in the user's language. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (storageFailureOf(error) === null) throw error;
  }
}

const shown = ({ lastProfile: _, ...settings }: ReturnType<LaptopSettingsFile['read']>) => settings;

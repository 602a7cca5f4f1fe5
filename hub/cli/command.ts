import type { HubClock } from '../hubClock.ts';
import type { HubLog } from '../observe/log.ts';

/** What a command works with: its words, and the terminal as tests can stand in for it. */
export interface CommandIo {
  readonly words: readonly string[];
  readonly clock: HubClock;
  readonly log: HubLog;
  print(line: string): void;
  complain(line: string): void;
  /** A password from the terminal without showing it, or the first line of what is piped in. */
  readPassword(): Promise<string>;
}

export interface Command {
  readonly usage: string;
  /** The exit code: 0 done, 1 refused. Wrong words are thrown as `UsageError`. */
  run(io: CommandIo): Promise<number>;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

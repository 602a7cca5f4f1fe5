import { mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pino from 'pino';
import { logFileOf } from '../backend/ports/logFile.ts';
import type { Log } from '../backend/ports/ports.ts';

/** At start a log larger than this becomes the previous one, which is then forgotten at the next turn. */
const turnOverBytes = 5 * 1024 * 1024;

/** What waits in memory at most while nothing can be written. */
const mostHeldBytes = 256 * 1024;

/** The program's log beside its data: ids and codes, never customers' words. Written through at once. */
export function fileLog(dataFolder: string): Log {
  const file = logFileOf(dataFolder);
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > turnOverBytes) renameSync(file, join(folder, 'callboard.previous.log'));
  const destination = pino.destination({ dest: file, sync: true, mode: 0o600, maxLength: mostHeldBytes });
  // On a full disk the program goes on and says so on its screens; what it could not log is let go.
  destination.on('error', () => {});
  const logger = pino({ base: null }, destination);
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}

import type { CallLog } from '../entities/call.ts';

/**
 * The log that holds: of those that no other log corrects, the last written. Two people may correct the same
 * one without knowing of each other; both stay in the history. Null for a call not logged yet.
 */
export function standingLog(logs: readonly CallLog[]): CallLog | null {
  const corrected = new Set(logs.map((log) => log.correctsId));
  return logs
    .filter((log) => !corrected.has(log.id))
    .reduce<CallLog | null>((last, log) => (last === null || isLater(log, last) ? log : last), null);
}

const isLater = (log: CallLog, other: CallLog): boolean =>
  log.authoredAt > other.authoredAt || (log.authoredAt === other.authoredAt && log.id > other.id);

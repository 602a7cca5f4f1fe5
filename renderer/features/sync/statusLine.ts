import type { SyncStatus } from '../../../shared/contracts/ipc/sync.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';

/** One thing the status line says: a message and the raw values that the formats of a language turn into words. */
export interface Statement {
  readonly id: MessageId;
  readonly tone: 'plain' | 'warn' | 'bad';
  readonly at?: number | null;
  readonly count?: number;
  readonly milliseconds?: number;
  /** Of how many; and how much of how much, in bytes. */
  readonly expected?: number;
  readonly bytes?: number;
  readonly expectedBytes?: number;
}

/** Data read within this time needs no age beside it. */
const currentMs = 120_000;
/** A clock that is off by less disturbs nothing a user sees. */
const skewMs = 300_000;

const connections: Readonly<Record<SyncStatus['connection'], Pick<Statement, 'id' | 'tone'>>> = {
  online: { id: 'status.online', tone: 'plain' },
  offline: { id: 'status.offline', tone: 'plain' },
  unreachable: { id: 'status.unreachable', tone: 'warn' },
  sign_in: { id: 'status.signIn', tone: 'bad' },
  update: { id: 'status.update', tone: 'bad' },
  paused: { id: 'status.paused', tone: 'warn' },
};

export const connectionStatement = (status: SyncStatus): Statement => ({
  ...connections[status.connection],
  at: status.since,
});

/** What is on its way. `all synced` only when the backend says so: everything acknowledged, nothing newer there. */
export function pendingStatements(status: SyncStatus): readonly Statement[] {
  const said: Statement[] = [];
  if (status.progress !== null) said.push(...readingStatements(status.progress, status.connection));
  if (status.sending > 0) said.push({ id: 'status.sending', tone: 'plain', count: status.sending });
  if (status.waiting > 0) said.push({ id: 'status.waiting', tone: 'plain', count: status.waiting });
  if (status.files > 0) said.push({ id: 'status.files', tone: 'plain', count: status.files });
  if (status.waiting + status.sending + status.files === 0 && status.progress === null) {
    said.push(
      status.allSynced
        ? { id: 'status.allSynced', tone: 'plain', at: status.lastConfirmedAt }
        : { id: 'status.nothingWaiting', tone: 'plain' },
    );
  }
  return said;
}

type Progress = NonNullable<SyncStatus['progress']>;

/** How far the reading is, and how long it takes still; where the hub is out of reach, where it stands. */
export function readingStatements(
  progress: Progress,
  connection: SyncStatus['connection'],
): readonly Statement[] {
  const { isFirst, rows, expected, bytes, expectedBytes, leftMs } = progress;
  if (expected === null || expectedBytes === null) return [{ id: 'status.read', tone: 'plain', count: rows }];
  const goesOn = connection === 'online';
  const id = !goesOn ? 'status.readStopped' : isFirst ? 'status.firstReadOf' : 'status.readAnewOf';
  const far: Statement = { id, tone: 'plain', count: rows, expected, bytes, expectedBytes };
  return goesOn && leftMs !== null
    ? [far, { id: 'status.timeLeft', tone: 'plain', milliseconds: leftMs }]
    : [far];
}

export function confirmationStatement(status: SyncStatus): Statement {
  if (status.lastConfirmedAt === null) return { id: 'status.neverConfirmed', tone: 'plain' };
  return {
    id: status.connection === 'online' ? 'status.confirmed' : 'status.lastConfirmed',
    tone: 'plain',
    at: status.lastConfirmedAt,
  };
}

export function dataAgeStatement(status: SyncStatus, now: number): Statement {
  if (status.dataAsOf === null) return { id: 'status.noData', tone: 'plain' };
  const age = now - status.dataAsOf;
  return age < currentMs
    ? { id: 'status.dataCurrent', tone: 'plain' }
    : { id: 'status.dataAge', tone: 'plain', milliseconds: age };
}

/** What keeps this laptop from taking anything in, whatever the hub does; null where nothing does. */
export function troubleStatement({ lastError, connection }: SyncStatus): Statement | null {
  if (lastError === 'disk_full') return { id: 'status.diskFull', tone: 'bad' };
  if (lastError === 'read_only') return { id: 'status.readOnly', tone: 'bad' };
  // The hub's own error of that name is told as its connection is.
  return lastError === 'internal' && connection === 'online'
    ? { id: 'status.troubleHere', tone: 'warn' }
    : null;
}

export const clockStatement = (status: SyncStatus): Statement | null =>
  status.clockSkew !== null && Math.abs(status.clockSkew) >= skewMs
    ? {
        id: status.clockSkew > 0 ? 'status.clockAhead' : 'status.clockBehind',
        tone: 'warn',
        milliseconds: Math.abs(status.clockSkew),
      }
    : null;

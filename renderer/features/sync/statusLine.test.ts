import { expect, test } from 'vitest';
import type { SyncStatus } from '../../../shared/contracts/ipc/sync.ts';
import { catalogues } from '../../app/i18n/catalogues.ts';
import { createFormats } from '../../app/i18n/formats.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import { sayStatement } from './sayStatement.ts';
import {
  clockStatement,
  confirmationStatement,
  connectionStatement,
  dataAgeStatement,
  pendingStatements,
} from './statusLine.ts';

const now = 1_000_000_000;
const status = (part: Partial<SyncStatus>): SyncStatus => ({
  connection: 'online',
  since: now - 60_000,
  activity: 'idle',
  waiting: 0,
  sending: 0,
  attention: 0,
  files: 0,
  allSynced: true,
  lastConfirmedAt: now - 1000,
  dataAsOf: now - 1000,
  nextAttemptAt: null,
  lastError: null,
  progress: null,
  clockSkew: 0,
  ...part,
});
const ids = (part: Partial<SyncStatus>) => pendingStatements(status(part)).map(({ id }) => id);

test('all synced is said only where the backend says so', () => {
  expect(ids({})).toEqual(['status.allSynced']);
  expect(ids({ allSynced: false })).toEqual(['status.nothingWaiting']);
});

test('what waits and what is on its way are counted apart', () => {
  expect(pendingStatements(status({ waiting: 7, sending: 2, allSynced: false }))).toEqual([
    { id: 'status.sending', tone: 'plain', count: 2 },
    { id: 'status.waiting', tone: 'plain', count: 7 },
  ]);
});

const progress = {
  isFirst: true,
  plannedHere: false,
  rows: 10,
  expected: 400,
  bytes: 1_000,
  expectedBytes: 40_000,
  leftMs: 90_000,
};

test('a first reading is counted in with the time left, and nothing else is claimed meanwhile', () => {
  expect(ids({ progress, allSynced: false })).toEqual(['status.firstReadOf', 'status.timeLeft']);
  expect(ids({ progress: { ...progress, leftMs: null }, allSynced: false })).toEqual(['status.firstReadOf']);
});

test('before the hub has said how much there is, what has come is counted alone', () => {
  expect(ids({ progress: { ...progress, expected: null }, allSynced: false })).toEqual(['status.read']);
});

test('what is read anew is not called the first', () => {
  expect(ids({ progress: { ...progress, isFirst: false }, allSynced: false })[0]).toBe('status.readAnewOf');
});

test('out of reach of the hub a reading stands, and no time is promised', () => {
  for (const connection of ['offline', 'unreachable', 'sign_in', 'update', 'paused'] as const)
    expect(ids({ progress, connection, allSynced: false })).toEqual(['status.readStopped']);
});

test('a hub that does not answer is told apart from no network', () => {
  expect(connectionStatement(status({ connection: 'offline' })).id).toBe('status.offline');
  expect(connectionStatement(status({ connection: 'unreachable' })).id).toBe('status.unreachable');
  expect(connectionStatement(status({ connection: 'sign_in' })).tone).toBe('bad');
});

test('fresh data has no age, older data always has', () => {
  expect(dataAgeStatement(status({}), now).id).toBe('status.dataCurrent');
  expect(dataAgeStatement(status({ dataAsOf: now - 9_120_000 }), now)).toMatchObject({
    id: 'status.dataAge',
    milliseconds: 9_120_000,
  });
  expect(dataAgeStatement(status({ dataAsOf: null }), now).id).toBe('status.noData');
});

test('offline, the last confirmation is called the last', () => {
  expect(confirmationStatement(status({ connection: 'offline' })).id).toBe('status.lastConfirmed');
  expect(confirmationStatement(status({ lastConfirmedAt: null })).id).toBe('status.neverConfirmed');
});

test('a clock that is far off is said, one that is a little off is not', () => {
  expect(clockStatement(status({ clockSkew: 2000 }))).toBeNull();
  expect(clockStatement(status({ clockSkew: 31_536_000_000 }))?.id).toBe('status.clockAhead');
  expect(clockStatement(status({ clockSkew: -31_536_000_000 }))?.id).toBe('status.clockBehind');
});

test.each([
  ['it', 'it-IT', 'Offline dalle 09:05', 'Offline da mer 25 nov, 09:05'],
  ['fr', 'fr-FR', 'Hors ligne depuis 09:05', 'Hors ligne depuis mer. 25 nov. à 09:05'],
] as const)(
  '%s says of another day since when otherwise than of an hour',
  (language, locale, today, before) => {
    const say: Say = (id, values = {}) =>
      catalogues[language][id].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
    const on = (day: number, hour: number): number => new Date(2026, 10, day, hour, 5).getTime();
    const since = (at: number): string =>
      sayStatement(say, createFormats(locale), { id: 'status.offline', tone: 'plain', at }, on(26, 17));
    expect([since(on(26, 9)), since(on(25, 9))]).toEqual([today, before]);
  },
);

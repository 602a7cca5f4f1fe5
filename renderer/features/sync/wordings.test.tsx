import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { SyncStatus } from '../../../shared/contracts/ipc/sync.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { catalogues, languages } from '../../app/i18n/catalogues.ts';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, onlineStatus } from '../../testing/fakeCallboard.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';

prepareDom();

const minute = 60_000;
const quiet: SyncStatus = { ...onlineStatus, attention: 0, allSynced: true };

async function open(status: SyncStatus): Promise<void> {
  const none = () => ok({ total: 0, items: [] });
  giveCallboard(createFakeCallboard({ 'sync.status': () => ok(status), 'sync.list': none }));
  await act(() => router.navigate('/sync'));
  render(<App />);
  await screen.findByTestId('status-connection');
}
/** All that was on a screen at the end of each test. */
const seen: string[] = [];
afterEach(() => {
  seen.push(document.body.textContent ?? '');
  cleanup();
});
const textOf = (id: string): string =>
  screen
    .queryAllByTestId(id)
    .map((element) => element.textContent)
    .join(' | ');
const onScreen = (text: RegExp): number => screen.queryAllByText(text).length;

/** Each connection: the line at the foot, the words under the title of the Sync screen, and what to do about it. */
const connections: readonly (readonly [SyncStatus['connection'], RegExp, RegExp, RegExp | null])[] = [
  ['online', /^Online$/, /Online for/, null],
  ['offline', /^Offline since /, /Offline for/, /it goes on by itself when there is a network/],
  // The laptop has a network and believes that it is connected: the hub's silence is said, never “online”.
  [
    'unreachable',
    /^The hub has not answered since /,
    /There is a network, but the hub/,
    /check your network/,
  ],
  ['sign_in', /^Signed out at the hub/, /Your session at the hub has ended/, /Your work stays here until/],
  ['update', /too old for the hub/, /This program is too old for the hub/, /Ask your admin for the update/],
  ['paused', /^The hub has paused since /, /The hub has asked for patience/, /the hub says when/],
];

test.each(connections)(
  '%s is said on the line and on the screen, with what to do about it',
  async (connection, line, under, help) => {
    await open({ ...quiet, connection, allSynced: connection === 'online', nextAttemptAt: null });
    expect(textOf('status-connection')).toMatch(line);
    expect(onScreen(under)).toBeGreaterThan(0);
    for (const [other, , , words] of connections)
      if (words !== null) expect([other, onScreen(words) > 0]).toEqual([other, words === help]);
  },
);

/** What is on its way, beside every connection: it is kept and counted whatever the hub does. */
const loads: readonly (readonly [string, Partial<SyncStatus>, RegExp])[] = [
  ['waiting', { waiting: 7, allSynced: false }, /^7 changes waiting on this laptop$/],
  ['sending', { sending: 1, allSynced: false }, /^Sending 1 change$/],
  ['files', { files: 2, allSynced: false }, /^Bringing 2 files to the hub$/],
  ['nothing', { allSynced: false }, /^Nothing waiting$/],
];
const pairs = connections.flatMap(([connection]) => loads.map((load) => [connection, ...load] as const));

test.each(pairs)(
  '%s with %s: counted as it is, and never called synced',
  async (connection, _load, part, words) => {
    await open({ ...quiet, ...part, connection });
    expect(textOf('status-pending')).toMatch(words);
    expect(onScreen(/All synced/)).toBe(0);
  },
);

test('all synced is said with the time at which the hub confirmed it', async () => {
  await open(quiet);
  expect(textOf('status-pending')).toMatch(/^All synced, confirmed by the hub \S/);
});

test('what needs somebody is a link, in its number', async () => {
  await open({ ...quiet, attention: 1, allSynced: false });
  expect(textOf('status-attention')).toBe('1 needs you');
});

const progress = {
  isFirst: true,
  plannedHere: true,
  rows: 2_000,
  expected: 8_000,
  bytes: 500_000,
  expectedBytes: 2_100_000,
  leftMs: 130_000,
};
const notReadYet = { ...quiet, allSynced: false, lastConfirmedAt: null, dataAsOf: null };

test('a first reading says how far it is, and that nothing has been confirmed yet', async () => {
  await open({ ...notReadYet, progress });
  const far = 'First reading: 2,000 of 8,000 rows, 500 kB of about 2.1 MB';
  expect(textOf('status-pending')).toBe(`${far} | about 2\u00a0min left`);
  expect(textOf('status-age')).toBe('The hub has not confirmed yet · no data yet');
  expect(onScreen(/2,000 of 8,000 rows, .* · about 2.min left$/)).toBe(1);
  expect(onScreen(/accounts of your calls and promises for today and tomorrow, .* are here/)).toBe(1);
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('2000');
  expect(onScreen(/All synced/)).toBe(0);
});

test('before what is planned next is here, the screen says that it comes first', async () => {
  await open({ ...notReadYet, progress: { ...progress, plannedHere: false, expected: null } });
  expect(textOf('status-pending')).toBe('Reading from the hub: 2,000 rows so far');
  expect(onScreen(/promises for today and tomorrow come first/)).toBe(1);
  expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
});

test('what is read anew was here before, and is called neither the first nor planned', async () => {
  await open({ ...quiet, allSynced: false, progress: { ...progress, isFirst: false, leftMs: null } });
  expect(textOf('status-pending')).toMatch(/^Reading from the hub: 2,000 of 8,000 rows/);
  expect(onScreen(/today and tomorrow/)).toBe(0);
});

test.each(connections.slice(1))('%s in the middle of a reading says where it stands', async (connection) => {
  await open({ ...notReadYet, connection, progress });
  expect(textOf('status-pending')).toBe('Reading stands at 2,000 of 8,000 rows');
  expect(onScreen(/What has arrived stays/)).toBe(1);
});

test('what was read just now is called current', async () => {
  await open({ ...quiet, dataAsOf: Date.now() });
  expect(textOf('status-age')).toMatch(/^Hub confirmed .+ · data current$/);
});

test('offline, what is old says how old, and the last confirmation that it is the last', async () => {
  const then = quiet.since - 150 * minute;
  await open({ ...quiet, connection: 'offline', allSynced: false, lastConfirmedAt: then, dataAsOf: then });
  expect(textOf('status-age')).toMatch(/^Hub last confirmed .+ · data .+ old$/);
});

const troubles = [
  ['disk_full', /^This laptop’s disk is full, so nothing more comes in/],
  ['read_only', /^The data folder cannot be written, so nothing more comes in/],
  ['internal', /^The sync has met an error in this program/],
] as const;
test.each(troubles)('%s on this laptop is said though the hub answers', async (lastError, words) => {
  await open({ ...quiet, allSynced: false, lastError });
  expect(textOf('status-warning')).toMatch(words);
  // On the line, to those who hear it, and on the screen.
  expect(onScreen(new RegExp(words.source.slice(1)))).toBe(3);
  expect(onScreen(/All synced/)).toBe(0);
});

test('an error inside the hub is the hub’s', async () => {
  await open({ ...quiet, connection: 'paused', allSynced: false, lastError: 'internal' });
  expect(textOf('status-warning')).toBe('');
});

test.each([
  [7_200_000, /^This laptop’s clock is 2.h ahead\. Set it right$/],
  [-7_200_000, /^This laptop’s clock is 2.h behind\. Set it right$/],
])('a clock that is off by %s ms is said', async (clockSkew, words) => {
  await open({ ...quiet, clockSkew });
  expect(textOf('status-warning')).toMatch(words);
});

test('under the title: what needs somebody, what is kept, when it is tried again, and that all is acknowledged', async () => {
  const nextAttemptAt = quiet.since + minute;
  await open({
    ...quiet,
    connection: 'unreachable',
    allSynced: false,
    waiting: 2,
    attention: 1,
    nextAttemptAt,
  });
  expect(onScreen(/1 change needs you\. The others are not held up by it\./)).toBe(1);
  expect(onScreen(/2 changes are kept on this laptop and go out by themselves\./)).toBe(1);
  expect(onScreen(/Next attempt \S+/)).toBe(1);
  seen.push(document.body.textContent ?? '');
  cleanup();
  await open({ ...quiet, activity: 'pulling' });
  expect(onScreen(/The hub has acknowledged everything\./)).toBe(1);
  expect(onScreen(/^Syncing…$/)).toBe(1);
  expect(onScreen(/^Nothing is pending$/)).toBe(1);
});

/** A message as it may be on a screen: its arguments and their plurals are anything. */
const shapeOf = (words: string): RegExp =>
  new RegExp(
    words
      .split(/\{(?:[^{}]|\{[^{}]*\})*\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]*'),
  );
/** Read out, not seen; and a plural alone, which is anything: both have tests of their own above. */
const unseen = ['status.label', 'status.waiting', 'status.files', 'status.sending', 'status.needsYou'];

test('the line has no words that none of these states says', () => {
  const ids = Object.entries(catalogues.en).filter(
    ([id]) => id.startsWith('status.') && !unseen.includes(id),
  );
  const never = ids.filter(([, words]) => !seen.some((text) => shapeOf(words).test(text)));
  expect(never.map(([id]) => id)).toEqual([]);
});

test('every language has words of its own for each of them', () => {
  const said = Object.keys(catalogues.en).filter((id) => /^(status|sync)\./.test(id));
  expect(said.length).toBeGreaterThan(30);
  for (const language of languages.filter((each) => each !== 'en'))
    for (const id of said.filter((each) => !['status.pair', 'status.online'].includes(each))) {
      const words = (catalogues[language] as Readonly<Record<string, string>>)[id];
      expect([language, id, words === undefined || words === '']).toEqual([language, id, false]);
    }
});

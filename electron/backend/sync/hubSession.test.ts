import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LaptopDatabase, openLaptopDatabase } from '../../../test/fixtures/laptopDatabase.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { writeTransaction } from '../db/transaction.ts';
import { newDeviceKey } from '../session/deviceKey.ts';
import { HubClient } from './hubClient.ts';
import { HubSession } from './hubSession.ts';

const clock = {
  now: () => 1_000_000,
  monotonic: () => 0,
  bootId: 'boot',
  timeZone: () => 'Europe/Stockholm',
};
const device = newDeviceKey('01a19b46-0620-7487-bce8-8fca1a82987d');
const never = new AbortController().signal;

let laptop: LaptopDatabase;
beforeEach(() => {
  laptop = openLaptopDatabase();
  signIn('old');
});
afterEach(() => laptop.close());

const signIn = (name: string): void =>
  writeTransaction(laptop.connection, (db) => {
    writeMeta(db, 'access_token', `access ${name}`);
    writeMeta(db, 'access_expires_at', name === 'old' ? 0 : 2_000_000_000);
    writeMeta(db, 'refresh_token', `refresh ${name}`);
    writeMeta(db, 'session', 'open');
    writeMeta(db, 'clock_skew', 0);
  });

/** A session whose hub answers the renewal with that, after `meanwhile`. */
const sessionWith = (meanwhile: () => void, status: number, body: unknown): HubSession => {
  const fetch = async (): Promise<Response> => {
    meanwhile();
    return new Response(JSON.stringify(body), { status });
  };
  return new HubSession(
    laptop.connection,
    new HubClient({ fetch }, 'http://127.0.0.1:1', '1.0.0'),
    clock,
    device,
  );
};
const ended = { code: 'session_ended', requestId: 'r' };
const renewed = {
  accessToken: 'access of the old session',
  accessExpiresAt: 2_000_000_000,
  refreshToken: 'refresh of the old session',
  hubTime: 1_000_000,
};
const kept = () =>
  ['access_token', 'refresh_token', 'session'].map((key) => readMeta(laptop.db, key as 'session'));

test('a session that the hub has ended is ended here', async () => {
  const session = sessionWith(() => undefined, 401, ended);
  await expect(session.ready(never)).rejects.toMatchObject({ kind: 'sign_in', code: 'session_ended' });
  expect(readMeta(laptop.db, 'session')).toBe('ended');
});

test('a sign-in stands that came while the session before it was found to be ended', async () => {
  const session = sessionWith(() => signIn('new'), 401, ended);
  expect(await session.with(never, async (token) => token)).toBe('access new');
  expect(kept()).toEqual(['access new', 'refresh new', 'open']);
});

test('a sign-in stands that came while the session before it was still renewed', async () => {
  const session = sessionWith(() => signIn('new'), 200, renewed);
  expect(await session.with(never, async (token) => token)).toBe('access new');
  expect(kept()).toEqual(['access new', 'refresh new', 'open']);
});

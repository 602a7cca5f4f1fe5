import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setPassword } from '../../../hub/administration/users.ts';
import { HubWorkspace, heardArgs, testPassword } from '../../harness/hubWorkspace.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, newId, openKeychain, SwitchedNetwork, TestLaptop, until } from './laptopWorkspace.ts';
import { emailOfRepAt, signedInAt } from './signedInAt.ts';

let workspace: HubWorkspace;
let place: HubPlace;
beforeAll(async () => {
  place = await temporaryHubPlace();
  workspace = await HubWorkspace.start({ database: place.database, files: place.files });
});
afterAll(async () => {
  await workspace.hub.close();
  await place.remove();
});

const emailOfRep = () => emailOfRepAt(workspace);
const signedIn = (change?: Parameters<typeof laptopPorts>[0]) => signedInAt(workspace, change);

test('what cannot be signed in to says what is wrong', async () => {
  const email = await emailOfRep();
  const network = new SwitchedNetwork();
  const laptop = await new TestLaptop(laptopPorts({ network })).start();
  const code = async (url: string, password = testPassword) => {
    const answer = await laptop.signIn(url, email, password);
    return answer.ok ? 'ok' : answer.error.code;
  };
  expect(await code(workspace.hub.url, 'not this one')).toBe('wrong_credentials');
  expect(await code('http://hub.example.test')).toBe('hub_insecure');
  expect(await code('not a hub at all')).toBe('hub_url_invalid');
  expect(await code('http://127.0.0.1:1')).toBe('offline');
  expect(await code(`${workspace.hub.url}/elsewhere`)).toBe('not_a_hub');
  network.on = false;
  expect(await code(workspace.hub.url)).toBe('offline');
  expect(await laptop.get('session.state', {})).toMatchObject({ status: 'signed_out', profiles: [] });
  await laptop.remove();
});

test('once signed in it opens with no connection', async () => {
  const network = new SwitchedNetwork();
  const { laptop } = await signedIn({ network });
  network.on = false;
  await laptop.stop();
  await laptop.start();
  expect(await laptop.get('session.state', {})).toMatchObject({ status: 'signed_in' });
  expect(
    (await laptop.ask('accounts.list', { offset: 0, limit: 5, find: null, territoryId: null, sort: 'name' }))
      .ok,
  ).toBe(true);
  await laptop.remove();
});

test('with a passphrase the data opens for it alone, and locks', async () => {
  const { laptop, profileId } = await signedIn();
  expect(await laptop.ask('session.lock', {})).toMatchObject({ error: { code: 'no_passphrase' } });
  await laptop.get('session.setPassphrase', { current: null, next: 'four words in a row' });
  expect(await laptop.get('session.lock', {})).toMatchObject({ status: 'locked' });
  expect(await laptop.ask('sync.status', {})).toMatchObject({ error: { code: 'locked' } });
  await laptop.stop();
  await laptop.start();
  expect(await laptop.get('session.state', {})).toMatchObject({
    status: 'locked',
    profile: { needsPassphrase: true },
  });
  const open = (passphrase: string | null) => laptop.ask('session.open', { profileId, passphrase });
  expect(await open(null)).toMatchObject({ error: { code: 'wrong_passphrase' } });
  expect(await open('three words only')).toMatchObject({ error: { code: 'wrong_passphrase' } });
  expect(await open('four words in a row')).toMatchObject({ value: { status: 'signed_in' } });
  expect(await laptop.ask('session.setPassphrase', { current: 'wrong one', next: null })).toMatchObject({
    error: { code: 'wrong_passphrase' },
  });
  await laptop.get('session.setPassphrase', { current: 'four words in a row', next: null });
  await laptop.stop();
  await laptop.start();
  expect(await laptop.get('session.state', {})).toMatchObject({ status: 'signed_in' });
  await laptop.remove();
});

test('signing in again at a passphrase waits for it, and loses nothing', async () => {
  const { laptop, email, profileId } = await signedIn();
  await laptop.get('drafts.put', { key: 'mine', value: { words: 'kept' } });
  await laptop.get('session.setPassphrase', { current: null, next: 'four words in a row' });
  await laptop.get('session.lock', {});
  const answer = await laptop.signIn(workspace.hub.url, email, testPassword);
  expect(answer).toMatchObject({ value: { status: 'locked' } });
  await laptop.get('session.open', { profileId, passphrase: 'four words in a row' });
  expect((await laptop.get('drafts.get', { key: 'mine' })).value).toEqual({ words: 'kept' });
  await laptop.synced();
  await laptop.remove();
});

test('when the password was changed, work is kept until it is given', async () => {
  const { laptop, email } = await signedIn();
  const accountId = await workspace.account([workspace.north]);
  await laptop.synced();
  await setPassword(workspace.hub.context, email, 'another password altogether');
  await laptop.get('heard.add', { heard: heardArgs(newId(), accountId) as never, draftKey: null });
  await until(async () => (await laptop.get('sync.status', {})).connection === 'sign_in');
  expect((await laptop.get('sync.status', {})).waiting).toBe(1);
  expect(await laptop.ask('session.renew', { password: testPassword })).toMatchObject({
    error: { code: 'wrong_credentials' },
  });
  expect((await laptop.ask('session.renew', { password: 'another password altogether' })).ok).toBe(true);
  await laptop.synced();
  await laptop.remove();
});

test('after too long without the hub it locks, and opens again when the hub has been reached', async () => {
  await workspace.hub.context.db.updateTable('sync_meta').set({ maximum_offline_days: 30 }).execute();
  let later = 0;
  const network = new SwitchedNetwork();
  const ports = laptopPorts({ network });
  const clock = { ...ports.clock, now: () => Date.now() + later };
  const { laptop } = await signedIn({ clock, network });
  network.on = false;
  await laptop.stop();
  later = 31 * 86_400_000;
  await laptop.start();
  await until(async () => (await laptop.get('session.state', {})).problem === 'offline_too_long');
  expect(await laptop.get('session.state', {})).toMatchObject({ status: 'locked' });
  network.on = true;
  expect(await laptop.ask('session.renew', { password: testPassword })).toMatchObject({
    value: { status: 'signed_in', problem: null },
  });
  await laptop.remove();
  await workspace.hub.context.db.updateTable('sync_meta').set({ maximum_offline_days: null }).execute();
});

test('a keychain that no longer opens the key says so; the data is set aside, not thrown away', async () => {
  const { laptop, email } = await signedIn();
  await laptop.stop();
  const other = laptopPorts({ secrets: openKeychain('somebody else') });
  const again = await new TestLaptop(other, {}, laptop.folder).start();
  expect(await again.get('session.state', {})).toMatchObject({ status: 'locked', problem: 'key_missing' });
  expect(await again.signIn(workspace.hub.url, email, testPassword)).toMatchObject({
    value: { status: 'signed_in' },
  });
  expect(
    readdirSync(join(laptop.folder, 'profiles')).filter((name) => name.includes('set-aside')),
  ).toHaveLength(1);
  await again.remove();
});

test('two people on one laptop each have a database of their own', async () => {
  const { laptop, profileId } = await signedIn();
  const other = await emailOfRep();
  const answer = await laptop.signIn(workspace.hub.url, other, testPassword);
  expect(answer).toMatchObject({ value: { profiles: [{}, {}] } });
  await laptop.get('drafts.put', { key: 'mine', value: {} });
  expect(await laptop.ask('session.open', { profileId, passphrase: null })).toMatchObject({
    value: { status: 'signed_in' },
  });
  expect((await laptop.get('drafts.get', { key: 'mine' })).value).toBeNull();
  await laptop.remove();
});

test('nothing that opens the data or the session stands on disk in plain', async () => {
  const { laptop } = await signedIn();
  const files = readdirSync(laptop.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const all = Buffer.concat(files.map((file) => readFileSync(join(file.parentPath, file.name)))).toString(
    'latin1',
  );
  const { rows } = await laptop.get('settings.dataOnThisLaptop', {});
  expect(rows.some(({ count }) => count > 0)).toBe(true);
  for (const word of ['SQLite format 3', 'refresh_token', 'territory:', testPassword])
    expect(all).not.toContain(word);
  await laptop.remove();
});

test('settings speak before anyone has signed in', async () => {
  const laptop = await new TestLaptop().start();
  expect(await laptop.get('settings.get', {})).toEqual({
    language: 'system',
    theme: 'system',
    density: 'comfortable',
    toursSeen: [],
    figuresOf: 'laptop',
  });
  await laptop.get('settings.set', { language: 'sv' });
  await laptop.stop();
  await laptop.start();
  expect(await laptop.get('settings.get', {})).toMatchObject({ language: 'sv', theme: 'system' });
  await laptop.remove();
});

test.each([
  ['a channel that is not one', 'toString', '{}'],
  ['what is not JSON', 'sync.status', '{'],
  ['what is out of contract', 'sync.list', '{"list":"everything"}'],
  ['far too much', 'drafts.put', JSON.stringify({ key: 'a', value: { a: 'x'.repeat(5_000_000) } })],
])('%s is a bad request, and nothing breaks', async (_, channel, json) => {
  const { laptop } = await signedIn();
  expect(JSON.parse(await laptop.backend.dispatch(channel, json, { window: 'test' }))).toMatchObject({
    ok: false,
    error: { code: 'bad_request' },
  });
  expect((await laptop.ask('sync.status', {})).ok).toBe(true);
  await laptop.remove();
});

const blank = { segment: null, city: null, country: null, phone: null, website: null, language: null };

test.each([
  ['rep', 'studio.createKit', () => ({ id: newId(), name: 'Not mine to write' })],
  ['rep', 'admin.users', () => ({})],
  ['author', 'accounts.create', () => ({ id: newId(), name: 'Not mine', homeTerritoryId: null, ...blank })],
] as const)(
  'a %s who asks for %s at the door is told that their role does not allow it, and nothing is kept',
  async (role, channel, input) => {
    const { email } = await workspace.laptopOf(role, [workspace.north]);
    const laptop = await new TestLaptop(laptopPorts()).start();
    await laptop.signIn(workspace.hub.url, email, testPassword);
    await laptop.synced();
    expect(await laptop.ask(channel, input())).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await laptop.get('sync.status', {})).toMatchObject({ waiting: 0, sending: 0, attention: 0 });
    await laptop.remove();
  },
);

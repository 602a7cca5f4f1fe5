import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revokeDevice, wipeDevice } from '../../../hub/administration/devices.ts';
import { listDevices, listHeldWork } from '../../../hub/administration/listings.ts';
import { setPassword } from '../../../hub/administration/users.ts';
import { takeHeldWork } from '../../../hub/devices/takeHeldWork.ts';
import { HubWorkspace, heardArgs, testPassword } from '../../harness/hubWorkspace.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, newId, openKeychain, SwitchedNetwork, TestLaptop, until } from './laptopWorkspace.ts';

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

const emailOfRep = async () => (await workspace.laptopOf('rep', [workspace.north])).email;

async function signedIn(change: Parameters<typeof laptopPorts>[0] = {}) {
  const email = await emailOfRep();
  const laptop = await new TestLaptop(laptopPorts(change)).start();
  const answer = await laptop.signIn(workspace.hub.url, email, testPassword);
  if (!answer.ok) throw new Error(answer.error.code);
  await laptop.synced();
  return { laptop, email, profileId: answer.value.profile?.id ?? '' };
}

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

const deviceOf = async (email: string): Promise<string> => {
  const { id } = await workspace.hub.context.db
    .selectFrom('device')
    .innerJoin('user', 'user.id', 'device.user_id')
    .select('device.id')
    .where('user.email', '=', email)
    .orderBy('device.last_seen_at', 'desc')
    .executeTakeFirstOrThrow();
  return id;
};
const deviceListed = async (id: string) =>
  (await listDevices(workspace.hub.context.db)).find((device) => device.id === id);

/** Writes something while the hub cannot be reached, so that it waits when the laptop is locked. */
async function writtenOffline(laptop: TestLaptop, network: SwitchedNetwork): Promise<string> {
  const accountId = await workspace.account([workspace.north]);
  await laptop.ask('sync.now', {});
  await until(async () => (await laptop.ask('accounts.get', { id: accountId })).ok);
  network.on = false;
  const heardId = newId();
  await laptop.get('heard.add', { heard: heardArgs(heardId, accountId) as never, draftKey: null });
  return heardId;
}
const atHub = async (heardId: string): Promise<boolean> =>
  (await workspace.hub.context.db
    .selectFrom('heard')
    .select('id')
    .where('id', '=', heardId)
    .executeTakeFirst()) !== undefined;

test('a laptop that the hub has revoked locks itself, and keeps what it holds', async () => {
  const { laptop, email } = await signedIn();
  await revokeDevice(workspace.hub.context, await deviceOf(email));
  await laptop.ask('sync.now', {});
  await until(async () => (await laptop.get('session.state', {})).status === 'revoked');
  await laptop.stop();
  await laptop.start();
  expect(await laptop.get('session.state', {})).toMatchObject({ status: 'revoked' });
  expect(await laptop.ask('sync.status', {})).toMatchObject({ error: { code: 'locked' } });
  expect(existsSync(join(laptop.folder, 'profiles'))).toBe(true);
  await laptop.remove();
});

test('a lost laptop empties itself at its next contact, and says so when it can', async () => {
  const network = new SwitchedNetwork();
  const { laptop, profileId } = await signedIn({ network });
  const folder = join(laptop.folder, 'profiles', profileId);
  const device = (): Promise<{ id: string; wiped_at: number | null }> =>
    workspace.hub.context.db
      .selectFrom('device')
      .select(['id', 'wiped_at'])
      .orderBy('enrolled_at', 'desc')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
  expect(existsSync(join(folder, 'callboard.db'))).toBe(true);
  // Locked first, as what is lost is locked at once; whether it is to be emptied is thought over.
  await revokeDevice(workspace.hub.context, (await device()).id);
  await laptop.ask('sync.now', {});
  await until(async () => (await laptop.get('session.state', {})).status === 'revoked');
  expect(existsSync(folder)).toBe(true);
  await laptop.stop();
  await wipeDevice(workspace.hub.context, (await device()).id);
  network.lose = (url) => {
    if (!url.endsWith('/devices/wiped')) return false;
    network.on = false;
    return true;
  };
  await laptop.start();
  await until(async () => (await laptop.get('session.state', {})).status === 'signed_out');
  expect(existsSync(folder)).toBe(false);
  await laptop.stop();
  network.lose = () => false;
  network.on = true;
  await laptop.start();
  await until(() => !existsSync(join(laptop.folder, 'emptied.json')));
  expect((await device()).wiped_at).not.toBeNull();
  expect((await laptop.get('session.state', {})).profiles).toEqual([]);
  await laptop.remove();
});

test('what a locked laptop had not sent is held back at the hub until an admin takes it in', async () => {
  const network = new SwitchedNetwork();
  const { laptop, email } = await signedIn({ network });
  const device = await deviceOf(email);
  const heardId = await writtenOffline(laptop, network);
  await revokeDevice(workspace.hub.context, device);
  network.on = true;
  await laptop.ask('sync.now', {});
  await until(async () => (await deviceListed(device))?.held === 1);
  expect(await atHub(heardId)).toBe(false);
  expect(await laptop.get('session.state', {})).toMatchObject({ status: 'revoked' });
  expect(existsSync(join(laptop.folder, 'profiles'))).toBe(true);
  expect(await takeHeldWork(workspace.hub.context, device)).toMatchObject({
    value: [{ outcome: 'applied', code: null }],
  });
  expect(await atHub(heardId)).toBe(true);
  expect((await deviceListed(device))?.held).toBe(0);
  await laptop.remove();
});

test('an admin reads what a locked laptop handed over, takes in one and discards another with what builds on it', async () => {
  const network = new SwitchedNetwork();
  const { laptop, email } = await signedIn({ network });
  const device = await deviceOf(email);
  const heardId = await writtenOffline(laptop, network);
  const accountId = newId();
  const nothing = { segment: null, city: null, country: null, phone: null, website: null, language: null };
  await laptop.get('accounts.create', {
    ...nothing,
    id: accountId,
    name: 'Made on the road',
    homeTerritoryId: workspace.north,
  });
  const onIt = newId();
  await laptop.get('heard.add', { heard: heardArgs(onIt, accountId) as never, draftKey: null });
  await revokeDevice(workspace.hub.context, device);
  network.on = true;
  await laptop.ask('sync.now', {});
  await until(async () => (await deviceListed(device))?.held === 3);

  const admin = await workspace.laptopOf('admin', []);
  const path = `/v1/admin/devices/${device}/held`;
  interface Work {
    readonly id: string;
    readonly kind: string;
    readonly about: string | null;
    readonly args: Readonly<Record<string, unknown>>;
    readonly outcome: string | null;
    readonly reason: string | null;
    readonly settledBy: string | null;
  }
  const listed = async () => (await admin.request<{ work: readonly Work[] }>('GET', path)).body.work;
  const [heard, account, heardOnIt] = (await listed()) as [Work, Work, Work];
  expect([heard.kind, heard.args.verbatim, heard.outcome]).toEqual(['heard.add', 'Too dear for us', null]);
  expect(heard.about).not.toBeNull();
  expect([account.kind, account.args.name, account.about]).toEqual([
    'account.create',
    'Made on the road',
    null,
  ]);

  const rep = await workspace.laptopOf('rep', [workspace.north]);
  expect((await rep.request('GET', path)).status).toBe(403);
  expect((await rep.request('POST', `${path}/take`, { ids: null })).status).toBe(403);
  expect((await admin.request('POST', `${path}/discard`, { ids: [account.id], reason: ' ' })).status).toBe(
    400,
  );

  const taken = await admin.request('POST', `${path}/take`, { ids: [heard.id] });
  expect(taken.body).toEqual({ applied: 1, conflict: 0, rejected: 0, discarded: 0 });
  expect([await atHub(heardId), await atHub(onIt)]).toEqual([true, false]);
  const reason = 'Entered by the office already';
  const gone = await admin.request('POST', `${path}/discard`, { ids: [account.id], reason });
  expect(gone.body).toMatchObject({ discarded: 2 });
  expect((await listed()).map((work) => [work.id, work.outcome, work.reason])).toEqual([
    [heard.id, 'applied', null],
    [account.id, 'discarded', reason],
    [heardOnIt.id, 'discarded', reason],
  ]);
  expect((await listed()).every(({ settledBy }) => settledBy !== null)).toBe(true);
  expect(await atHub(onIt)).toBe(false);
  // What is settled stays so.
  expect((await admin.request('POST', `${path}/discard`, { ids: [heard.id], reason })).status).toBe(404);
  expect((await admin.request('POST', `${path}/take`, { ids: null })).body).toMatchObject({ applied: 0 });
  const acts = await workspace.hub.context.db
    .selectFrom('audit')
    .select(['action', 'actor_id'])
    .where('subject', '=', device)
    .where('action', 'in', ['device.work_taken', 'device.work_discarded'])
    .orderBy('id')
    .execute();
  expect(acts.map(({ action, actor_id }) => [action, actor_id]).slice(0, 2)).toEqual([
    ['device.work_taken', admin.userId],
    ['device.work_discarded', admin.userId],
  ]);
  await laptop.remove();
});

test('what was written on something new is taken in with it', async () => {
  const network = new SwitchedNetwork();
  const { laptop, email } = await signedIn({ network });
  const device = await deviceOf(email);
  network.on = false;
  const accountId = newId();
  const nothing = { segment: null, city: null, country: null, phone: null, website: null, language: null };
  await laptop.get('accounts.create', {
    ...nothing,
    id: accountId,
    name: 'Met at the fair',
    homeTerritoryId: workspace.north,
  });
  const heardId = newId();
  await laptop.get('heard.add', { heard: heardArgs(heardId, accountId) as never, draftKey: null });
  await revokeDevice(workspace.hub.context, device);
  network.on = true;
  await laptop.ask('sync.now', {});
  await until(async () => (await deviceListed(device))?.held === 2);
  const held = await listHeldWork(workspace.hub.context.db, device);
  const ids = held.slice(1).map(({ id }) => id);
  expect(await takeHeldWork(workspace.hub.context, device, { ids })).toMatchObject({
    value: [{ outcome: 'applied' }, { outcome: 'applied' }],
  });
  expect(await atHub(heardId)).toBe(true);
  await laptop.remove();
});

test('what a lost laptop had not sent is at the hub before it empties itself', async () => {
  const network = new SwitchedNetwork();
  const { laptop, email, profileId } = await signedIn({ network });
  const device = await deviceOf(email);
  await writtenOffline(laptop, network);
  await laptop.stop();
  await wipeDevice(workspace.hub.context, device);
  network.on = true;
  await laptop.start();
  await until(async () => typeof (await deviceListed(device))?.wipedAt === 'number');
  expect(existsSync(join(laptop.folder, 'profiles', profileId))).toBe(false);
  expect((await deviceListed(device))?.held).toBe(1);
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

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revokeDevice, wipeDevice } from '../../../hub/administration/devices.ts';
import { listDevices, listHeldWork } from '../../../hub/administration/listings.ts';
import { takeHeldWork } from '../../../hub/devices/takeHeldWork.ts';
import { HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { type laptopPorts, newId, SwitchedNetwork, type TestLaptop, until } from './laptopWorkspace.ts';
import { signedInAt } from './signedInAt.ts';

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

const signedIn = (change?: Parameters<typeof laptopPorts>[0]) => signedInAt(workspace, change);

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

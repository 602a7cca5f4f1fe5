import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHub, type Hub } from '../../../hub/createHub.ts';
import { openDatabase } from '../../../hub/db/open.ts';
import { systemClock } from '../../../hub/hubClock.ts';
import { announceRestore } from '../../../hub/identity/announceRestore.ts';
import { createLog } from '../../../hub/observe/log.ts';
import { HubWorkspace, heardArgs, testPassword } from '../../harness/hubWorkspace.ts';
import { temporaryHubFolder } from './hubFolder.ts';
import { laptopPorts, newId, SwitchedNetwork, TestLaptop, until } from './laptopWorkspace.ts';

/** What happens to laptops when a disk or a database is copied: each test has a hub of its own. */
let workspace: HubWorkspace;
let hub: Hub;
let folder: Awaited<ReturnType<typeof temporaryHubFolder>>;
const copies: string[] = [];
beforeEach(async () => {
  folder = await temporaryHubFolder();
  workspace = await HubWorkspace.start({ database: { folder: folder.path } });
  hub = workspace.hub;
});
afterEach(async () => {
  await hub.close();
  folder.remove();
});

const emailOfRep = async () => (await workspace.laptopOf('rep', [workspace.north])).email;
const verbatimsAtHub = async () =>
  (await hub.context.db.selectFrom('heard').select('verbatim').orderBy('verbatim').execute()).map(
    (row) => row.verbatim,
  );
const say = (laptop: TestLaptop, accountId: string, verbatim: string) =>
  laptop.get('heard.add', { heard: heardArgs(newId(), accountId, { verbatim }) as never, draftKey: null });

async function laptopOf(
  email: string,
  network: SwitchedNetwork,
  secrets = laptopPorts().secrets,
  at?: string,
) {
  const laptop = await new TestLaptop(laptopPorts({ network, secrets }), {}, at).start();
  if (at === undefined) {
    const answer = await laptop.signIn(hub.url, email, testPassword);
    if (!answer.ok) throw new Error(answer.error.code);
    await laptop.synced();
  }
  return laptop;
}

test('a cloned disk: both copies go on, and every word of both arrives once', async () => {
  const accountId = await workspace.account([workspace.north]);
  const email = await emailOfRep();
  const network = new SwitchedNetwork();
  const { secrets } = laptopPorts();
  const first = await laptopOf(email, network, secrets);
  await say(first, accountId, 'a before');
  await first.synced();
  network.on = false;
  await say(first, accountId, 'b waiting when the disk was copied');
  await first.stop();
  const copy = mkdtempSync(join(tmpdir(), 'callboard-copy-'));
  copies.push(copy);
  cpSync(first.folder, copy, { recursive: true });
  await first.start();
  network.on = true;
  await say(first, accountId, 'c on the first');
  await first.synced();

  const second = await laptopOf(email, new SwitchedNetwork(), secrets, copy);
  await say(second, accountId, 'd on the copy');
  await second.synced();
  await say(first, accountId, 'e on the first again');
  await first.synced();
  await second.synced();
  expect(await verbatimsAtHub()).toEqual([
    'a before',
    'b waiting when the disk was copied',
    'c on the first',
    'd on the copy',
    'e on the first again',
  ]);
  for (const laptop of [first, second]) {
    expect((await laptop.get('accounts.get', { id: accountId })).counts.heard).toBe(5);
    await laptop.remove();
  }
});

test('a disk set back to what it held earlier says so at the next contact, and has everything again', async () => {
  const accountId = await workspace.account([workspace.north]);
  const email = await emailOfRep();
  const { secrets } = laptopPorts();
  const laptop = await laptopOf(email, new SwitchedNetwork(), secrets);
  await laptop.stop();
  const earlier = mkdtempSync(join(tmpdir(), 'callboard-earlier-'));
  copies.push(earlier);
  cpSync(laptop.folder, earlier, { recursive: true });
  await laptop.start();
  await say(laptop, accountId, 'after the copy');
  await laptop.synced();
  expect((await laptop.get('kits.trouble', { language: null })).rolledBackAt).toBeNull();
  await laptop.stop();

  const setBack = await laptopOf(email, new SwitchedNetwork(), secrets, earlier);
  await setBack.synced();
  expect((await setBack.get('kits.trouble', { language: null })).rolledBackAt).toBeGreaterThan(
    Date.now() - 60_000,
  );
  expect((await setBack.get('accounts.get', { id: accountId })).counts.heard).toBe(1);
  await setBack.stop();
  await setBack.start();
  await setBack.synced();
  for (const each of [laptop, setBack]) await each.remove();
});

test('a hub restored from an older backup learns again what it had acknowledged since', async () => {
  const accountId = await workspace.account([workspace.north], { phone: '1' });
  const email = await emailOfRep();
  const laptop = await laptopOf(email, new SwitchedNetwork());
  await say(laptop, accountId, 'a before the backup');
  await laptop.synced();
  const port = Number(new URL(hub.url).port);
  await hub.close();
  const backup = mkdtempSync(join(tmpdir(), 'callboard-backup-'));
  copies.push(backup);
  cpSync(folder.path, backup, { recursive: true });
  const log = createLog(undefined, 'silent');
  hub = await createHub({ database: { folder: folder.path }, port, log });

  await laptop.synced();
  await say(laptop, accountId, 'b after the backup');
  await laptop.get('accounts.update', { id: accountId, fields: { phone: { from: '1', to: '2' } } });
  await laptop.synced();
  await hub.close();
  folder.remove();
  cpSync(backup, folder.path, { recursive: true });
  const opened = await openDatabase({ folder: folder.path });
  await announceRestore(opened, systemClock);
  await opened.close();
  hub = await createHub({ database: { folder: folder.path }, port, log });
  expect(await verbatimsAtHub()).toEqual(['a before the backup']);

  await laptop.synced(60_000);
  expect(await verbatimsAtHub()).toEqual(['a before the backup', 'b after the backup']);
  const account = await hub.context.db
    .selectFrom('account')
    .select('phone')
    .where('id', '=', accountId)
    .executeTakeFirst();
  expect(account?.phone).toBe('2');
  expect((await laptop.get('accounts.get', { id: accountId })).counts.heard).toBe(2);
  await laptop.remove();
});

test('a row in three territories stays while one of them is ours, and goes with the last', async () => {
  const east = newId();
  await workspace.insert('territory', [{ id: east, name: 'East', active: true }]);
  const accountId = await workspace.account([workspace.north, workspace.south, east]);
  const { email } = await workspace.laptopOf('rep', [workspace.north, workspace.south]);
  const laptop = await laptopOf(email, new SwitchedNetwork());
  const isHere = async () => (await laptop.ask('accounts.get', { id: accountId })).ok;
  expect(await isHere()).toBe(true);
  await workspace.update('account', { id: accountId, territoryIds: [workspace.south, east] });
  await laptop.synced();
  expect(await isHere()).toBe(true);
  await workspace.update('account', { id: accountId, territoryIds: [east] });
  await laptop.synced();
  expect(await isHere()).toBe(false);
  await laptop.remove();
});

test('a territory that is lost leaves with all that hangs in it, and comes back with it', async () => {
  const only = await workspace.account([workspace.north]);
  const both = await workspace.account([workspace.north, workspace.south]);
  await workspace.contact(only);
  const dealId = newId();
  await workspace.insert('deal', [
    { id: dealId, name: 'Deal', stage: 'engaging', territoryId: workspace.north },
  ]);
  const { email } = await workspace.laptopOf('rep', [workspace.north, workspace.south]);
  const user = await hub.context.db
    .selectFrom('user')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const laptop = await laptopOf(email, new SwitchedNetwork());
  const counts = async () => {
    const { rows } = await laptop.get('settings.dataOnThisLaptop', {});
    return Object.fromEntries(rows.map(({ entity, count }) => [entity, count]));
  };
  expect(await counts()).toMatchObject({ account: 2, contact: 1, deal: 1 });
  await workspace.update('user', { id: user.id, territoryIds: [workspace.south] });
  await laptop.synced();
  expect(await counts()).toMatchObject({ account: 1, contact: 0, deal: 0 });
  expect((await laptop.ask('accounts.get', { id: both })).ok).toBe(true);
  await workspace.update('user', { id: user.id, territoryIds: [workspace.south, workspace.north] });
  await laptop.synced();
  expect(await counts()).toMatchObject({ account: 2, contact: 1, deal: 1 });
  await laptop.remove();
});

test('a view kept on one laptop shows on the user’s other one, and on nobody else’s', async () => {
  const { email } = await workspace.laptopOf('rep', [workspace.north]);
  const { email: colleague } = await workspace.laptopOf('rep', [workspace.north]);
  const laptops = [];
  for (const whose of [email, email, colleague]) laptops.push(await laptopOf(whose, new SwitchedNetwork()));
  const [first, second, other] = laptops as [TestLaptop, TestLaptop, TestLaptop];
  const view = { screen: 'accounts' as const, criteria: { find: 'steel' }, position: 0, isDefault: true };
  const id = newId();
  await first.get('savedViews.create', { id, name: 'Steel', ...view });
  for (const laptop of laptops) await laptop.synced();
  const names = async (laptop: TestLaptop) =>
    (await laptop.get('savedViews.list', { screen: 'accounts' })).rows.map((row) => row.view.name);
  expect([await names(second), await names(other)]).toEqual([['Steel'], []]);
  await second.get('savedViews.update', { id, fields: { name: { from: 'Steel', to: 'Iron' } } });
  for (const laptop of [second, first]) await laptop.synced();
  expect(await names(first)).toEqual(['Iron']);
  for (const laptop of laptops) await laptop.remove();
});

test('another role reads everything anew, and what it may not see goes', async () => {
  await workspace.account([workspace.north]);
  const { email } = await workspace.laptopOf('rep', [workspace.north]);
  const user = await hub.context.db
    .selectFrom('user')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const laptop = await laptopOf(email, new SwitchedNetwork());
  await workspace.update('user', { id: user.id, role: 'approver' });
  await laptop.ask('sync.now', {});
  const accounts = async () =>
    (await laptop.get('settings.dataOnThisLaptop', {})).rows.find(({ entity }) => entity === 'account')
      ?.count;
  await until(async () => (await accounts()) === 0);
  await laptop.synced();
  await laptop.remove();
});

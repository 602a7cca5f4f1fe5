import { afterAll, beforeAll, expect, test } from 'vitest';
import { HubWorkspace, heardArgs, testPassword } from '../../harness/hubWorkspace.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, newId, TestLaptop, until } from './laptopWorkspace.ts';

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

async function signedIn(options: ConstructorParameters<typeof TestLaptop>[1], ports = laptopPorts()) {
  const { email } = await workspace.laptopOf('rep', [workspace.north]);
  const laptop = await new TestLaptop(ports, { threads: true, ...options }).start();
  const answer = await laptop.signIn(workspace.hub.url, email, testPassword);
  if (!answer.ok) throw new Error(answer.error.code);
  await laptop.synced();
  return { laptop, email };
}

test('a thread that dies is answered for, and opens again with all that was saved', async () => {
  const { laptop } = await signedIn({ workerEntry: new URL('./mortalWorker.ts', import.meta.url) });
  await laptop.get('drafts.put', { key: 'kept', value: { words: 'kept' } });
  expect(await laptop.ask('drafts.put', { key: 'a', value: { words: 'die of this' } })).toMatchObject({
    error: { code: 'internal' },
  });
  await until(async () => (await laptop.ask('drafts.get', { key: 'kept' })).ok);
  expect((await laptop.get('drafts.get', { key: 'kept' })).value).toEqual({ words: 'kept' });
  await laptop.synced();
  await laptop.remove();
});

test('a backup is written in a thread of its own, once for all who ask at the same time', async () => {
  const { laptop } = await signedIn({});
  const [first, second, draft] = await Promise.all([
    laptop.get('settings.backUpNow', {}),
    laptop.get('settings.backUpNow', {}),
    laptop.get('drafts.put', { key: 'meanwhile', value: {} }),
  ]);
  expect(first).toEqual(second);
  expect(draft.savedAt).toBeGreaterThan(0);
  expect((await laptop.get('settings.dataOnThisLaptop', {})).backupBytes).toBeGreaterThanOrEqual(first.bytes);
  await laptop.remove();
});

test('the network of the host carries large snapshots to the thread that writes', async () => {
  const accountId = await workspace.account([workspace.north]);
  const rows = Array.from({ length: 6_000 }, (_, at) => ({
    id: workspace.newId(),
    accountId,
    name: `Contact ${at}`,
    persona: 'unknown',
    need: 'unknown',
    orientation: 'unknown',
    status: 'active',
  }));
  await workspace.insert('contact', rows);
  const { laptop } = await signedIn({});
  expect((await laptop.get('accounts.get', { id: accountId })).counts.contacts).toBe(6_000);
  await laptop.remove();
});

test('a clock wrong by a year orders nothing, loses nothing, and is measured', async () => {
  const year = 365 * 86_400_000;
  const ports = laptopPorts();
  const clock = { ...ports.clock, now: () => Date.now() - year };
  const { laptop } = await signedIn({ threads: false }, { ...ports, clock });
  const accountId = await workspace.account([workspace.north], { phone: '1' });
  await laptop.synced();
  await laptop.get('accounts.update', { id: accountId, fields: { phone: { from: '1', to: '2' } } });
  await laptop.get('heard.add', { heard: heardArgs(newId(), accountId) as never, draftKey: null });
  await laptop.synced();
  const { clockSkew } = await laptop.get('sync.status', {});
  expect(Math.abs((clockSkew ?? 0) + year)).toBeLessThan(60_000);
  const { db } = workspace.hub.context;
  const account = await db
    .selectFrom('account')
    .select('phone')
    .where('id', '=', accountId)
    .executeTakeFirst();
  expect(account?.phone).toBe('2');
  await laptop.remove();
});

test('signing out ends the session at the hub', async () => {
  const { laptop, email } = await signedIn({});
  expect((await laptop.ask('session.signOut', { exported: null })).ok).toBe(true);
  const ended = await workspace.hub.context.db
    .selectFrom('session')
    .innerJoin('user', 'user.id', 'session.user_id')
    .select('session.end_reason')
    .where('user.email', '=', email)
    .orderBy('session.created_at', 'desc')
    .executeTakeFirst();
  expect(ended?.end_reason).toBe('signed_out');
  await laptop.remove();
});

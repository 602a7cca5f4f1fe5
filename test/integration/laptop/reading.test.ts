import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HubWorkspace, heardArgs, testPassword } from '../../harness/hubWorkspace.ts';
import { lookInto } from './eyes.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, newId, SwitchedNetwork, TestLaptop, until } from './laptopWorkspace.ts';

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

/** A network that cuts the stream of a snapshot after so many bytes, and remembers what was asked. */
class CuttingNetwork extends SwitchedNetwork {
  cutAfter: number | null = null;
  readonly asked: string[] = [];

  override async fetch(url: string, init: RequestInit): Promise<Response> {
    this.asked.push(url);
    const response = await super.fetch(url, init);
    const most = this.cutAfter;
    if (most === null || !url.includes('/snapshot?') || response.body === null) return response;
    let sent = 0;
    const cut = new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        sent += piece.length;
        if (sent > most) controller.error(Object.assign(new Error('cut'), { code: 'ECONNRESET' }));
        else controller.enqueue(piece);
      },
    });
    return new Response(response.body.pipeThrough(cut), { status: 200 });
  }
}

async function laptopWith(network: SwitchedNetwork, territoryId: string) {
  const { email } = await workspace.laptopOf('rep', [territoryId]);
  const laptop = await new TestLaptop(laptopPorts({ network })).start();
  const answer = await laptop.signIn(workspace.hub.url, email, testPassword);
  if (!answer.ok) throw new Error(answer.error.code);
  return laptop;
}
const count = async (laptop: TestLaptop, entity: string) =>
  (await laptop.get('settings.dataOnThisLaptop', {})).rows.find((row) => row.entity === entity)?.count;

test('a first sync that is cut goes on at its last page, after a restart too, and is not called whole before', async () => {
  const accountId = await workspace.account([workspace.south]);
  const blank = { persona: 'unknown', need: 'unknown', orientation: 'unknown', status: 'active' };
  const rows = Array.from({ length: 9_000 }, (_, at) => ({
    id: workspace.newId(),
    accountId,
    name: `Contact ${at}`,
    ...blank,
  }));
  await workspace.insert('contact', rows);
  const network = new CuttingNetwork();
  network.cutAfter = 1_500_000;
  const laptop = await laptopWith(network, workspace.south);
  await until(async () => ((await count(laptop, 'contact')) ?? 0) >= 2_000);
  expect((await laptop.get('sync.status', {})).allSynced).toBe(false);
  await laptop.stop();
  const before = network.asked.length;
  network.cutAfter = null;
  await laptop.start();
  await laptop.synced();
  expect(network.asked.slice(before).filter((url) => url.includes('/snapshot?'))[0]).toContain('resume=');
  expect(await count(laptop, 'contact')).toBe(9_000);
  await laptop.remove();
});

test('the accounts of today’s and tomorrow’s calls are there to be worked with long before all is read', async () => {
  const network = new SwitchedNetwork();
  network.lose = (url) =>
    url.includes('/snapshot?') && url.includes('territory') && !url.includes('planned=');
  const { email, userId } = await workspace.laptopOf('rep', [workspace.north, workspace.south]);
  const soon = { channel: 'visit', status: 'planned', startsAt: Date.now() + 20 * 3_600_000 };
  const visits: { readonly account: string; readonly contact: string }[] = [];
  for (const territory of [workspace.north, workspace.south]) {
    const account = await workspace.account([territory], { name: 'Visited tomorrow' });
    visits.push({ account, contact: await workspace.contact(account) });
    await workspace.update('call', { id: await workspace.call(account, userId), ...soon });
  }
  const later = await workspace.account([workspace.north], { name: 'Visited another day' });
  const laptop = await new TestLaptop(laptopPorts({ network })).start();
  const signedIn = await laptop.signIn(workspace.hub.url, email, testPassword);
  if (!signedIn.ok) throw new Error(signedIn.error.code);

  await until(async () => (await laptop.get('sync.status', {})).progress?.plannedHere === true);
  for (const { account, contact } of visits) {
    expect((await laptop.get('accounts.get', { id: account })).account.name).toBe('Visited tomorrow');
    const people = (await laptop.get('contacts.list', { accountId: account })).rows;
    expect(people.map(({ contact: { id } }) => id)).toEqual([contact]);
  }
  expect((await laptop.ask('accounts.get', { id: later })).ok).toBe(false);
  const [{ account }] = visits as [(typeof visits)[number]];
  await laptop.get('nextSteps.create', {
    id: newId(),
    accountId: account,
    callId: null,
    ownerId: userId,
    text: 'Bring the drawings',
    dueOn: null,
  });
  const status = await laptop.get('sync.status', {});
  expect(status).toMatchObject({ allSynced: false, dataAsOf: null });
  expect(status.progress).toMatchObject({ isFirst: true, plannedHere: true });
  expect(status.progress?.expected).toBeGreaterThan(status.progress?.rows ?? 0);
  expect(status.progress?.expectedBytes).toBeGreaterThan(status.progress?.bytes ?? 0);

  network.lose = () => false;
  await laptop.ask('sync.now', {});
  await laptop.synced();
  expect((await laptop.get('accounts.get', { id: later })).account.name).toBe('Visited another day');
  expect((await laptop.get('sync.status', {})).progress).toBeNull();
  await laptop.remove();
});

test('a laptop that has silently come apart from the hub finds out by the digest, and reads anew', async () => {
  const accountId = await workspace.account([workspace.north], { name: 'Kept' });
  const contactId = await workspace.contact(accountId);
  const laptop = await laptopWith(new SwitchedNetwork(), workspace.north);
  await laptop.synced();
  await laptop.stop();
  await lookInto(laptop, (connection) => {
    connection.exec('DELETE FROM contact');
    connection.exec('UPDATE account SET row_version = 0');
    connection.exec('UPDATE scope_state SET digest_at = 0');
  });
  await laptop.start();
  await until(async () =>
    (await laptop.get('contacts.list', { accountId })).rows.some(({ contact }) => contact.id === contactId),
  );
  await laptop.synced();
  await laptop.remove();
});

test('a laptop that was away for too long reads anew what it has, and what it wrote goes up', async () => {
  const accountId = await workspace.account([workspace.north], { name: 'Before' });
  const gone = await workspace.account([workspace.north]);
  const network = new SwitchedNetwork();
  const laptop = await laptopWith(network, workspace.north);
  await laptop.synced();
  network.on = false;
  await laptop.get('heard.add', { heard: heardArgs(newId(), accountId) as never, draftKey: null });
  await workspace.update('account', { id: accountId, name: 'After' });
  await workspace.update('account', {
    id: gone,
    territoryIds: [workspace.south],
    homeTerritoryId: workspace.south,
  });
  // The hub forgets every change until now.
  const { db } = workspace.hub.context;
  await sql`delete from change`.execute(db);
  await sql`update sync_meta set retained_from_xid = pg_snapshot_xmax(pg_current_snapshot())`.execute(db);
  network.on = true;
  await laptop.synced();
  expect((await laptop.get('accounts.get', { id: accountId })).account.name).toBe('After');
  expect((await laptop.ask('accounts.get', { id: gone })).ok).toBe(false);
  const heard = await db.selectFrom('heard').select('id').where('account_id', '=', accountId).execute();
  expect(heard).toHaveLength(1);
  await laptop.remove();
});

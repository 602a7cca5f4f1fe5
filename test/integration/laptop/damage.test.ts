import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HubWorkspace, heardArgs, testPassword } from '../../harness/hubWorkspace.ts';
import { databaseFileOf, lookInto } from './eyes.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, newId, SwitchedNetwork, TestLaptop } from './laptopWorkspace.ts';

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

const pageBytes = 4096;

/** A laptop with one thing said and one drafted that the hub knows nothing of, closed. */
async function laptopWithWork() {
  const accountId = await workspace.account([workspace.north], { name: 'Kept' });
  const { email } = await workspace.laptopOf('rep', [workspace.north]);
  const network = new SwitchedNetwork();
  const laptop = await new TestLaptop(laptopPorts({ network })).start();
  await laptop.signIn(workspace.hub.url, email, testPassword);
  await laptop.synced();
  network.on = false;
  await laptop.get('heard.add', { heard: heardArgs(newId(), accountId) as never, draftKey: null });
  await laptop.get('drafts.put', { key: 'half', value: { words: 'half a sentence' } });
  return { laptop, network, accountId };
}

function overwrite(file: string, page: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(pageBytes, 0x5a), 0, pageBytes, (page - 1) * pageBytes);
  closeSync(handle);
}

const heardAtHub = async (accountId: string) =>
  (
    await workspace.hub.context.db
      .selectFrom('heard')
      .select('id')
      .where('account_id', '=', accountId)
      .execute()
  ).length;

async function repaired(laptop: TestLaptop, network: SwitchedNetwork, accountId: string) {
  await laptop.start();
  expect(await laptop.get('session.state', {})).toMatchObject({
    status: 'locked',
    problem: 'database_damaged',
  });
  expect(await laptop.ask('sync.status', {})).toMatchObject({ error: { code: 'locked' } });
  const answer = await laptop.get('session.repair', {});
  expect(await laptop.get('session.state', {})).toMatchObject({ status: 'signed_in', problem: null });
  expect((await laptop.get('drafts.get', { key: 'half' })).value).toEqual({ words: 'half a sentence' });
  expect(existsSync(`${dirname(databaseFileOf(laptop))}/${answer.setAside}`)).toBe(true);
  network.on = true;
  await laptop.synced();
  expect(await heardAtHub(accountId)).toBe(1);
  expect((await laptop.get('accounts.get', { id: accountId })).account.name).toBe('Kept');
  expect((await laptop.ask('session.repair', {})).ok).toBe(false);
  return answer;
}

test('a damaged page among what the hub has: the work is salvaged, the rest is read again', async () => {
  const { laptop, network, accountId } = await laptopWithWork();
  await laptop.stop();
  const root = await lookInto(laptop, (connection) =>
    connection.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'contact'").pluck().get(),
  );
  overwrite(databaseFileOf(laptop), root as number);
  expect(await repaired(laptop, network, accountId)).toMatchObject({ salvaged: 1, lost: 0 });
  await laptop.remove();
});

test('a database that does not even open: the work comes from the last backup', async () => {
  const { laptop, network, accountId } = await laptopWithWork();
  const { bytes } = await laptop.get('settings.backUpNow', {});
  expect(bytes).toBeGreaterThan(10 * pageBytes);
  await laptop.stop();
  overwrite(databaseFileOf(laptop), 1);
  expect(await repaired(laptop, network, accountId)).toMatchObject({ salvaged: 1 });
  await laptop.remove();
});

test('a database that does not open on its first day, before any backup: the work comes from its own copy', async () => {
  const { laptop, network, accountId } = await laptopWithWork();
  await laptop.stop();
  overwrite(databaseFileOf(laptop), 1);
  // Nobody can say what else stood in a file that gives nothing.
  expect(await repaired(laptop, network, accountId)).toMatchObject({ salvaged: 1, lost: null });
  await laptop.remove();
});

test('a database cut to its first pages with no backup: the work comes from its own copy', async () => {
  const { laptop, network, accountId } = await laptopWithWork();
  await laptop.stop();
  truncateSync(databaseFileOf(laptop), 3 * pageBytes);
  expect(await repaired(laptop, network, accountId)).toMatchObject({ salvaged: 1 });
  await laptop.remove();
});

test('a truncated database: what stands before the cut is salvaged', async () => {
  const { laptop, network, accountId } = await laptopWithWork();
  await laptop.get('settings.backUpNow', {});
  await laptop.stop();
  const file = databaseFileOf(laptop);
  truncateSync(file, Math.floor(statSync(file).size / pageBytes / 2) * pageBytes);
  expect(await repaired(laptop, network, accountId)).toMatchObject({ salvaged: 1 });
  await laptop.remove();
});

test('damage met while it runs locks the profile instead of showing wrong rows', async () => {
  const { laptop, network, accountId } = await laptopWithWork();
  await laptop.stop();
  const root = await lookInto(laptop, (connection) =>
    connection.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'next_step'").pluck().get(),
  );
  await laptop.start();
  await laptop.get('sync.status', {});
  overwrite(databaseFileOf(laptop), root as number);
  const answer = await laptop.ask('nextSteps.list', {
    accountId: null,
    mine: false,
    status: 'all',
    offset: 0,
    limit: 500,
  });
  expect(answer).toMatchObject({ error: { code: 'database_damaged' } });
  await laptop.stop();
  await repaired(laptop, network, accountId);
  await laptop.remove();
});

test('a database of a newer program is refused and not touched', async () => {
  const { laptop } = await laptopWithWork();
  await laptop.stop();
  await lookInto(laptop, (connection) => connection.exec("INSERT INTO migration VALUES (9990, 'next')"));
  const before = readFileSync(databaseFileOf(laptop));
  await laptop.start();
  expect(await laptop.get('session.state', {})).toMatchObject({
    status: 'locked',
    problem: 'database_newer',
  });
  await laptop.stop();
  expect(readFileSync(databaseFileOf(laptop)).equals(before)).toBe(true);
  await laptop.remove();
});

test('three backups are kept, each with the envelope that opens it', async () => {
  const { laptop } = await laptopWithWork();
  for (let day = 0; day < 5; day += 1) {
    await laptop.get('settings.backUpNow', {});
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const files = readdirSync(`${dirname(databaseFileOf(laptop))}/backups`);
  expect(files.filter((name) => name.endsWith('.db'))).toHaveLength(3);
  expect(files.filter((name) => name.endsWith('.envelope.json'))).toHaveLength(3);
  expect((await laptop.get('settings.dataOnThisLaptop', {})).lastBackupAt).toBeGreaterThan(
    Date.now() - 60_000,
  );
  await laptop.remove();
});

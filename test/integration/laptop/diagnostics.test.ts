import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileLog } from '../../../electron/hosting/fileLog.ts';
import { createHub, type Hub } from '../../../hub/createHub.ts';
import { createLog } from '../../../hub/observe/log.ts';
import { createDemoWorkspace } from '../../../hub/workspace/demo.ts';
import { demoPassword, demoPeople } from '../../../hub/workspace/demoPeople.ts';
import { demoWorkspace } from '../../../hub/workspace/demoWorkspace.ts';
import { makeCollateral } from '../../../hub/workspace/kits/collateral/collateral.ts';
import { lookInto } from './eyes.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, SwitchedNetwork, TestLaptop } from './laptopWorkspace.ts';

/*
 * A laptop that holds the demo's company, with work that waits and a log in which errors quoted customers: nothing
 * of anybody may stand in what it writes for those who help.
 */

let hub: Hub;
let place: HubPlace;
let laptop: TestLaptop;
const network = new SwitchedNetwork();
const [rep] = demoPeople;
const spoken = 'Zwölf Lastenräder für Frau Quastenflosser';

beforeAll(async () => {
  place = await temporaryHubPlace();
  hub = await createHub({
    database: place.database,
    files: place.files,
    log: createLog(undefined, 'silent'),
  });
  await createDemoWorkspace(hub);
  // A zone that is no customer's city.
  const { clock, ...ports } = laptopPorts({ network });
  laptop = new TestLaptop({ ...ports, clock: { ...clock, timeZone: () => 'Atlantic/Reykjavik' } });
  await laptop.start();
  const signedIn = await laptop.signIn(hub.url, rep?.email ?? '', demoPassword);
  if (!signedIn.ok) throw new Error(signedIn.error.code);
  await laptop.synced();
}, 120_000);
afterAll(async () => {
  await laptop?.remove();
  await hub?.close();
  await place.remove();
});

async function saved(): Promise<string> {
  const answer = await laptop.get('diagnostics.save', {});
  return readFileSync(answer.file, 'utf8');
}

test('no word, name, address or secret of the workspace stands in the diagnostics', async () => {
  network.on = false;
  const accounts = await laptop.get('accounts.list', {
    offset: 0,
    limit: 1,
    find: null,
    territoryId: null,
    sort: 'name',
  });
  const account = accounts.rows[0];
  if (account === undefined) throw new Error('the demo has no account here');
  const from = (await laptop.get('accounts.get', { id: account.id })).account.phone;
  await laptop.get('accounts.update', {
    id: account.id,
    fields: { phone: { from, to: spoken } },
  });
  const log = fileLog(laptop.folder);
  const quoting = new SyntaxError(`Unexpected token in "${spoken}"`);
  log.error({ error: quoting.stack, channel: 'accounts.update' }, 'a bug');
  log.error({ error: String(quoting), account: account.name, code: account.name }, account.name);
  log.warn({ reason: rep?.email, kind: hub.url }, `refused for ${account.name}`);

  const text = await saved();
  const told = text.toLowerCase();
  const rows = demoWorkspace(Date.now(), (await makeCollateral()).fileOf);
  const forbidden = new Set<string>([spoken, 'quastenflosser', demoPassword, hub.url, laptop.folder]);
  const add = (value: unknown): void => {
    if (typeof value === 'string' && value.trim().length > 3) forbidden.add(value);
  };
  for (const each of [...rows.user, ...rows.contact, ...rows.lead, ...rows.account, ...rows.territory])
    for (const field of ['name', 'email', 'phone', 'company', 'website', 'street', 'title', 'externalId'])
      add((each as Readonly<Record<string, unknown>>)[field]);
  for (const { verbatim, responseWords } of rows.heard)
    for (const words of [verbatim, responseWords]) add(words);
  for (const { summary } of rows.callLog) add(summary);
  for (const { note, disposition, city } of rows.lead)
    for (const words of [note, disposition, city]) add(words);
  for (const { subject } of rows.touch) add(subject);
  // Given names and surnames by themselves as well.
  for (const { name } of [...rows.user, ...rows.contact]) for (const part of name.split(' ')) add(part);
  expect(forbidden.size).toBeGreaterThan(4_000);
  expect([...forbidden].filter((words) => holds(told, words.toLowerCase()))).toEqual([]);
  const secrets = await lookInto(laptop, (connection) =>
    connection.prepare("SELECT value FROM meta WHERE key IN ('access_token', 'refresh_token')").pluck().all(),
  );
  expect(secrets).toHaveLength(2);
  for (const secret of secrets) expect(text).not.toContain(String(secret).replaceAll('"', ''));
}, 60_000);

/** As a word of its own: `Ned` is not in `owned`. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + words.length] ?? ' '}`;
    if (!/\p{L}/u.test(around)) return true;
  }
  return false;
}

test('what helps is there: versions, states, counts, codes and the cleaned log', async () => {
  const told = JSON.parse(await saved());
  expect(told.versions.node).toBe(process.versions.node);
  expect(told.session).toEqual({ status: 'signed_in', problem: null, profiles: 1 });
  expect(told.database.rows.account).toBeGreaterThan(40);
  expect(told.database.outbox).toEqual({ 'account.update pending': 1 });
  expect(told.database.sync).toMatchObject({ waiting: 1, allSynced: false });
  expect(told.database.schema).toMatch(/^\d+ /);
  expect(
    told.log.some(({ channel, error }: { channel?: string; error?: string[] }) => {
      return channel === 'accounts.update' && error?.[0] === 'SyntaxError';
    }),
  ).toBe(true);
});

test('it is written too when nobody is signed in', async () => {
  const fresh = new TestLaptop(laptopPorts({ network }));
  await fresh.start();
  const { file, bytes } = await fresh.get('diagnostics.save', {});
  const text = readFileSync(file, 'utf8');
  expect(Buffer.byteLength(text)).toBe(bytes);
  expect(file.startsWith(join(fresh.folder, 'exports'))).toBe(true);
  expect(JSON.parse(text)).toMatchObject({ session: { status: 'signed_out' }, database: null });
  await fresh.remove();
});

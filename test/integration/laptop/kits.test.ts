import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { rotateKey } from '../../../hub/kits/keys/kitKeys.ts';
import { wireHeader } from '../../../shared/contracts/sync/wire.ts';
import { wireVersion } from '../../../shared/contracts/sync/wireVersion.ts';
import { chunkBytes } from '../../../shared/domain/kits/signedKit.ts';
import { HubWorkspace, testPassword } from '../../harness/hubWorkspace.ts';
import { KitStudio } from '../../harness/kitStudio.ts';
import { CuttingNetwork } from './cuttingNetwork.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, SwitchedNetwork, TestLaptop, until } from './laptopWorkspace.ts';

let workspace: HubWorkspace;
let studio: KitStudio;
let place: HubPlace;
let laptop: TestLaptop;
beforeAll(async () => {
  place = await temporaryHubPlace();
  workspace = await HubWorkspace.start({ database: place.database, files: place.files });
  studio = await KitStudio.open(workspace);
  await workspace.account([workspace.north]);
}, 60_000);
afterAll(async () => {
  await workspace.hub.close();
  await place.remove();
});
afterEach(() => laptop.remove());

async function laptopWith(network = new SwitchedNetwork()): Promise<TestLaptop> {
  const { email } = await workspace.laptopOf('rep', [workspace.north]);
  laptop = await new TestLaptop(laptopPorts({ network })).start();
  const answer = await laptop.signIn(workspace.hub.url, email, testPassword);
  if (!answer.ok) throw new Error(answer.error.code);
  return laptop;
}
const everything = {
  accountId: null,
  contactIds: [],
  language: null,
  find: null,
  category: null,
  kinds: [],
  favourites: false,
  unusable: true,
};
const offered = async (kitId: string) =>
  (await laptop.get('kits.library', everything)).situations
    .flatMap(({ items }) => items)
    .filter((item) => item.kitId === kitId)
    .map(({ title, unusable }) => `${title}: ${unusable ?? 'usable'}`);
const receiptOf = (releaseId: string) =>
  workspace.hub.context.db
    .selectFrom('kit_receipt')
    .selectAll()
    .where('release_id', '=', releaseId)
    .executeTakeFirst();

test('what marketing publishes comes, is believed, and its coming is told; recalled, it ends and that is told', async () => {
  await laptopWith();
  const { kitId, releaseId } = await studio.published();
  await laptop.ask('sync.now', {});
  await until(async () => (await offered(kitId)).length > 0);
  expect(await offered(kitId)).toEqual(['Fewer vans: usable']);
  await until(async () => (await receiptOf(releaseId))?.delivered_at != null);
  await studio.recall(releaseId);
  await laptop.ask('sync.now', {});
  await until(async () => (await offered(kitId))[0]?.endsWith('recalled') === true);
  await until(async () => (await receiptOf(releaseId))?.recalled_at != null);
  expect((await laptop.get('kits.trouble', { language: null })).quarantined).toEqual([]);
});

test('a recall comes before any other data: it holds where nothing else of the contact comes through', async () => {
  const network = new SwitchedNetwork();
  await laptopWith(network);
  const first = await studio.published();
  await laptop.ask('sync.now', {});
  await until(async () => (await offered(first.kitId)).length > 0);
  network.on = false;
  await studio.recall(first.releaseId);
  const second = await studio.published();
  const asked: string[] = [];
  network.lose = (url) => {
    const { pathname } = new URL(url);
    asked.push(pathname);
    return !/\/(recalls|sessions)/.test(pathname);
  };
  network.on = true;
  await laptop.ask('sync.now', {});
  await until(async () => (await offered(first.kitId))[0]?.endsWith('recalled') === true);
  expect(await offered(second.kitId)).toEqual([]);
  const reading = asked.filter((path) => /^\/v1\/(recalls|changes|snapshot|digest)/.test(path));
  expect(reading[0]).toBe('/v1/recalls');
  network.lose = () => false;
  await laptop.ask('sync.now', {});
  await until(async () => (await offered(second.kitId)).length > 0);
});

test('a new key that the old one vouches for is followed, and its kits are believed', async () => {
  await laptopWith();
  const { db, kitKeyPlace, hubId } = workspace.hub.context;
  const rotated = await rotateKey(db, kitKeyPlace, { publicKey: null, hubId, now: Date.now() });
  expect(rotated.ok).toBe(true);
  const { kitId } = await studio.published();
  await laptop.ask('sync.now', {});
  await until(async () => (await offered(kitId))[0] === 'Fewer vans: usable');
});

test('a file cut twenty times comes whole, sealed, and repeats one chunk at most for each cut', async () => {
  const network = new CuttingNetwork(20);
  await laptopWith(network);
  const bytes = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), randomBytes(5 * chunkBytes)]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const put = await fetch(`${workspace.hub.url}/v1/blobs/${sha256}`, {
    method: 'PUT',
    headers: {
      [wireHeader]: String(wireVersion),
      authorization: `Bearer ${studio.author.accessToken}`,
      'content-type': 'video/mp4',
    },
    body: new Uint8Array(bytes),
  });
  expect(put.status).toBe(200);
  const file = {
    sha256,
    name: 'round.mp4',
    mediaType: 'video/mp4',
    bytes: bytes.length,
    pages: null,
    mayLeave: false,
  } as const;
  const { kitId } = await studio.published({ kind: 'collateral', facts: { file } });
  const state = async () => (await laptop.get('kits.files', {})).files.find((one) => one.sha256 === sha256);
  await until(
    async () => {
      await laptop.ask('sync.now', {});
      return (await state())?.state === 'here';
    },
    60_000,
    state,
  );
  expect(await offered(kitId)).toEqual(['Fewer vans: usable']);
  expect(network.cuts).toBeLessThanOrEqual(0);
  expect(network.through).toBeLessThanOrEqual(bytes.length + 20 * chunkBytes);
  for (const [from, length] of [
    [0, 100],
    [chunkBytes - 50, 100],
    [bytes.length - 10, 100],
  ] as const) {
    const read = await laptop.backend.readFile(sha256, from, length);
    expect(Buffer.from(read?.part ?? []).equals(bytes.subarray(from, from + length))).toBe(true);
  }
  const { folder: where } = await laptop.get('settings.dataOnThisLaptop', {});
  expect(readFileSync(join(where, 'collateral', sha256)).includes(bytes.subarray(1000, 1064))).toBe(false);
});

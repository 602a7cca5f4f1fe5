import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { filePieceBytes } from '../../../shared/domain/kits/fileMedia.ts';
import { noFacts } from '../../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../../shared/domain/kits/richText.ts';
import { HubWorkspace, testPassword } from '../../harness/hubWorkspace.ts';
import { createRandom } from '../../harness/random.ts';
import { type HubPlace, temporaryHubPlace } from './hubPlace.ts';
import { laptopPorts, newId, SwitchedNetwork, TestLaptop, until } from './laptopWorkspace.ts';

let workspace: HubWorkspace;
let place: HubPlace;
let laptop: TestLaptop;
beforeAll(async () => {
  place = await temporaryHubPlace();
  workspace = await HubWorkspace.start({ database: place.database, files: place.files });
}, 60_000);
afterAll(async () => {
  await workspace.hub.close();
  await place.remove();
});
afterEach(() => laptop.remove());

/** An author's laptop as it runs: writer and reader in threads of their own. */
async function authorWith(network: SwitchedNetwork): Promise<void> {
  const { email } = await workspace.laptopOf('author', [workspace.north]);
  laptop = await new TestLaptop(laptopPorts({ network }), { threads: true }).start();
  const answer = await laptop.signIn(workspace.hub.url, email, testPassword);
  if (!answer.ok) throw new Error(answer.error.code);
  await laptop.synced();
}

async function choose(bytes: Buffer) {
  const id = newId();
  await laptop.get('studio.fileBegin', { id, name: 'round.mp4', bytes: bytes.length });
  for (let from = 0; from < bytes.length; from += filePieceBytes) {
    const base64 = bytes.subarray(from, from + filePieceBytes).toString('base64');
    await laptop.get('studio.filePiece', { id, from, base64 });
  }
  return laptop.get('studio.fileEnd', { id });
}

/** A draft with one item that names the file. */
async function nameIt(file: Awaited<ReturnType<typeof choose>>): Promise<string> {
  const kitId = newId();
  const versionId = newId();
  await laptop.get('studio.createKit', { id: kitId, name: 'Round' });
  await laptop.get('studio.createVersion', { id: versionId, kitId, basedOn: null });
  await laptop.get('studio.createItem', {
    id: newId(),
    kitId,
    versionId,
    itemId: newId(),
    kind: 'collateral',
    visibility: 'customer',
    position: 1,
    en: { title: 'A round', description: richTextOf('On film.') },
    fr: null,
    sv: null,
    it: null,
    facts: { ...noFacts, file: { ...file, mayLeave: false } },
  });
  return versionId;
}
const standing = async (sha256: string) => (await laptop.get('studio.file', { sha256 })).file;
const film = (bytes: number): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), randomBytes(bytes)]);

/** Breaks pieces off on their way to the hub, or loses its answers. */
class BreakingNetwork extends SwitchedNetwork {
  readonly #random = createRandom('a file brought to the hub over a bad line');
  breaks = 5;
  sent = 0;

  override async fetch(url: string, init: RequestInit): Promise<Response> {
    const { body } = init;
    if (!url.includes('/blobs/') || !(body instanceof Uint8Array) || !this.on) return super.fetch(url, init);
    this.sent += body.length;
    if (this.breaks <= 0) return super.fetch(url, init);
    this.breaks -= 1;
    if (this.#random.chance(0.3)) {
      await (await super.fetch(url, init)).arrayBuffer();
      throw Object.assign(new Error('cut'), { code: 'ECONNRESET' });
    }
    const until = this.#random.between(1, body.length - 1);
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(body.subarray(0, until)),
      pull: (controller) => controller.error(Object.assign(new Error('cut'), { code: 'ECONNRESET' })),
    });
    return super.fetch(url, { ...init, body: broken, duplex: 'half' } as RequestInit);
  }
}

test('a file chosen with no connection is kept sealed, and reaches the hub whole over a line that breaks', async () => {
  const network = new BreakingNetwork();
  await authorWith(network);
  network.on = false;
  const bytes = film(5 * filePieceBytes + 12_345);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = await choose(bytes);
  expect(file).toEqual({
    sha256,
    name: 'round.mp4',
    mediaType: 'video/mp4',
    bytes: bytes.length,
    pages: null,
  });
  const versionId = await nameIt(file);
  const read = await laptop.backend.readFile(sha256, filePieceBytes - 10, 20);
  expect(Buffer.from(read?.part ?? [])).toEqual(bytes.subarray(filePieceBytes - 10, filePieceBytes + 10));
  expect(await laptop.get('sync.status', {})).toMatchObject({ files: 1, allSynced: false });
  expect((await laptop.get('studio.version', { versionId })).unsentFiles).toEqual([sha256]);

  network.on = true;
  await until(
    async () => {
      await laptop.ask('sync.now', {});
      return (await standing(sha256))?.atHub === true;
    },
    60_000,
    () => standing(sha256),
  );
  expect(network.breaks).toBe(0);
  expect(network.sent).toBeLessThanOrEqual(bytes.length + 5 * filePieceBytes);
  const stored = await workspace.hub.context.db
    .selectFrom('blob')
    .selectAll()
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  expect(stored).toMatchObject({ bytes: bytes.length, media_type: 'video/mp4' });
  await laptop.synced();
  expect((await laptop.get('studio.version', { versionId })).unsentFiles).toEqual([]);
}, 120_000);

test('what the hub does not take says why, is sent no more, and holds nothing else up', async () => {
  await authorWith(new SwitchedNetwork());
  const bytes = film(filePieceBytes);
  const file = await choose(bytes);
  // The hub holds the beginning of another file under that name: the whole does not hash to it.
  const other = Buffer.from(bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte)));
  await workspace.hub.context.blobs?.append(
    file.sha256,
    0,
    Readable.from([other.subarray(0, 100)]),
    bytes.length,
  );
  const versionId = await nameIt(file);
  await laptop.ask('sync.now', {});
  await until(async () => (await standing(file.sha256))?.problem === 'hash_mismatch');
  await laptop.synced();
  expect((await laptop.get('studio.version', { versionId })).unsentFiles).toEqual([file.sha256]);

  // Chosen again it is sent again, and whole.
  expect(await choose(bytes)).toEqual(file);
  await laptop.ask('sync.now', {});
  await until(async () => (await standing(file.sha256))?.atHub === true);
}, 60_000);

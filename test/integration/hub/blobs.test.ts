import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetStaleUploads } from '../../../hub/blobs/forgetBlobs.ts';
import { storedBlobs } from '../../../hub/blobs/storedBlobs.ts';
import type { BlobResponse } from '../../../shared/contracts/sync/kitWire.ts';
import { wireHeader } from '../../../shared/contracts/sync/wire.ts';
import { wireVersion } from '../../../shared/contracts/sync/wireVersion.ts';
import { chunkBytes, kitPayload } from '../../../shared/domain/kits/signedKit.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import type { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace } from '../../harness/hubWorkspace.ts';
import { KitStudio } from '../../harness/kitStudio.ts';
import { newFolder } from '../../harness/newFolder.ts';
import { type ObjectServer, startObjectServer, storageOn } from '../../harness/objectServer.ts';

const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
/** An MP4 by its head, of so many bytes. */
const video = (bytes: number): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42'), randomBytes(bytes - 12)]);
const pdf = (within: string): Buffer => Buffer.from(`%PDF-1.7\n${within}\n%%EOF\n`, 'latin1');

onEitherDatabase('collateral', (newLocation) => {
  let workspace: HubWorkspace;
  let studio: KitStudio;
  let server: ObjectServer | null = null;
  beforeAll(async () => {
    const database = await newLocation();
    // Hubs that share a server keep collateral in S3, one in a folder of its own keeps it there.
    if ('url' in database) server = await startObjectServer();
    const blobs = server === null ? {} : { blobs: storedBlobs(storageOn(server)) };
    workspace = await HubWorkspace.start({ database, files: newFolder(), ...blobs });
    studio = await KitStudio.open(workspace);
    await workspace.account([workspace.north]);
    await workspace.account([workspace.south]);
  }, 60_000);
  afterAll(async () => {
    await workspace.hub.close();
    await server?.stop();
  });

  const headersOf = (laptop: HubLaptop, more: Record<string, string>): Record<string, string> => ({
    [wireHeader]: String(wireVersion),
    authorization: `Bearer ${laptop.accessToken}`,
    ...more,
  });
  async function put(
    bytes: Buffer,
    { type = 'video/mp4', range = '', laptop = studio.author, name = sha(bytes), body = bytes } = {},
  ) {
    const headers = headersOf(laptop, { 'content-type': type, ...(range ? { 'content-range': range } : {}) });
    const response = await fetch(`${workspace.hub.url}/v1/blobs/${name}`, {
      method: 'PUT',
      headers,
      body: new Uint8Array(body),
    });
    const answered = (await response.json()) as BlobResponse & {
      code?: string;
      detail?: Record<string, unknown>;
    };
    return { status: response.status, ...answered };
  }
  const get = (name: string, laptop: HubLaptop, headers: Record<string, string> = {}) =>
    fetch(`${workspace.hub.url}/v1/blobs/${name}`, { headers: headersOf(laptop, headers) });

  /** Sends the first bytes of a file and breaks off. */
  const breakOff = (bytes: Buffer, from: number, to: number): Promise<void> =>
    new Promise((resolve) => {
      const sent = request(`${workspace.hub.url}/v1/blobs/${sha(bytes)}`, {
        method: 'PUT',
        headers: headersOf(studio.author, {
          'content-type': 'video/mp4',
          'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
          'content-length': String(bytes.length - from),
        }),
      });
      sent.on('error', () => undefined);
      sent.on('close', () => resolve());
      sent.write(bytes.subarray(from, to), () => setTimeout(() => sent.destroy(), 20));
    });
  /** Where an upload stands, once what was broken off has been taken in. */
  async function standing(bytes: Buffer): Promise<number> {
    for (let patience = 0; patience < 100; patience += 1) {
      const at = await put(bytes, { range: `bytes */${bytes.length}`, body: Buffer.alloc(0) });
      if (at.status === 200) return at.bytes;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the upload stays busy');
  }

  test('a file that is broken off many times goes on where it stands, and comes whole', async () => {
    const bytes = video(3 * 1024 * 1024);
    let from = 0;
    for (let round = 1; round <= 8; round += 1) {
      await breakOff(bytes, from, from + 300_000);
      const stands = await standing(bytes);
      expect(stands).toBeGreaterThanOrEqual(from);
      from = stands;
    }
    expect(from).toBeGreaterThan(0);
    const elsewhere = await put(bytes, {
      range: `bytes ${from + 1}-${bytes.length - 1}/${bytes.length}`,
      body: bytes.subarray(from + 1),
    });
    expect([elsewhere.status, elsewhere.code, elsewhere.detail]).toEqual([409, 'offset', { bytes: from }]);
    const rest = await put(bytes, {
      range: `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
      body: bytes.subarray(from),
    });
    expect(rest).toMatchObject({ status: 200, complete: true, bytes: bytes.length });
    const read = await get(sha(bytes), studio.author);
    expect(sha(Buffer.from(await read.arrayBuffer()))).toBe(sha(bytes));
    // Sent again it is not taken in twice.
    expect(await put(bytes)).toMatchObject({ status: 200, complete: true });
  });

  test('ranges are of the file as it is, and only while it is that file', async () => {
    const bytes = video(50_000);
    await put(bytes);
    const name = sha(bytes);
    const part = async (range: string, more: Record<string, string> = {}) => {
      const response = await get(name, studio.author, { range, ...more });
      const body = Buffer.from(await response.arrayBuffer());
      return { status: response.status, body, range: response.headers.get('content-range') };
    };
    expect(await part('bytes=10-19')).toEqual({
      status: 206,
      body: bytes.subarray(10, 20),
      range: 'bytes 10-19/50000',
    });
    expect((await part('bytes=49990-')).body).toEqual(bytes.subarray(49_990));
    expect((await part('bytes=-5')).body).toEqual(bytes.subarray(49_995));
    expect((await part('bytes=50000-')).status).toBe(416);
    expect((await part('bytes=0-9', { 'if-range': `"${name}"` })).status).toBe(206);
    expect((await part('bytes=0-9', { 'if-range': '"another"' })).status).toBe(200);
  });

  test('a file goes to those for whom a release names it, until that is recalled', async () => {
    const bytes = video(9 * 1024 * 1024);
    const name = sha(bytes);
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    const elsewhere = await workspace.laptopOf('rep', [workspace.south]);
    expect((await put(bytes, { laptop: rep })).status).toBe(403);
    await put(bytes);
    expect((await get(name, rep)).status).toBe(404);
    const file = {
      sha256: name,
      name: 'round.mp4',
      mediaType: 'video/mp4',
      bytes: bytes.length,
      pages: null,
      mayLeave: false,
    } as const;
    const release = await studio.published({ kind: 'collateral', facts: { file } });
    expect((await get(name, rep, { range: 'bytes=0-0' })).status).toBe(206);
    expect((await get(name, elsewhere)).status).toBe(404);
    const row = await workspace.hub.context.db
      .selectFrom('kit_release')
      .select('payload')
      .where('id', '=', release.releaseId)
      .executeTakeFirstOrThrow();
    const [manifest] = kitPayload.parse(JSON.parse(row.payload)).files;
    expect(manifest?.chunks).toEqual([
      sha(bytes.subarray(0, chunkBytes)),
      sha(bytes.subarray(chunkBytes, 2 * chunkBytes)),
      sha(bytes.subarray(2 * chunkBytes)),
    ]);
    await studio.recall(release.releaseId);
    expect((await get(name, rep)).status).toBe(404);
  });

  test('a kit whose file is not there, or is another, is not published', async () => {
    const file = {
      sha256: 'a'.repeat(64),
      name: 'x.pdf',
      mediaType: 'application/pdf',
      bytes: 9,
      pages: 1,
      mayLeave: false,
    } as const;
    const { error } = await studio.publish(await studio.approved({ kind: 'collateral', facts: { file } }));
    expect([error.code, error.detail]).toMatchObject([
      'not_publishable',
      { findings: [{ code: 'file_missing' }] },
    ]);
  });

  const objects = deflateSync(Buffer.from('1 0 << /S /JavaScript /JS (app.alert(1)) >>'));
  const hidden = Buffer.concat([
    Buffer.from('%PDF-1.7\n5 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n', 'latin1'),
    objects,
    Buffer.from('\nendstream endobj\n%%EOF', 'latin1'),
  ]);
  const bomb = Buffer.concat([
    Buffer.from('%PDF-1.7\n5 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n', 'latin1'),
    deflateSync(Buffer.alloc(64 * 1024 * 1024)),
    Buffer.from('\nendstream endobj\n%%EOF', 'latin1'),
  ]);
  const svg = (within: string): Buffer =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${within}</svg>`);
  test.each<[string, string, Buffer, string]>([
    ['a PDF that is none', 'application/pdf', Buffer.from('MZ, a program'), 'other_type'],
    ['a picture that is a PDF', 'image/png', pdf('<< >>'), 'other_type'],
    [
      'a PDF with a script',
      'application/pdf',
      pdf('<< /OpenAction << /S /JavaScript >> >>'),
      'active_content',
    ],
    [
      'a PDF with its script’s name escaped',
      'application/pdf',
      pdf('<< /S /J#61vaScript >>'),
      'active_content',
    ],
    ['a PDF with a script in a compressed object', 'application/pdf', hidden, 'active_content'],
    ['a PDF that starts a program', 'application/pdf', pdf('<< /S /Launch >>'), 'active_content'],
    ['a PDF with a file in it', 'application/pdf', pdf('<< /EmbeddedFiles [] >>'), 'active_content'],
    ['a PDF that nobody can look into', 'application/pdf', pdf('<< /Encrypt 9 0 R >>'), 'encrypted'],
    ['a PDF that grows without end', 'application/pdf', bomb, 'unreadable'],
    ['an SVG with a script', 'image/svg+xml', svg('<script>run()</script>'), 'active_content'],
    ['an SVG with a handler', 'image/svg+xml', svg('<rect onload="run()"/>'), 'active_content'],
    [
      'an SVG with a script behind a link',
      'image/svg+xml',
      svg('<a href="java&#115;cript:run()"/>'),
      'active_content',
    ],
    [
      'an SVG that reaches out',
      'image/svg+xml',
      svg('<image href="https://x.example/a.png"/>'),
      'active_content',
    ],
    ['an SVG with a page in it', 'image/svg+xml', svg('<foreignObject/>'), 'active_content'],
  ])('%s is refused', async (_what, type, bytes, reason) => {
    const { status, code, detail } = await put(bytes, { type });
    expect([status, code, detail]).toEqual([415, 'unsupported_media', { reason }]);
    expect((await get(sha(bytes), studio.author)).status).toBe(404);
  });

  test('harmless drawings and sheets are taken', async () => {
    const drawing = svg('<defs><g id="a"/></defs><use href="#a"/><rect fill="url(#a)"/>');
    expect((await put(drawing, { type: 'image/svg+xml' })).complete).toBe(true);
    expect(
      (await put(pdf('1 0 obj << /Type /Catalog >> endobj'), { type: 'application/pdf' })).complete,
    ).toBe(true);
  });

  test('what is not what it is named is refused, and can be sent anew', async () => {
    const bytes = video(1_000);
    const wrong = await put(video(1_000), { name: sha(bytes) });
    expect([wrong.status, wrong.detail]).toEqual([415, { reason: 'hash_mismatch' }]);
    expect(await put(bytes)).toMatchObject({ status: 200, complete: true });
  });

  test.each([
    ['a video of 4 GB', 'video/mp4', 4 * 1024 ** 3, 1024 ** 3],
    ['a PDF of 101 MB', 'application/pdf', 101 * 1024 ** 2, 100 * 1024 ** 2],
  ])('%s is refused before a byte of it is taken', async (_what, type, bytes, most) => {
    const refused = await put(Buffer.alloc(8), { name: 'b'.repeat(64), type, range: `bytes 0-7/${bytes}` });
    expect([refused.status, refused.code, refused.detail]).toEqual([413, 'too_large', { bytes, most }]);
  });

  test('uploads that nobody goes on with are given up', async () => {
    const bytes = video(400_000);
    await put(bytes, { range: `bytes 0-99999/${bytes.length}`, body: bytes.subarray(0, 100_000) });
    await forgetStaleUploads(workspace.hub.context);
    expect(await standing(bytes)).toBe(100_000);
    const later = Date.now() + 4 * 86_400_000;
    await forgetStaleUploads({ ...workspace.hub.context, clock: { now: () => later } });
    expect(await standing(bytes)).toBe(0);
  });
});

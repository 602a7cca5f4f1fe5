import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KitItemContent, noFacts } from '../../../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../../../shared/domain/kits/richText.ts';
import { chunkBytes } from '../../../../shared/domain/kits/signedKit.ts';
import { blobsFromHub } from '../../../../test/fixtures/blobsFromHub.ts';
import { type KitLaptop, openKitLaptop } from '../../../../test/fixtures/kitLaptop.ts';
import { idOf } from '../../../../test/fixtures/rows.ts';
import { kitPayloadOf, releaseOf } from '../../../../test/fixtures/signedKits.ts';
import { newFolder } from '../../../../test/harness/newFolder.ts';
import { collateralPart } from '../../db/collateral.ts';
import { handlers } from '../../features/kits/handlers.ts';
import { fetchFiles } from './fetchFiles.ts';

const bytes = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), randomBytes(chunkBytes + 5_000)]);
const sha256Of = (part: Buffer): string => createHash('sha256').update(part).digest('hex');
const sha256 = sha256Of(bytes);
const file = {
  sha256,
  name: 'round.mp4',
  mediaType: 'video/mp4',
  bytes: bytes.length,
  pages: null,
  mayLeave: false,
} as const;
const item: KitItemContent = {
  id: idOf(720),
  kind: 'collateral',
  visibility: 'customer',
  facts: { ...noFacts, file },
  content: { en: { title: 'The round', description: richTextOf('A video.') } },
};

let laptop: KitLaptop;
let store: { readonly folder: string; free(): number };
beforeEach(() => {
  laptop = openKitLaptop(handlers);
  store = { folder: newFolder(), free: () => Number.MAX_SAFE_INTEGER };
  const chunks = [bytes.subarray(0, chunkBytes), bytes.subarray(chunkBytes)].map(sha256Of);
  const files = [{ sha256, bytes: bytes.length, chunks, words: '' }];
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1, { languages: ['en'], items: [item], files })));
});
afterEach(() => laptop.close());

const fetchFrom = (atHub: Buffer, asked: string[] = []): Promise<boolean> =>
  fetchFiles(blobsFromHub(laptop.connection, laptop.me.id, atHub, asked), store);
const state = async () =>
  (await laptop.value('kits.item', { ...whom, kitId: kitPayloadOf(1).kitId, itemId: item.id })).item;
const whom = { accountId: null, contactIds: [], language: null };
const shown = () => collateralPart(laptop.db, store.folder, sha256, 0, 100);

test('a part that does not hash to what was signed is never shown; the true one is taken from where it stood', async () => {
  const altered = Buffer.from(bytes);
  altered.writeUInt8(altered.readUInt8(chunkBytes + 100) ^ 1, chunkBytes + 100);
  await fetchFrom(altered);
  expect(await state()).toMatchObject({
    unusable: 'file_missing',
    file: { state: 'damaged', have: chunkBytes },
  });
  expect(shown()).toBeNull();
  const asked: string[] = [];
  await fetchFrom(bytes, asked);
  expect(asked).toEqual([`/blobs/${sha256} ${chunkBytes}`]);
  expect(await state()).toMatchObject({ unusable: null, file: { state: 'here' } });
  expect(Buffer.from(shown()?.part ?? []).equals(bytes.subarray(0, 100))).toBe(true);
});

test('a disk with too little room is left alone, and said so', async () => {
  store = { ...store, free: () => bytes.length };
  const asked: string[] = [];
  await fetchFrom(bytes, asked);
  expect(asked).toEqual([]);
  expect((await state()).file?.state).toBe('no_room');
});

test('put off between two parts it stops there, and goes on from there when it is taken up', async () => {
  const asked: string[] = [];
  const context = blobsFromHub(laptop.connection, laptop.me.id, bytes, asked);
  const pausing = {
    ...context,
    // Told after each part that is counted.
    topic: () => void laptop.ask('kits.download', { sha256: null, action: 'pause' }),
  };
  await fetchFiles(pausing, store);
  expect(await state()).toMatchObject({ file: { state: 'paused', have: chunkBytes } });
  await fetchFiles(context, store);
  expect(asked).toEqual([`/blobs/${sha256} 0`]);
  await laptop.value('kits.download', { sha256: null, action: 'resume' });
  await fetchFiles(context, store);
  expect(asked).toEqual([`/blobs/${sha256} 0`, `/blobs/${sha256} ${chunkBytes}`]);
  expect(await state()).toMatchObject({ unusable: null, file: { state: 'here' } });
});

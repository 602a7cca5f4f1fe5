import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noFacts } from '../../../../shared/domain/kits/itemContent.ts';
import { chunkBytes } from '../../../../shared/domain/kits/signedKit.ts';
import { blobsFromHub } from '../../../../test/fixtures/blobsFromHub.ts';
import { type LaptopDatabase, openLaptopDatabase } from '../../../../test/fixtures/laptopDatabase.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { newFolder } from '../../../../test/harness/newFolder.ts';
import { collateralPart } from '../../db/collateral.ts';
import { readableDb } from '../../db/readableDb.ts';
import { fetchReviewedFiles } from './fetchReviewedFiles.ts';

const bytes = Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), randomBytes(chunkBytes + 5_000)]);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const me = idOf(1);
let laptop: LaptopDatabase;
let folder: string;
let asked: string[];

const contextOf = (atHub: Buffer) => blobsFromHub(laptop.connection, me, atHub, asked);
const store = () => ({ folder, free: () => Number.MAX_SAFE_INTEGER });
const shown = () => collateralPart(readableDb(laptop.connection), folder, sha256, 0, bytes.length);

beforeEach(() => {
  asked = [];
  folder = newFolder();
  laptop = openLaptopDatabase();
  const file = {
    sha256,
    name: 'round.mp4',
    mediaType: 'video/mp4',
    bytes: bytes.length,
    pages: null,
    mayLeave: false,
  } as const;
  laptop.put(
    'kitVersion',
    rowOf('kitVersion', { id: idOf(11), kitId: idOf(10), status: 'in_review', authorId: idOf(2) }),
  );
  laptop.put(
    'kitItem',
    rowOf('kitItem', {
      id: idOf(20),
      kitId: idOf(10),
      versionId: idOf(11),
      itemId: idOf(21),
      kind: 'collateral',
      revisionId: idOf(30),
      status: 'active',
      facts: { ...noFacts, file },
    }),
  );
});
afterEach(() => {
  laptop.close();
  rmSync(folder, { recursive: true, force: true });
});
const iAm = (role: 'approver' | 'author'): void => laptop.put('user', rowOf('user', { id: me, role }));

test('an approver gets the file of what waits for their word, whole and once', async () => {
  iAm('approver');
  expect(await fetchReviewedFiles(contextOf(bytes), store())).toBe(true);
  expect(Buffer.from(shown()?.part ?? [])).toEqual(bytes);
  expect(asked).toEqual([`/blobs/${sha256} 0`, `/blobs/${sha256} ${chunkBytes}`]);
  expect(await fetchReviewedFiles(contextOf(bytes), store())).toBe(false);
  expect(asked).toHaveLength(2);
});

test('what does not hash to its name is never shown', async () => {
  iAm('approver');
  const other = Buffer.from(bytes.map((byte, at) => (at === 99 ? byte ^ 1 : byte)));
  expect(await fetchReviewedFiles(contextOf(other), store())).toBe(false);
  expect(shown()).toBeNull();
});

test('nobody else’s laptop is filled with it', async () => {
  iAm('author');
  expect(await fetchReviewedFiles(contextOf(bytes), store())).toBe(false);
  expect(asked).toEqual([]);
});

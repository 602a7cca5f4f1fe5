import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRandom } from '../../../test/harness/random.ts';
import { readSealed, writeSealed } from './sealedFile.ts';

const frame = 64 * 1024;
const key = randomBytes(32);
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-sealed-'));
  file = join(folder, 'files', 'one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('any piece of it reads as it was written, wherever it begins and ends', () => {
  const random = createRandom('sealed pieces');
  const bytes = Buffer.from(random.bytes(5 * frame + 321));
  writeSealed(file, key, 0, bytes.subarray(0, 2 * frame));
  writeSealed(file, key, 2 * frame, bytes.subarray(2 * frame));
  for (let round = 0; round < 40; round += 1) {
    const from = random.between(0, bytes.length - 1);
    const length = random.between(1, 2 * frame);
    expect(readSealed(file, key, from, length)?.equals(bytes.subarray(from, from + length))).toBe(true);
  }
  expect(readSealed(file, key, bytes.length, 10)).toEqual(Buffer.alloc(0));
});

test('nothing of it stands on disk in plain, and another key reads nothing', () => {
  const words = Buffer.from('Season pays. '.repeat(20_000));
  writeSealed(file, key, 0, words);
  expect(readFileSync(file).includes('Season pays')).toBe(false);
  expect(readSealed(file, randomBytes(32), 0, 10)).toBeNull();
});

test('a changed byte, or two frames exchanged, read as nothing', () => {
  const bytes = randomBytes(3 * frame);
  writeSealed(file, key, 0, bytes);
  const sealed = readFileSync(file);
  const changed = Buffer.from(sealed);
  changed.writeUInt8((changed[100] ?? 0) ^ 1, 100);
  writeFileSync(file, changed);
  expect(readSealed(file, key, 0, 10)).toBeNull();
  expect(readSealed(file, key, frame, 10)?.equals(bytes.subarray(frame, frame + 10))).toBe(true);
  const one = frame + 16;
  writeFileSync(
    file,
    Buffer.concat([sealed.subarray(one, 2 * one), sealed.subarray(0, one), sealed.subarray(2 * one)]),
  );
  expect(readSealed(file, key, 0, 10)).toBeNull();
});

test('written again from a whole frame on, what was beyond is gone', () => {
  writeSealed(file, key, 0, randomBytes(3 * frame));
  writeSealed(file, key, frame, Buffer.from('end'));
  expect(statSync(file).size).toBe(frame + 16 + 3 + 16);
  expect(readSealed(file, key, frame, 100)?.toString()).toBe('end');
});

test('a file that is gone reads as nothing', () => {
  expect(readSealed(file, key, 0, 1)).toBeNull();
});

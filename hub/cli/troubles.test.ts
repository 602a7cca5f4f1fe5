import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sentenceOfTrouble } from './troubles.ts';

const program = fileURLToPath(new URL('../main.ts', import.meta.url));
/** A machine that does several things at once takes its time to start a program. */
const patient = { timeout: 60_000 };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-troubles-'));
});
afterAll(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(process.platform === 'win32')(
  'a hub whose folder may only be read says where, and what to do',
  patient,
  () => {
    chmodSync(folder, 0o555);
    // root may write anywhere, so it gives the hub to nobody.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const data = join(folder, 'hub');
    const { status, stderr } = spawnSync(process.execPath, [program, '--data', data, '--port', '0'], {
      encoding: 'utf8',
      ...nobody,
    });
    chmodSync(folder, 0o700);
    expect(stderr).toBe(
      `hub: The hub may not use ${data}. Let the user that it runs as read and write there, or give another place.\n`,
    );
    expect(status).toBe(1);
  },
);

test('a file in the place of the folder is not touched', patient, () => {
  const data = join(folder, 'file');
  writeFileSync(data, 'not a hub');
  const { status, stderr } = spawnSync(process.execPath, [program, '--data', data, '--port', '0'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([
    1,
    `hub: ${data} is a file where a folder is needed: move it aside, or give another place.\n`,
  ]);
});

test.each([
  ['ENOSPC', /Make room/],
  ['EADDRINUSE', /Port 4700 is taken/],
  ['ECONNREFUSED', /does not answer/],
  ['28P01', /user or password/],
  ['3D000', /Create it first/],
])('%s is said with what to do', (code, words) => {
  expect(sentenceOfTrouble(Object.assign(new Error('x'), { code, port: 4700 }))).toMatch(words);
});

test('a file that would be written over is named for what it is', () => {
  const there = Object.assign(new Error('x'), { code: 'EEXIST', syscall: 'open', path: 'key.pem' });
  expect(sentenceOfTrouble(there)).toBe('There is a key.pem already: move it aside, or give another place.');
});

test('what no system says by itself is no trouble of this kind', () => {
  expect(sentenceOfTrouble(new Error('a bug'))).toBeNull();
});

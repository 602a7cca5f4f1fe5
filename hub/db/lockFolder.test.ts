import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUseError, lockFolder } from './lockFolder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder is one hub’s at a time, and free again when it is given back', () => {
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(FolderInUseError);
  unlock();
  lockFolder(folder)();
});

test('the lock of a process that is gone is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(join(folder, 'hub.lock'), JSON.stringify({ processId: pid, started: null }));
  lockFolder(folder)();
});

test.skipIf(process.platform !== 'linux')(
  'a process that got the id of one that is gone is not taken for it',
  () => {
    writeFileSync(
      join(folder, 'hub.lock'),
      JSON.stringify({ processId: process.pid, started: 'an earlier boot:1' }),
    );
    lockFolder(folder)();
  },
);

test('a lock file that was cut off while it was written locks nobody out', () => {
  writeFileSync(join(folder, 'hub.lock'), '{"proc');
  lockFolder(folder)();
});

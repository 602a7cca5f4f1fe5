import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileSecretStore } from './fileSecretStore.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const secret = new Uint8Array([1, 2, 3, 250]);

describe('the key file', () => {
  test('opens what it sealed, after a restart too', async () => {
    const sealed = await fileSecretStore(folder).seal(secret);
    expect(await fileSecretStore(folder).open(sealed)).toEqual(secret);
  });

  test('says that it is only a file', () => {
    expect(fileSecretStore(folder).protection).toBe('file');
  });

  test('is readable by its user alone, and stands there alone', () => {
    fileSecretStore(folder);
    expect(readdirSync(folder)).toEqual(['secret.key']);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
  });

  test('seals the same secret differently each time', async () => {
    const store = fileSecretStore(folder);
    expect(await store.seal(secret)).not.toEqual(await store.seal(secret));
  });

  test('opens nothing that was changed', async () => {
    const store = fileSecretStore(folder);
    const sealed = await store.seal(secret);
    for (const at of [0, 12, sealed.length - 1]) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(store.open(changed)).rejects.toThrow();
    }
    await expect(store.open(sealed.subarray(0, 10))).rejects.toThrow();
  });

  test('opens nothing that another key sealed', async () => {
    const sealed = await fileSecretStore(folder).seal(secret);
    rmSync(join(folder, 'secret.key'));
    await expect(fileSecretStore(folder).open(sealed)).rejects.toThrow();
  });

  test('that is damaged is never replaced', () => {
    writeFileSync(join(folder, 'secret.key'), 'half');
    expect(() => fileSecretStore(folder)).toThrow('damaged: 4 bytes');
    expect(readFileSync(join(folder, 'secret.key'), 'utf8')).toBe('half');
  });
});

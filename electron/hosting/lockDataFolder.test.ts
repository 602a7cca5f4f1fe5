import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostWords } from './hostWords.ts';
import { DataFolderError, lockDataFolder } from './lockDataFolder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The user that owns nothing, on every Unix we know. */
const nobody = 65_534;

/** A program that takes the lock, says what came of it, and holds on, through garbage collection too. */
const program = `
  const { lockDataFolder } = await import(${JSON.stringify(new URL('./lockDataFolder.ts', import.meta.url).href)});
  try { lockDataFolder(process.argv[1]); globalThis.gc(); console.log('locked'); setInterval(() => {}, 1000); }
  catch (error) { console.log(error.trouble); }
`;
async function startAnother(as: { uid?: number } = {}): Promise<{ said: string; kill(): Promise<void> }> {
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', program, folder], as);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data) => resolve(String(data))),
  );
  return {
    said,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

describe('the lock on a data folder', () => {
  test('keeps a second program out', async () => {
    const lock = lockDataFolder(folder);
    const { said } = await startAnother();
    expect(said).toContain('start.inUse');
    lock.release();
  });

  test('is free again once it was released', () => {
    lockDataFolder(folder).release();
    lockDataFolder(folder).release();
  });

  test('is free again once its holder was killed', async () => {
    const other = await startAnother();
    expect(other.said).toContain('locked');
    expect(() => lockDataFolder(folder)).toThrow(DataFolderError);
    await other.kill();
    lockDataFolder(folder).release();
  });

  test.each([
    ['en-GB', 'already running with the data in /data'],
    ['fr-CH', 'déjà ouvert avec les données de /data'],
    ['sv', 'redan igång med data i /data'],
    ['it-IT', 'già in esecuzione con i dati in /data'],
    ['de', 'already running'],
  ])('is explained in the language of %s', (locale, words) => {
    const error = new DataFolderError('start.inUse', '/data', 'SQLITE_BUSY', undefined);
    expect(error.sentence(hostWords('system', locale))).toContain(words);
  });

  test('makes the folder, for its user alone', () => {
    lockDataFolder(join(folder, 'new', 'inner')).release();
  });

  test('says so when the folder cannot be one', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => lockDataFolder(join(folder, 'file'))).toThrow(/start.unusable .* EEXIST/);
  });

  test.skipIf(process.platform === 'win32')('says so when the folder may only be read', async () => {
    chmodSync(folder, 0o555);
    // Root may write everywhere, so that somebody else has to try.
    const { said, kill } = await startAnother(process.getuid?.() === 0 ? { uid: nobody } : {});
    expect(said).toContain('start.readOnly');
    await kill();
    chmodSync(folder, 0o700);
  });
});

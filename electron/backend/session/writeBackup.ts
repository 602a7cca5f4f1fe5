import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openConnection } from '../db/openConnection.ts';
import { quickCheck } from '../db/openWritable.ts';
import type { ProfileFacts } from './profileFacts.ts';

const keep = 3;

/**
 * One verified copy of the database as it stands now, encrypted with the same key, its envelope beside it; the
 * newest three are kept. Takes a connection of its own, and seconds where the database is large. Answers the bytes.
 */
export function writeBackup(profile: ProfileFacts, key: Uint8Array, at: number): number {
  const { backupFolder, databaseFile, folder } = profile;
  mkdirSync(backupFolder, { recursive: true, mode: 0o700 });
  const name = `callboard-${new Date(at).toISOString().replaceAll(':', '-')}`;
  const draft = join(backupFolder, `${name}.part`);
  const file = join(backupFolder, `${name}.db`);
  rmSync(draft, { force: true });
  try {
    copyInto(databaseFile, key, draft);
    copyFileSync(join(folder, 'envelope.json'), `${file}.envelope.json`);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  const old = readdirSync(backupFolder)
    .filter((each) => each.endsWith('.db'))
    .sort()
    .slice(0, -keep);
  for (const each of old) {
    rmSync(join(backupFolder, each), { force: true });
    rmSync(join(backupFolder, `${each}.envelope.json`), { force: true });
  }
  return statSync(file).size;
}

function copyInto(databaseFile: string, key: Uint8Array, draft: string): void {
  const connection = openConnection(databaseFile, { key });
  try {
    connection.prepare('VACUUM INTO ?').run(draft);
  } finally {
    connection.close();
  }
  const copy = openConnection(draft, { key, readonly: true });
  try {
    quickCheck(copy);
  } finally {
    copy.close();
  }
}

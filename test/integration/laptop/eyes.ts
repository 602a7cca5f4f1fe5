import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '../../../electron/backend/db/database.ts';
import { openConnection } from '../../../electron/backend/db/openConnection.ts';
import type { TestLaptop } from './laptopWorkspace.ts';

/** The file of a laptop's one profile. */
export function databaseFileOf(laptop: TestLaptop): string {
  const profiles = join(laptop.folder, 'profiles');
  const [id] = readdirSync(profiles).filter((name) => /^[0-9a-f]{16}$/.test(name));
  if (id === undefined) throw new Error('no profile');
  return join(profiles, id, 'callboard.db');
}

/** The test's own look at a laptop's database, with the key its keychain opens. */
export async function lookInto<Value>(
  laptop: TestLaptop,
  look: (connection: Connection) => Value,
): Promise<Value> {
  const file = databaseFileOf(laptop);
  const envelope = JSON.parse(readFileSync(join(file, '..', 'envelope.json'), 'utf8')) as {
    wraps: { type: string; sealed: string }[];
  };
  const sealed = envelope.wraps.find(({ type }) => type === 'store')?.sealed ?? '';
  const key = await laptop.ports.secrets.open(new Uint8Array(Buffer.from(sealed, 'base64')));
  const connection = openConnection(file, { key });
  try {
    return look(connection);
  } finally {
    connection.close();
  }
}

import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { databaseFolder, openDatabase } from '../../../hub/db/open.ts';

/** A tenth of a second of every start goes by clearing the 128 MB that PGlite buffers otherwise. */
const settings = '\nshared_buffers = 4MB\nautovacuum = off\n';

/**
 * Takes out of a prepared hub's folder what only costs whoever copies it and starts a hub on it: two thirds of its files
 * are databases that others could be made from, which PGlite never does.
 */
export async function makeLean(folder: string): Promise<void> {
  const opened = await openDatabase({ folder });
  try {
    await sql`update pg_database set datistemplate = false`.execute(opened.db);
    for (const name of ['template0', 'template1'])
      await sql`drop database ${sql.ref(name)}`.execute(opened.db);
  } finally {
    await opened.close();
  }
  appendFileSync(join(databaseFolder(folder), 'postgresql.conf'), settings);
}

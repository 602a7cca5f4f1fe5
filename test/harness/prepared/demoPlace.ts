import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { type DatabaseLocation, openDatabase } from '../../../hub/db/open.ts';
import { liveFingerprint } from '../../../hub/identity/fingerprint.ts';
import { hubScript } from '../hubScript.ts';
import type { PostgresCluster } from '../postgres.ts';
import { startProgram } from '../programProcess.ts';
import { preparedFolder } from './preparedFolder.ts';
import { runFolder } from './runFolder.ts';

/**
 * Answers where the demo stands for a hub to begin with, as a copy of what the hub's own start made of it once in this run. It tells of the
 * day on which it is made, so each day has its own. Outside a run there is nothing to copy: the start fills the hub.
 *
 * @param files the folder in which the copy's files are to stand; without a server its rows as well
 */
export async function createDemoPlace(
  cluster: PostgresCluster | null,
  files: string,
): Promise<DatabaseLocation> {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '_');
  const run = runFolder();
  if (run !== null) await cp(await preparedDemo(run, day, cluster), files, { recursive: true });
  const database =
    cluster === null
      ? { folder: files }
      : { url: await cluster.createDatabase(run === null ? {} : { copyOf: demoOf(day) }) };
  if (run !== null) await ownTheCopy(database);
  return database;
}

const demoOf = (day: string): string => `demo_${day}`;

/** Each worker's server has a demo of its own, and files that fit its rows. */
function preparedDemo(run: string, day: string, cluster: PostgresCluster | null): Promise<string> {
  const folder = cluster === null ? join(run, `demo-${day}`) : `${cluster.server.folder}-demo-${day}`;
  return preparedFolder(folder, async (unfinished) => {
    const place =
      cluster === null
        ? ['--data', unfinished]
        : ['--database', await cluster.createLasting(demoOf(day)), '--files', unfinished];
    await (await startProgram(hubScript, [...place, '--port', '0', '--workspace', 'demo'])).stop();
  });
}

/** A hub whose data was copied asks whether that was meant. It was, and no laptop holds work of before. */
async function ownTheCopy(database: DatabaseLocation): Promise<void> {
  const opened = await openDatabase(database);
  try {
    const fingerprint = await liveFingerprint(opened);
    await opened.db.updateTable('sync_meta').set({ fingerprint }).execute();
  } finally {
    await opened.close();
  }
}

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../../hub/db/open.ts';
import { liveFingerprint } from '../../../hub/identity/fingerprint.ts';
import { startProgram } from '../programProcess.ts';
import { preparedFolder } from './preparedFolder.ts';
import { runFolder } from './runFolder.ts';

/**
 * Puts the demo into a hub's folder: what the hub's own start made of it once in this run, copied. Outside a run the
 * folder stays empty, for the start to fill. The demo tells of the day on which it is made, so each day has its own.
 */
export async function fillDemoFolder(folder: string): Promise<void> {
  const run = runFolder();
  if (run === null) return;
  const prepared = await preparedFolder(
    join(run, `demo-${new Date().toDateString()}`),
    async (unfinished) => {
      const words = ['--data', unfinished, '--port', '0', '--workspace', 'demo'];
      await (await startProgram('hub/main.ts', words)).stop();
    },
  );
  await cp(prepared, folder, { recursive: true });
  // A hub whose data was copied asks whether that was meant. It was, and no laptop holds work of before.
  const opened = await openDatabase({ folder });
  try {
    const fingerprint = await liveFingerprint(opened);
    await opened.db.updateTable('sync_meta').set({ fingerprint }).execute();
  } finally {
    await opened.close();
  }
}

import { type DatabaseLocation, openDatabase } from '../../../hub/db/open.ts';
import { insertRows } from '../../../hub/rows/insertRows.ts';
import { giveQuickPassword } from '../../harness/quickPassword.ts';
import { testStart } from '../../harness/testClock.ts';
import { workspacePassword, workspaceRows } from './workspace.ts';

/** Writes the small company into an empty database, once per run; every schedule starts from a copy. */
export async function prepareWorkspace(location: DatabaseLocation): Promise<void> {
  const opened = await openDatabase(location);
  try {
    await opened.db.transaction().execute(async (trx) => {
      for (const { entity, rows } of workspaceRows()) {
        await insertRows(trx, entity, rows, { now: testStart, userId: null });
        if (entity !== 'user') continue;
        await giveQuickPassword(
          trx,
          rows.map(({ id }) => String(id)),
          workspacePassword,
        );
      }
    });
  } finally {
    await opened.close();
  }
}

import { type DatabaseLocation, openDatabase } from '../../../hub/db/open.ts';
import { insertRows } from '../../../hub/rows/insertRows.ts';
import { hashPassword } from '../../../hub/sessions/passwords.ts';
import { testStart } from '../../harness/testClock.ts';
import { workspacePassword, workspaceRows } from './workspace.ts';

/** Writes the small company into an empty database, once per run; every schedule starts from a copy. */
export async function prepareWorkspace(location: DatabaseLocation): Promise<void> {
  const opened = await openDatabase(location);
  try {
    const argon2id = await hashPassword(workspacePassword);
    await opened.db.transaction().execute(async (trx) => {
      for (const { entity, rows } of workspaceRows()) {
        await insertRows(trx, entity, rows, { now: testStart, userId: null });
        if (entity !== 'user') continue;
        for (const { id } of rows) {
          await trx
            .insertInto('credential')
            .values({ user_id: id, argon2id, changed_at: testStart })
            .execute();
        }
      }
    });
  } finally {
    await opened.close();
  }
}

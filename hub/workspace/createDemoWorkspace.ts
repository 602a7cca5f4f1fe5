import { entityNames } from '../../shared/domain/entities/index.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import { hasUsers } from '../administration/listings.ts';
import type { HubContext } from '../hubContext.ts';
import { insertRows } from '../rows/insertRows.ts';
import type { RowValues } from '../rows/writing.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { demoPassword } from './demoPeople.ts';
import { demoWorkspace } from './demoWorkspace.ts';
import type { Collateral } from './kits/collateral/collateral.ts';
import { companyName } from './team.ts';

/** Fills an empty hub with the demo workspace, in one transaction. `not_empty` where the hub has users already. */
export async function createDemoWorkspace(
  hub: Pick<HubContext, 'db' | 'clock'>,
  collateral: Pick<Collateral, 'fileOf'>,
): Promise<Result<null, 'not_empty'>> {
  if (await hasUsers(hub.db)) return fail('not_empty');
  const now = hub.clock.now();
  const rows = demoWorkspace(now, collateral.fileOf);
  // One hash for all: the password is known to everybody anyway, and sixteen would take half a second.
  const argon2id = await hashPassword(demoPassword);
  await hub.db.transaction().execute(async (trx) => {
    for (const name of entityNames) {
      await insertRows(trx, name, rows[name].map(withoutStamp), { now, userId: null });
    }
    // The hub heard of what was done with leads when it was done: marketing's clock runs from then.
    for (const table of ['lead_step', 'lead_answer'] as const)
      await trx
        .updateTable(table)
        .set((row) => ({ created_at: row.ref('authored_at'), updated_at: row.ref('authored_at') }))
        .execute();
    await trx.updateTable('sync_meta').set({ name: companyName }).execute();
    await trx
      .insertInto('credential')
      .values(rows.user.map(({ id }) => ({ user_id: id, argon2id, changed_at: now })))
      .execute();
  });
  return ok(null);
}

/** The hub stamps rows itself. */
function withoutStamp(row: RowValues): RowValues {
  const { rowVersion: _version, updatedAt: _at, updatedBy: _by, ...values } = row;
  return values;
}

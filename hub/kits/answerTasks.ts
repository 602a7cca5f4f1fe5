import { sql } from 'kysely';
import type { HubTransaction, Stamp } from '../rows/writing.ts';
import { setRow } from './kitRecord.ts';

/** A version that is published answers what its items were written for; whoever asked is told, and the clock stops. */
export async function answerTasks(
  trx: HubTransaction,
  versionId: string,
  itemIds: readonly string[],
  stamp: Stamp,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from drafting_task where status = 'open' and kit_item_id = any(${[...itemIds]}::uuid[])
    order by id for update`.execute(trx);
  for (const { id } of rows)
    await setRow(trx, 'draftingTask', id, { status: 'answered', answeredVersionId: versionId }, stamp);
}

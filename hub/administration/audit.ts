import type { HubTransaction } from '../rows/writing.ts';

/** Writes down an act of administration in the transaction that does it: ids and codes, no words of customers. */
export async function recordAudit(
  trx: HubTransaction,
  at: number,
  action: string,
  subject: string | null,
  detail: Readonly<Record<string, unknown>> | null = null,
  /** Null: done by a command, on the hub's own machine. */
  by: string | null = null,
): Promise<void> {
  await trx
    .insertInto('audit')
    .values({ at, actor_id: by, action, subject, detail: detail === null ? null : JSON.stringify(detail) })
    .execute();
}

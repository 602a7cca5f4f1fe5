import type { HubTransaction } from '../rows/writing.ts';

/** The number of the agreement that both sides have signed, or null before there is one. */
export async function versionInForce(trx: HubTransaction): Promise<number | null> {
  const signed = await trx
    .selectFrom('agreement')
    .select('version')
    .where('status', '=', 'signed')
    .executeTakeFirst();
  return signed?.version ?? null;
}

import { type Kysely, sql } from 'kysely';

/** When a laptop put a release into quarantine: what came did not hold when it was verified. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw('alter table kit_receipt add column quarantined_at bigint').execute(db);
}

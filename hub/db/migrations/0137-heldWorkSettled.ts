import { type Kysely, sql } from 'kysely';

/** Who took in or discarded what a locked laptop had handed over, and why it was discarded. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw('alter table held_mutation add column settled_by uuid, add column reason text').execute(db);
}

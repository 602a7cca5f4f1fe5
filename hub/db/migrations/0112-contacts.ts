import { type Kysely, sql } from 'kysely';

/** The number of a device's newest contact: one that comes with a lower number has been set back to an earlier state. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw('alter table device add column contact bigint not null default 0').execute(db);
}

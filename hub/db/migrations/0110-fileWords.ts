import { type Kysely, sql } from 'kysely';

/** What is written in a file, read once when it came, for those who look for it by its words. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(`alter table blob add column words text not null default ''`).execute(db);
}

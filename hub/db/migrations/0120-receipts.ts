import { type Kysely, sql } from 'kysely';

/** Of a laptop that was locked: when it learned of it, whether it is to be emptied, and when it said that it is. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table device add column told_at bigint`,
  `alter table device add column wipe_asked_at bigint`,
  `alter table device add column wiped_at bigint`,
];

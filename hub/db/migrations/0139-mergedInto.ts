import { type Kysely, sql } from 'kysely';

/** Late work is judged by where all stood that an account stands for now, which is looked up from its end. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create index account_merged_into on account (merged_into_id) where merged_into_id is not null`.execute(
    db,
  );
}

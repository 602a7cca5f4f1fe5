import { type Kysely, sql } from 'kysely';

/** Which accounts somebody is about to visit: asked for at the beginning of every first sync. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(`create index call_planned_by_owner on call (owner_id, starts_at) where status = 'planned'`)
    .execute(db);
}

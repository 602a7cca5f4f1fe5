import { type Kysely, sql } from 'kysely';

/** What somebody has promised, and their open leads: asked for at the beginning of every first sync. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create index next_step_open_by_owner on next_step (owner_id, due_on) where status = 'open'`,
  `create index lead_by_owner on lead (owner_id) where account_id is not null`,
];

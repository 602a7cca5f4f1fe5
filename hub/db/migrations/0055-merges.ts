import { type Kysely, sql } from 'kysely';

/** What turned out to be there twice: the one given up names the one that stands for it. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table account add column merged_into_id uuid`,
  `alter table contact add column merged_into_id uuid`,
  // A merge finds by these what follows the account, beside the indexes that snapshots walk.
  ...['deal', 'lead', 'lead_step'].map(
    (table) => `create index ${table}_account on ${table} (account_id) where account_id is not null`,
  ),
  ...['heard', 'touch', 'lead', 'lead_step'].map(
    (table) => `create index ${table}_contact on ${table} (contact_id) where contact_id is not null`,
  ),
];

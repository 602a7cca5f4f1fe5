import { type Kysely, sql } from 'kysely';

/** Decks, in the scope of their user's own. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table deck (
    id uuid primary key,
    row_version bigint not null default nextval('row_version'),
    created_at bigint not null,
    created_by uuid,
    updated_at bigint not null,
    updated_by uuid,
    user_id uuid not null,
    name text not null,
    pages jsonb,
    position bigint not null,
    status text not null
  )`,
  // Snapshots walk it in order, page by page, without sorting.
  `create index deck_page on deck (user_id, id)`,
];

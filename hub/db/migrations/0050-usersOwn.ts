import { type Kysely, sql } from 'kysely';

/** The scope of a user's own, and what stands in it. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table scope add column user_id uuid unique`,
  `insert into scope (key, user_id) select 'user:' || id, id from "user"`,

  `create table saved_view (
    id uuid primary key,
    row_version bigint not null default nextval('row_version'),
    created_at bigint not null,
    created_by uuid,
    updated_at bigint not null,
    updated_by uuid,
    user_id uuid not null,
    screen text not null,
    name text not null,
    criteria jsonb,
    position bigint not null,
    is_default boolean not null,
    status text not null
  )`,
  // Snapshots walk it in order, page by page, without sorting.
  `create index saved_view_page on saved_view (user_id, id)`,
];

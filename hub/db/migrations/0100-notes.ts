import { type Kysely, sql } from 'kysely';

/** Notes of weekly meetings. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table alignment_note (
    id uuid primary key,
    row_version bigint not null default nextval('row_version'),
    created_at bigint not null,
    created_by uuid,
    updated_at bigint not null,
    updated_by uuid,
    territory_id uuid not null,
    week date not null,
    words text not null,
    author_id uuid not null,
    authored_at bigint not null,
    status text not null
  )`,
  `create index alignment_note_territory_page on alignment_note (territory_id, id)`,
];

import { type Kysely, sql } from 'kysely';

/** What imports did, so that a whole one can be taken back, and the mappings that people used. Nothing here is synced. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table import_run (
    id uuid primary key,
    at bigint not null,
    user_id uuid,
    kind text not null,
    mapping text not null,
    files jsonb not null,
    counts jsonb not null,
    undone_at bigint,
    undone_by uuid
  )`,
  `create index import_run_at on import_run (at)`,

  // A row that the import made has neither before nor after; of one that it changed, the columns it wrote. Versions
  // tell whether anybody has touched the row since. Kept as long as an import can be taken back.
  `create table import_run_row (
    run_id uuid not null references import_run (id) on delete cascade,
    entity text not null,
    row_id uuid not null,
    before jsonb,
    after jsonb,
    version_before bigint,
    version_after bigint not null,
    primary key (run_id, entity, row_id)
  )`,
  `create index import_run_row_version on import_run_row (row_id, version_after)`,

  // The newest mapping for a kind and a set of columns.
  `create table import_mapping (
    kind text not null,
    header_key text not null,
    mapping jsonb not null,
    used_at bigint not null,
    user_id uuid,
    primary key (kind, header_key)
  )`,
];

import { type Kysely, sql } from 'kysely';

/** When buyers of an account came from one stage to another: from here on written with the change, and from history. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table stage_move (
    id uuid primary key,
    row_version bigint not null default nextval('row_version'),
    created_at bigint not null,
    created_by uuid,
    updated_at bigint not null,
    updated_by uuid,
    account_id uuid not null,
    from_stage text not null,
    to_stage text not null,
    moved_at bigint not null
  )`,
  `create index stage_move_account on stage_move (account_id, id)`,
  // Laptops read every scope anew with the schema that knows these rows: nothing is to be announced.
  `insert into stage_move (id, created_at, created_by, updated_at, updated_by, account_id, from_stage, to_stage, moved_at)
    select gen_random_uuid(), f.received_at, f.user_id, f.received_at, f.user_id, f.row_id,
      f."from" #>> '{}', f."to" #>> '{}', f.received_at
    from field_history f join account a on a.id = f.row_id
    where f.entity = 'account' and f.field = 'buyerStage' and f.status = 'applied'
      and f."from" #>> '{}' <> f."to" #>> '{}'`,
];

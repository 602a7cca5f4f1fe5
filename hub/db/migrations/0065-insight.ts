import { type Kysely, sql } from 'kysely';

/** What is asked of marketing, and the indexes that what was heard and held is counted by. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table drafting_task (
    id uuid primary key,
    row_version bigint not null default nextval('row_version'),
    created_at bigint not null,
    created_by uuid,
    updated_at bigint not null,
    updated_by uuid,
    category text not null,
    segment text,
    label text not null,
    heard_ids uuid[] not null,
    opened_by_id uuid not null,
    owner_id uuid,
    opened_at bigint not null,
    due_at bigint not null,
    status text not null,
    kit_item_id uuid,
    answered_version_id uuid
  )`,
  // Which of them a version that is published answers.
  `create index drafting_task_by_item on drafting_task (kit_item_id) where status = 'open'`,

  // A period is counted from the index alone, without the rows and their words.
  `create index heard_counted on heard (
    kind, heard_at, account_id, category, outcome, response, persona, buyer_stage, competitor_id, language, id
  )`,
  // Whether an account raised the same objection again.
  `create index heard_objection on heard (account_id, category, heard_at) where kind = 'objection'`,
  // When it came to its outcome.
  `create index heard_outcome_of_heard on heard_outcome (heard_id, outcome, authored_at)`,
  `create index call_held_by_time on call (starts_at, account_id) where status = 'held'`,
];

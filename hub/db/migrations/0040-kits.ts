import { type Kysely, sql } from 'kysely';

/** Messaging kits: how they are made, what was signed of them, who has it, and how it was used. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const systemColumns = `
  id uuid primary key,
  row_version bigint not null default nextval('row_version'),
  created_at bigint not null,
  created_by uuid,
  updated_at bigint not null,
  updated_by uuid`;

const statements = [
  `insert into scope (key) values ('marketing')`,

  `create table kit (${systemColumns},
    name text not null,
    owner_id uuid not null,
    status text not null
  )`,

  `create table kit_version (${systemColumns},
    kit_id uuid not null,
    number bigint not null,
    status text not null,
    author_id uuid not null,
    title jsonb,
    audience jsonb,
    languages jsonb,
    starts_on date,
    expires_on date,
    lease_days bigint not null,
    acknowledge boolean not null,
    what_changed jsonb,
    tridom jsonb,
    based_on uuid,
    approved_by uuid,
    release_id uuid
  )`,
  `create unique index kit_version_number on kit_version (kit_id, number)`,

  `create table kit_item (${systemColumns},
    kit_id uuid not null,
    version_id uuid not null,
    item_id uuid not null,
    kind text not null,
    visibility text not null,
    position bigint not null,
    en jsonb,
    fr jsonb,
    sv jsonb,
    it jsonb,
    facts jsonb,
    status text not null,
    review_state text not null,
    reviewed_by uuid,
    revision_id uuid not null
  )`,
  `create index kit_item_version on kit_item (version_id)`,

  `create table kit_event (${systemColumns},
    kit_id uuid not null,
    version_id uuid not null,
    item_id uuid,
    author_id uuid,
    kind text not null,
    note text,
    authored_at bigint not null
  )`,

  // The payload is stored as text, whose bytes in UTF-8 are what was signed: jsonb would not keep them.
  `create table kit_release (${systemColumns},
    kit_id uuid not null,
    version_id uuid not null,
    version bigint not null,
    territory_ids uuid[] not null,
    status text not null,
    payload text not null,
    key_id text not null,
    signature text not null,
    recall_payload text,
    recall_key_id text,
    recall_signature text,
    published_by uuid,
    published_at bigint not null
  )`,
  `create unique index kit_release_version on kit_release (kit_id, version)`,

  `create table kit_receipt (${systemColumns},
    release_id uuid not null,
    device_id uuid not null,
    user_id uuid not null,
    delivered_at bigint,
    acknowledged_at bigint,
    locked_at bigint,
    recalled_at bigint,
    used_after_recall_at bigint
  )`,
  `create unique index kit_receipt_device on kit_receipt (release_id, device_id, user_id)`,

  `create table use (${systemColumns},
    account_id uuid not null,
    call_id uuid,
    contact_id uuid,
    author_id uuid not null,
    kit_id uuid not null,
    item_id uuid not null,
    version bigint not null,
    kind text not null,
    words text,
    seconds bigint,
    detail jsonb,
    used_at bigint not null,
    authored_at bigint not null
  )`,
  `create index use_account on use (account_id, id)`,
  `create index use_kit on use (kit_id, version)`,

  `create table feedback (${systemColumns},
    author_id uuid not null,
    kit_id uuid not null,
    item_id uuid not null,
    version bigint not null,
    verdict text not null,
    note text,
    authored_at bigint not null
  )`,
  `create index feedback_page on feedback (author_id, id)`,

  `create table acknowledgement (${systemColumns},
    author_id uuid not null,
    kit_id uuid not null,
    version bigint not null,
    release_id uuid not null,
    authored_at bigint not null
  )`,
  `create index acknowledgement_page on acknowledgement (author_id, id)`,

  `create table favourite (${systemColumns},
    user_id uuid not null,
    kit_id uuid not null,
    item_id uuid not null,
    status text not null
  )`,
  `create index favourite_page on favourite (user_id, id)`,
];

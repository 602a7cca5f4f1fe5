import { type Kysely, sql } from 'kysely';

/**
 * One table per synced entity. Every row carries the system columns: `row_version` grows by one sequence for
 * the whole hub, so that a row's newer state always has the higher number within an epoch.
 *
 * No foreign keys between synced rows: laptops send what they hold in the order they wrote it, and what a row
 * refers to may have been refused, merged or not yet imported. Reading treats a missing row as missing.
 */
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
  `create sequence row_version as bigint`,

  `create table territory (${systemColumns},
    external_id text,
    name text not null,
    active boolean not null
  )`,

  `create table "user" (${systemColumns},
    external_id text,
    name text not null,
    email text not null,
    role text not null,
    manager_id uuid,
    territory_ids uuid[] not null,
    active boolean not null
  )`,
  `create unique index user_email on "user" (lower(email))`,

  `create table competitor (${systemColumns},
    name text not null,
    active boolean not null
  )`,

  `create table account (${systemColumns},
    name text not null,
    external_id text,
    territory_ids uuid[] not null,
    home_territory_id uuid,
    owner_id uuid,
    segment text,
    buyer_stage text not null,
    street text,
    postal_code text,
    city text,
    region text,
    country text,
    phone text,
    website text,
    language text,
    employees bigint,
    founded_year bigint,
    revenue_minor bigint,
    revenue_currency text,
    parent_name text,
    lifetime_value_minor bigint,
    lifetime_value_currency text,
    lifetime_value_source text,
    lifetime_value_on date,
    status text not null
  )`,

  `create table contact (${systemColumns},
    account_id uuid not null,
    external_id text,
    name text not null,
    title text,
    email text,
    phone text,
    persona text not null,
    need text not null,
    orientation text not null,
    language text,
    status text not null
  )`,

  `create table deal (${systemColumns},
    external_id text,
    account_id uuid,
    account_name text,
    territory_id uuid,
    owner_id uuid,
    name text not null,
    product text,
    stage text not null,
    amount_minor bigint,
    currency text,
    engaged_on date,
    closed_on date
  )`,

  `create table lead (${systemColumns},
    external_id text,
    territory_id uuid,
    owner_id uuid,
    account_id uuid,
    name text,
    company text,
    title text,
    email text,
    phone text,
    city text,
    country text,
    language text,
    source text,
    campaign text,
    score bigint,
    quality text,
    disposition text,
    note text,
    activity jsonb,
    status text not null,
    received_at bigint not null,
    reason text,
    recycle_on date,
    accepted_at bigint,
    first_attempt_at bigint,
    first_conversation_at bigint,
    contact_id uuid
  )`,

  `create table lead_step (${systemColumns},
    lead_id uuid not null,
    territory_id uuid,
    author_id uuid not null,
    kind text not null,
    reason text,
    note text,
    knew_us text,
    until date,
    account_id uuid,
    contact_id uuid,
    authored_at bigint not null
  )`,
  `create index lead_step_lead on lead_step (lead_id)`,

  `create table touch (${systemColumns},
    external_id text,
    account_id uuid not null,
    contact_id uuid,
    kind text not null,
    subject text not null,
    campaign text,
    touched_at bigint not null
  )`,

  `create table call (${systemColumns},
    account_id uuid not null,
    owner_id uuid not null,
    contact_ids uuid[] not null,
    channel text not null,
    status text not null,
    starts_at bigint not null,
    duration_minutes bigint not null,
    local_start text not null,
    time_zone text not null,
    objective text,
    minimum_outcome text
  )`,

  `create table call_log (${systemColumns},
    account_id uuid not null,
    call_id uuid not null,
    author_id uuid not null,
    result text not null,
    summary text not null,
    held_at bigint not null,
    corrects_id uuid,
    authored_at bigint not null
  )`,

  `create table heard (${systemColumns},
    account_id uuid not null,
    call_id uuid,
    contact_id uuid,
    author_id uuid not null,
    kind text not null,
    category text,
    verbatim text not null,
    language text,
    persona text not null,
    buyer_stage text,
    competitor_id uuid,
    response text,
    response_item_id uuid,
    response_version bigint,
    response_words text,
    outcome text not null,
    owner_id uuid,
    heard_at bigint not null,
    authored_at bigint not null
  )`,

  `create table heard_outcome (${systemColumns},
    account_id uuid not null,
    heard_id uuid not null,
    author_id uuid not null,
    outcome text not null,
    note text,
    authored_at bigint not null
  )`,

  `create table next_step (${systemColumns},
    account_id uuid not null,
    call_id uuid,
    owner_id uuid not null,
    text text not null,
    due_on date,
    status text not null
  )`,

  ...['territory', '"user"', 'account', 'contact', 'deal', 'lead', 'touch'].map(
    (table) =>
      `create unique index ${table.replaceAll('"', '')}_external_id on ${table} (external_id) where external_id is not null`,
  ),
  // Snapshots walk these in order, page by page, without sorting.
  ...['contact', 'touch', 'call', 'call_log', 'heard', 'heard_outcome', 'next_step'].map(
    (table) => `create index ${table}_account on ${table} (account_id, id)`,
  ),
  `create index deal_territory_page on deal (territory_id, id)`,
  `create index lead_territory_page on lead (territory_id, id)`,
  `create index lead_step_territory_page on lead_step (territory_id, id)`,
];

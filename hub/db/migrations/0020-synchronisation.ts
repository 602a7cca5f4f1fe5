import { type Kysely, sql } from 'kysely';

/** What pushing and pulling keep beside the rows: who may see what and since when, the feed, what was received. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/**
 * Memberships as intervals of transactions: `since_xid` granted it, `until_xid` took it (null: it stands).
 * A mutation written offline is judged by what stood at the cursor it was written on.
 */
const membership = (table: string, member: string): readonly string[] => [
  `create table ${table} (
    ${member} uuid not null,
    territory_id uuid not null,
    since_xid xid8 not null default pg_current_xact_id(),
    until_xid xid8,
    primary key (${member}, territory_id, since_xid)
  )`,
  `create unique index ${table}_standing on ${table} (territory_id, ${member}) where until_xid is null`,
];

const statements = [
  // One row. `fingerprint` names the very database: another one holding this row was restored or copied.
  `create table sync_meta (
    only_row boolean primary key default true check (only_row),
    hub_id uuid not null,
    name text not null,
    epoch uuid not null,
    epoch_since bigint not null,
    fingerprint text not null,
    retained_from_xid xid8 not null default '0',
    recovery_public_key text,
    maximum_offline_days integer check (maximum_offline_days > 0)
  )`,
  `create table hub_secret (name text primary key, value bytea not null, created_at bigint not null)`,

  ...membership('account_territory', 'account_id'),
  ...membership('deal_territory', 'deal_id'),
  ...membership('lead_territory', 'lead_id'),
  ...membership('user_territory', 'user_id'),

  // A territory's scope has its id beside the key, so that rows can be joined to it.
  `create table scope (
    id integer generated always as identity primary key,
    key text not null unique,
    territory_id uuid unique
  )`,
  `insert into scope (key) values ('everyone')`,

  // Keys only: the row, its membership and its end are read from the present state by the one who asks.
  // Ordered by the pair (xid, seq) and read below pg_snapshot_xmin: a sequence alone skips rows that commit late.
  `create table change (
    scope integer not null,
    xid xid8 not null default pg_current_xact_id(),
    seq bigint generated always as identity,
    entity text not null,
    id uuid not null,
    primary key (scope, xid, seq)
  )`,
  // When which transactions were done with, so that the feed can be cut by age without a time in each of its rows.
  `create table horizon_mark (at bigint primary key, xid xid8 not null)`,

  `create table client (
    id uuid primary key,
    user_id uuid not null,
    last_seq bigint not null default 0,
    wire_version integer not null,
    created_at bigint not null,
    last_seen_at bigint not null
  )`,
  `create table mutation (
    id uuid primary key,
    user_id uuid not null,
    kind text not null,
    version bigint not null,
    payload_hash bytea not null,
    outcome text not null check (outcome in ('applied', 'conflict', 'rejected')),
    code text,
    detail jsonb,
    conflicts jsonb not null,
    commit_xid xid8 not null default pg_current_xact_id(),
    authored_at bigint not null,
    boot uuid not null,
    monotonic double precision not null,
    received_at bigint not null
  )`,
  // What a client's place in its queue was used for. An outcome of its own stands where it is not the mutation's:
  // a void, or an id that was already taken.
  `create table client_mutation (
    client_id uuid not null,
    seq bigint not null,
    mutation_id uuid not null,
    payload_hash bytea not null,
    outcome text check (outcome in ('rejected', 'void')),
    code text,
    commit_xid xid8 not null default pg_current_xact_id(),
    received_at bigint not null,
    primary key (client_id, seq)
  )`,
  `create index client_mutation_id on client_mutation (mutation_id)`,

  `create table field_history (
    id bigint generated always as identity primary key,
    entity text not null,
    row_id uuid not null,
    field text not null,
    "from" jsonb,
    "to" jsonb,
    mutation_id uuid,
    user_id uuid,
    xid xid8 not null default pg_current_xact_id(),
    authored_at bigint,
    received_at bigint not null,
    status text not null check (status in ('applied', 'conflict'))
  )`,
  `create index field_history_row on field_history (entity, row_id, field, id)`,

  `create table audit (
    id bigint generated always as identity primary key,
    at bigint not null,
    actor_id uuid,
    action text not null,
    subject text,
    detail jsonb
  )`,
];

import { type Kysely, sql } from 'kysely';

/** What signing and collateral need beside the synced rows; nothing here is synced. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Public halves only. A key without a voucher begins a chain; laptops pin it when they sign in.
  `create table kit_key (
    key_id text primary key,
    public_key text not null,
    created_at bigint not null,
    vouched_by text,
    voucher_payload text,
    voucher_signature text,
    status text not null check (status in ('active', 'retired', 'compromised')),
    ended_at bigint
  )`,
  `create unique index kit_key_active on kit_key (status) where status = 'active'`,

  // Files that are whole, checked and in the store; what is still coming is known to the store alone.
  `create table blob (
    sha256 text primary key,
    bytes bigint not null,
    media_type text not null,
    chunks text[] not null,
    stored_at bigint not null,
    stored_by uuid
  )`,

  `create table kit_release_file (
    release_id uuid not null,
    sha256 text not null,
    primary key (sha256, release_id)
  )`,

  `create index kit_release_recalled on kit_release (id) where recall_payload is not null`,
];

import { type Kysely, sql } from 'kysely';

/** Signing in: passwords, devices, sessions, and how often someone may try. Nothing here is synced. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table credential (user_id uuid primary key, argon2id text not null, changed_at bigint not null)`,

  `create table device (
    id uuid primary key,
    user_id uuid not null,
    name text not null,
    public_key text not null,
    enrolled_at bigint not null,
    last_seen_at bigint not null,
    revoked_at bigint
  )`,

  // Refresh tokens are kept as hashes: the newest, and the one before it until the newest has been used.
  `create table session (
    id uuid primary key,
    user_id uuid not null,
    device_id uuid not null references device (id),
    refresh_hash bytea not null,
    previous_refresh_hash bytea,
    created_at bigint not null,
    refreshed_at bigint not null,
    ended_at bigint,
    end_reason text check (end_reason in ('signed_out', 'reused_token', 'password_changed', 'revoked', 'superseded'))
  )`,
  `create index session_of_device on session (device_id) where ended_at is null`,
  `create index session_of_user on session (user_id) where ended_at is null`,

  // Failed sign-ins in a window, per account and per address; keys are hashes, so that no address book grows here.
  `create table sign_in_failure (key bytea primary key, failures integer not null, window_started_at bigint not null)`,
];

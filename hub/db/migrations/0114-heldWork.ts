import { type Kysely, sql } from 'kysely';

/** Work that a locked laptop handed over, held back until an admin takes it in or lets it lie. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table held_mutation (
    id uuid primary key,
    device_id uuid not null references device (id),
    place integer not null,
    envelope jsonb not null,
    received_at bigint not null,
    settled_at bigint,
    outcome text,
    code text
  )`,
  `create index held_mutation_of_device on held_mutation (device_id, place)`,
];

import { type Kysely, sql } from 'kysely';

/** On what ground a person stands here, and whether they were erased. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table contact add column lawful_basis text`,
  `alter table contact add column consent_on date`,
  `alter table contact add column consent_source text`,
  `alter table contact add column erased_at bigint`,
  `alter table lead add column erased_at bigint`,

  // Ids alone: what laptops are told before they send anything. The ledger outside the backups holds the same.
  `create table erasure (
    entity text not null check (entity in ('contact', 'lead')),
    subject_id uuid not null,
    at bigint not null,
    user_id uuid,
    primary key (entity, subject_id)
  )`,
  `create index erasure_at on erasure (at)`,
  // A person is looked for by these.
  `create index contact_email on contact (lower(email)) where email is not null`,
  `create index lead_email on lead (lower(email)) where email is not null`,
];

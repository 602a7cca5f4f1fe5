import { type Kysely, sql } from 'kysely';

/** What sales and marketing owe each other, which version each lead came under, and marketing's answers. */
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
  `create table agreement (${systemColumns},
    version bigint not null,
    status text not null,
    terms jsonb,
    revision_id uuid not null,
    drafted_by_id uuid not null,
    drafted_at bigint not null,
    signed_by_sales_id uuid,
    signed_by_sales_at bigint,
    signed_by_marketing_id uuid,
    signed_by_marketing_at bigint
  )`,

  `alter table lead add column agreement_version bigint, add column lapsed_at bigint`,
  `create index lead_undecided on lead (received_at) where status = 'new' and lapsed_at is null`,
  `alter table lead_step add column delivered_at bigint`,

  `create table lead_answer (${systemColumns},
    lead_id uuid not null,
    step_id uuid not null,
    territory_id uuid,
    author_id uuid not null,
    kind text not null,
    until date,
    to_territory_id uuid,
    note text,
    authored_at bigint not null
  )`,
  `create index lead_answer_lead on lead_answer (lead_id)`,
  `create index lead_answer_territory_page on lead_answer (territory_id, id)`,
];

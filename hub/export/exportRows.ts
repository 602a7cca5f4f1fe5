/** What an export asks of the database: rows with the keys that the company's own CRM knows them by. */
import { sql } from 'kysely';
import type { HubDatabase } from '../db/open.ts';

export interface Page {
  /** Rows that changed at this instant or later (milliseconds UTC). */
  readonly since: number;
  /** The last id of the page before; null for the first. */
  readonly after: string | null;
  readonly limit: number;
}

export interface CallRow {
  readonly id: string;
  readonly accountExternalId: string | null;
  readonly accountName: string | null;
  readonly contactExternalIds: readonly string[];
  readonly contactNames: readonly string[];
  readonly userEmail: string | null;
  readonly userExternalId: string | null;
  readonly channel: string;
  readonly status: string;
  readonly startsAt: number;
  readonly localStart: string;
  readonly timeZone: string;
  readonly durationMinutes: number;
  readonly objective: string | null;
  readonly minimumOutcome: string | null;
  readonly result: string | null;
  readonly summary: string | null;
  readonly loggedAt: number | null;
}

/** A call with the log that stands: the newest that no other one corrects. */
export async function callsPage(db: HubDatabase, page: Page): Promise<readonly CallRow[]> {
  const { rows } = await sql<CallRow>`
    select c.id, a.external_id as "accountExternalId", a.name as "accountName",
      array(select coalesce(p.external_id, '') from unnest(c.contact_ids) with ordinality k(id, place)
            join contact p on p.id = k.id order by k.place) as "contactExternalIds",
      array(select p.name from unnest(c.contact_ids) with ordinality k(id, place)
            join contact p on p.id = k.id order by k.place) as "contactNames",
      u.email as "userEmail", u.external_id as "userExternalId", c.channel, c.status, c.starts_at as "startsAt",
      c.local_start as "localStart", c.time_zone as "timeZone", c.duration_minutes as "durationMinutes",
      c.objective, c.minimum_outcome as "minimumOutcome", l.result, l.summary, l.authored_at as "loggedAt"
    from call c
    left join account a on a.id = c.account_id
    left join "user" u on u.id = c.owner_id
    left join lateral (
      select o.result, o.summary, o.authored_at, o.updated_at from call_log o
      where o.account_id = c.account_id and o.call_id = c.id
        and not exists (select from call_log n where n.account_id = c.account_id and n.corrects_id = o.id)
      order by o.row_version desc limit 1) l on true
    where (${page.after}::uuid is null or c.id > ${page.after}::uuid)
      and greatest(c.updated_at, coalesce(l.updated_at, 0)) >= ${page.since}::bigint
    order by c.id limit ${page.limit}`.execute(db);
  return rows;
}

export interface HeardRow {
  readonly id: string;
  readonly accountExternalId: string | null;
  readonly accountName: string | null;
  readonly callId: string | null;
  readonly contactExternalId: string | null;
  readonly contactName: string | null;
  readonly userEmail: string | null;
  readonly userExternalId: string | null;
  readonly ownerEmail: string | null;
  readonly kind: string;
  readonly category: string | null;
  readonly verbatim: string;
  readonly language: string | null;
  readonly persona: string;
  readonly buyerStage: string | null;
  readonly competitor: string | null;
  readonly response: string | null;
  readonly responseWords: string | null;
  readonly outcome: string;
  readonly heardAt: number;
}

export async function heardPage(db: HubDatabase, page: Page): Promise<readonly HeardRow[]> {
  const { rows } = await sql<HeardRow>`
    select h.id, a.external_id as "accountExternalId", a.name as "accountName", h.call_id as "callId",
      p.external_id as "contactExternalId", p.name as "contactName",
      u.email as "userEmail", u.external_id as "userExternalId", o.email as "ownerEmail",
      h.kind, h.category, h.verbatim, h.language, h.persona, h.buyer_stage as "buyerStage", m.name as competitor,
      h.response, h.response_words as "responseWords", h.outcome, h.heard_at as "heardAt"
    from heard h
    left join account a on a.id = h.account_id
    left join contact p on p.id = h.contact_id
    left join "user" u on u.id = h.author_id
    left join "user" o on o.id = h.owner_id
    left join competitor m on m.id = h.competitor_id
    where (${page.after}::uuid is null or h.id > ${page.after}::uuid) and h.updated_at >= ${page.since}::bigint
    order by h.id limit ${page.limit}`.execute(db);
  return rows;
}

export interface NextStepRow {
  readonly id: string;
  readonly accountExternalId: string | null;
  readonly accountName: string | null;
  readonly callId: string | null;
  readonly userEmail: string | null;
  readonly userExternalId: string | null;
  readonly text: string;
  readonly dueOn: string | null;
  readonly status: string;
}

export async function nextStepsPage(db: HubDatabase, page: Page): Promise<readonly NextStepRow[]> {
  const { rows } = await sql<NextStepRow>`
    select n.id, a.external_id as "accountExternalId", a.name as "accountName", n.call_id as "callId",
      u.email as "userEmail", u.external_id as "userExternalId", n.text, n.due_on as "dueOn", n.status
    from next_step n
    left join account a on a.id = n.account_id
    left join "user" u on u.id = n.owner_id
    where (${page.after}::uuid is null or n.id > ${page.after}::uuid) and n.updated_at >= ${page.since}::bigint
    order by n.id limit ${page.limit}`.execute(db);
  return rows;
}

/** What customers said leaves the house: the audit keeps that it did. */
export async function recordExport(
  db: HubDatabase,
  now: number,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ at: now, actor_id: null, action: 'export', subject: null, detail: JSON.stringify(detail) })
    .execute();
}

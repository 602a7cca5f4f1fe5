import { sql } from 'kysely';
import type { PersonKind } from '../../shared/contracts/sync/peopleWire.ts';
import { foldedName } from '../../shared/domain/import/names.ts';
import type { HubDatabase } from '../db/open.ts';

export interface PersonRow {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly accountId: string | null;
}

/** The rows that are one person. */
export interface Person {
  readonly contacts: readonly PersonRow[];
  readonly leads: readonly PersonRow[];
}

export const idsOf = (rows: readonly PersonRow[]): readonly string[] => rows.map(({ id }) => id);

/**
 * All rows of the person that one of them is: contacts merged into one another, the leads that became them, and rows
 * with the same address under the same name, or under none. An address that several names share is no person's.
 */
export async function personRows(db: HubDatabase, kind: PersonKind, id: string): Promise<Person> {
  const contacts = new Map<string, PersonRow>();
  const leads = new Map<string, PersonRow>();
  let contactIds = kind === 'contact' ? [id] : [];
  let leadIds = kind === 'lead' ? [id] : [];
  for (;;) {
    const before = contacts.size + leads.size;
    for (const row of await contactsOf(db, contactIds, [...leads.keys()])) contacts.set(row.id, row);
    for (const row of await leadsOf(db, leadIds, [...contacts.keys()])) leads.set(row.id, row);
    for (const row of await sameAddress(db, 'contact', [...contacts.values(), ...leads.values()]))
      contacts.set(row.id, row);
    for (const row of await sameAddress(db, 'lead', [...contacts.values(), ...leads.values()]))
      leads.set(row.id, row);
    if (contacts.size + leads.size === before)
      return { contacts: [...contacts.values()], leads: [...leads.values()] };
    contactIds = [...contacts.keys()];
    leadIds = [...leads.keys()];
  }
}

const contactsOf = async (
  db: HubDatabase,
  ids: readonly string[],
  leadIds: readonly string[],
): Promise<readonly PersonRow[]> => {
  const { rows } = await sql<PersonRow>`
    select c.id, c.name, c.email, c.phone, c.account_id as "accountId" from contact c
    where c.id = any(${ids}::uuid[]) or c.merged_into_id = any(${ids}::uuid[])
      or c.id in (select merged_into_id from contact where id = any(${ids}::uuid[]))
      or c.id in (select contact_id from lead where id = any(${leadIds}::uuid[]))`.execute(db);
  return rows;
};

const leadsOf = async (
  db: HubDatabase,
  ids: readonly string[],
  contactIds: readonly string[],
): Promise<readonly PersonRow[]> => {
  const { rows } = await sql<PersonRow>`
    select l.id, l.name, l.email, l.phone, l.account_id as "accountId" from lead l
    where l.id = any(${ids}::uuid[]) or l.contact_id = any(${contactIds}::uuid[])`.execute(db);
  return rows;
};

async function sameAddress(
  db: HubDatabase,
  table: PersonKind,
  known: readonly PersonRow[],
): Promise<readonly PersonRow[]> {
  const emails = [...new Set(known.flatMap(({ email }) => (email === null ? [] : [email.toLowerCase()])))];
  if (emails.length === 0) return [];
  const names = new Set(known.flatMap(({ name }) => (name === null ? [] : [foldedName(name)])));
  const { rows } = await sql<PersonRow>`
    select r.id, r.name, r.email, r.phone, r.account_id as "accountId" from ${sql.table(table)} r
    where lower(r.email) = any(${emails}::text[])`.execute(db);
  return rows.filter(({ name }) => name === null || names.size === 0 || names.has(foldedName(name)));
}

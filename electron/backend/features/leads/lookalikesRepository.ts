import type { ReadableDb } from '../../db/database.ts';
import { foldText } from '../../db/foldText.ts';
import { accountsNamed, sameEmail, samePhone, tellsApart } from '../../db/sameness.ts';
import { uuidFromBytes } from '../../db/uuidBytes.ts';
import type { FoundRows } from '../search/service.ts';

export interface Lookalike {
  readonly accountId: string;
  readonly accountName: string;
  readonly contactId: string | null;
  readonly contactName: string | null;
}

interface Person {
  readonly account_id: Buffer;
  readonly account_name: string;
  readonly contact_id: Buffer;
  readonly contact_name: string;
}

const people = (where: string): string =>
  `SELECT a.id AS account_id, a.name AS account_name, c.id AS contact_id, c.name AS contact_name
   FROM contact c JOIN account a ON a.id = c.account_id WHERE ${where} AND c.status <> 'merged' ORDER BY c.row LIMIT 5`;

const personOf = (row: Person): Lookalike => ({
  accountId: uuidFromBytes(row.account_id),
  accountName: row.account_name,
  contactId: uuidFromBytes(row.contact_id),
  contactName: row.contact_name,
});

export const peopleByEmail = (db: ReadableDb, email: string): readonly Lookalike[] =>
  db.all<Person>(people(sameEmail('c.email')), email.trim()).map(personOf);

export const peopleByPhone = (db: ReadableDb, phone: string): readonly Lookalike[] =>
  tellsApart(phone) ? db.all<Person>(people(samePhone('c.phone')), phone).map(personOf) : [];

export const peopleByName = (db: ReadableDb, name: string): readonly Lookalike[] =>
  db.all<Person>(people('c.name_key = ?'), foldText(name)).map(personOf);

/** `found` holds the words of the name. */
export const accountsByName = (db: ReadableDb, company: string, found: FoundRows): readonly Lookalike[] =>
  accountsNamed(db, company, found)
    .slice(0, 5)
    .map(({ id, name }) => ({
      accountId: uuidFromBytes(id),
      accountName: name,
      contactId: null,
      contactName: null,
    }));

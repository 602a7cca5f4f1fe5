import { likeness } from '../../../../shared/domain/import/names.ts';
import type { ReadableDb } from '../../db/database.ts';
import { foldText } from '../../db/foldText.ts';
import { phoneTail } from '../../db/migrations/0030-lookalikes.ts';
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
   FROM contact c JOIN account a ON a.id = c.account_id WHERE ${where} ORDER BY c.row LIMIT 5`;

const personOf = (row: Person): Lookalike => ({
  accountId: uuidFromBytes(row.account_id),
  accountName: row.account_name,
  contactId: uuidFromBytes(row.contact_id),
  contactName: row.contact_name,
});

export const peopleByEmail = (db: ReadableDb, email: string): readonly Lookalike[] =>
  db.all<Person>(people('c.email IS NOT NULL AND lower(c.email) = lower(?)'), email.trim()).map(personOf);

/** Fewer than eight digits tell nobody from anybody. */
export const peopleByPhone = (db: ReadableDb, phone: string): readonly Lookalike[] =>
  phone.replace(/\D/g, '').length < 8
    ? []
    : db
        .all<Person>(people(`c.phone IS NOT NULL AND ${phoneTail('c.phone')} = ${phoneTail('?')}`), phone)
        .map(personOf);

export const peopleByName = (db: ReadableDb, name: string): readonly Lookalike[] =>
  db.all<Person>(people('c.name_key = ?'), foldText(name)).map(personOf);

/** Accounts of that name whatever its accents, punctuation and legal form; `found` holds its words. */
export const accountsByName = (db: ReadableDb, company: string, found: FoundRows): readonly Lookalike[] =>
  db
    .all<{ id: Buffer; name: string }>(
      `SELECT a.id, a.name FROM account a WHERE a.row IN
         (SELECT rowid FROM account_word WHERE account_word MATCH ? UNION ALL SELECT value FROM json_each(?))
       LIMIT 200`,
      found.match,
      JSON.stringify(found.notIndexed),
    )
    .filter(({ name }) => likeness(name) === likeness(company))
    .slice(0, 5)
    .map(({ id, name }) => ({
      accountId: uuidFromBytes(id),
      accountName: name,
      contactId: null,
      contactName: null,
    }));

import type { Contact } from '../../../../shared/domain/entities/contact.ts';
import type { ReadableDb, SqlValue } from '../../db/database.ts';
import { foldText } from '../../db/foldText.ts';
import { markedRows } from '../../db/markedRow.ts';
import { rowName } from '../../db/rowName.ts';
import { sameEmail, samePhone, tellsApart } from '../../db/sameness.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';

export interface PersonLike {
  readonly contact: Contact;
  readonly accountName: string;
  readonly why: 'email' | 'phone' | 'name';
}

const most = 10;

/** Whoever shares address or telephone with this person anywhere, or the name at the same account. */
export function peopleLike(db: ReadableDb, contact: Contact): PersonLike[] {
  const rows = (where: string, ...values: readonly SqlValue[]): Contact[] =>
    markedRows(
      db,
      'contact',
      `WHERE ${where} AND t.id <> ? AND t.status <> 'merged' ORDER BY t.row LIMIT ${most}`,
      ...values,
      uuidToBytes(contact.id),
    ).map(({ row }) => row);
  const { email, phone, name, accountId } = contact;
  const found = new Map<string, PersonLike>();
  const add = (why: PersonLike['why'], people: readonly Contact[]): void => {
    for (const one of people) {
      if (!found.has(one.id))
        found.set(one.id, { contact: one, accountName: rowName(db, 'account', one.accountId) ?? '', why });
    }
  };
  if (email !== null && email.trim() !== '') add('email', rows(sameEmail('t.email'), email.trim()));
  if (tellsApart(phone)) add('phone', rows(samePhone('t.phone'), phone));
  add('name', rows('t.account_id = ? AND t.name_key = ?', uuidToBytes(accountId), foldText(name)));
  return [...found.values()].slice(0, most);
}

import type { Account } from '../../../../../shared/domain/entities/account.ts';
import { likeness } from '../../../../../shared/domain/import/names.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { accountsNamed, type NamedAccount, samePhone, tellsApart } from '../../../db/sameness.ts';
import { uuidFromBytes } from '../../../db/uuidBytes.ts';
import { rowsFound } from '../../search/service.ts';

export interface AccountLookalike {
  readonly id: string;
  readonly name: string;
  readonly city: string | null;
  readonly country: string | null;
  readonly why: 'name' | 'phone';
}

const most = 10;
/** Accounts of the same name whatever its accents, punctuation and legal form, or of the same telephone. */
export function lookalikesOf(db: ReadableDb, account: Account, monotonicNow: number): AccountLookalike[] {
  const words = rowsFound(db, 'account', likeness(account.name), monotonicNow);
  const named = words === null ? [] : accountsNamed(db, account.name, words);
  const called = tellsApart(account.phone)
    ? db.all<NamedAccount>(
        `SELECT id, name, city, country FROM account
         WHERE ${samePhone('phone')} AND status <> 'merged' LIMIT ${most}`,
        account.phone,
      )
    : [];
  const found = new Map<string, AccountLookalike>();
  for (const [why, rows] of [
    ['name', named],
    ['phone', called],
  ] as const) {
    for (const { id: bytes, ...row } of rows) {
      const id = uuidFromBytes(bytes);
      if (id !== account.id && !found.has(id)) found.set(id, { id, ...row, why });
    }
  }
  return [...found.values()].slice(0, most);
}

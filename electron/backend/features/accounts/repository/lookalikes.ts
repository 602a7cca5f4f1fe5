import type { Account } from '../../../../../shared/domain/entities/account.ts';
import { likeness } from '../../../../../shared/domain/import/names.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { phoneTail } from '../../../db/migrations/0030-lookalikes.ts';
import { uuidFromBytes } from '../../../db/uuidBytes.ts';
import { rowsFound } from '../../search/service.ts';

export interface AccountLookalike {
  readonly id: string;
  readonly name: string;
  readonly city: string | null;
  readonly country: string | null;
  readonly why: 'name' | 'phone';
}

interface Found {
  readonly id: Buffer;
  readonly name: string;
  readonly city: string | null;
  readonly country: string | null;
}

const most = 10;
/** Names of one word that many companies share are not read to the end. */
const mostCompared = 200;

/** Accounts of the same name whatever its accents, punctuation and legal form, or of the same telephone. */
export function lookalikesOf(db: ReadableDb, account: Account, monotonicNow: number): AccountLookalike[] {
  const name = likeness(account.name);
  const words = rowsFound(db, 'account', name, monotonicNow);
  const named =
    words === null
      ? []
      : db
          .all<Found>(
            `SELECT a.id, a.name, a.city, a.country FROM account a WHERE a.row IN
               (SELECT rowid FROM account_word WHERE account_word MATCH ? UNION ALL SELECT value FROM json_each(?))
               AND a.status <> 'merged' LIMIT ${mostCompared}`,
            words.match,
            JSON.stringify(words.notIndexed),
          )
          .filter((one) => likeness(one.name) === name);
  const called =
    (account.phone ?? '').replace(/\D/g, '').length < 8
      ? []
      : db.all<Found>(
          `SELECT id, name, city, country FROM account
           WHERE phone IS NOT NULL AND ${phoneTail('phone')} = ${phoneTail('?')} AND status <> 'merged' LIMIT ${most}`,
          account.phone,
        );
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

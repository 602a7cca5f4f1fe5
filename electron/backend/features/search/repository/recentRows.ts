import type { ReadableDb } from '../../../db/database.ts';
import { uuidToBytes } from '../../../db/uuidBytes.ts';
import type { NamedRow } from './namedRow.ts';

/** The accounts of a user's last calls and next ones: the newest three hundred calls, at most a hundred accounts. */
const accountsOfLastCalls = `(SELECT DISTINCT account_id FROM
  (SELECT account_id FROM call WHERE owner_id = ? ORDER BY starts_at DESC LIMIT 300) LIMIT 100)`;

export const recentAccounts = (db: ReadableDb, userId: string): readonly NamedRow[] =>
  db.all(
    `SELECT a.row, a.name_key AS name, a.city AS beside
     FROM ${accountsOfLastCalls} r CROSS JOIN account a ON a.id = r.account_id`,
    uuidToBytes(userId),
  );

export const recentContacts = (db: ReadableDb, userId: string): readonly NamedRow[] =>
  db.all(
    `SELECT c.row, c.name_key AS name, NULL AS beside
     FROM ${accountsOfLastCalls} r CROSS JOIN contact c ON c.account_id = r.account_id`,
    uuidToBytes(userId),
  );

import type { ReadableDb } from '../../../db/database.ts';

export interface FoundAccount {
  readonly id: Buffer;
  readonly name: string;
  readonly city: string | null;
}

/** What was merged into another is found by that one. */
export const readAccount = (db: ReadableDb, row: number): FoundAccount | undefined =>
  db.get('SELECT id, name, city FROM account WHERE row = ? AND merged_into_id IS NULL', row);

export interface FoundContact {
  readonly id: Buffer;
  readonly name: string;
  readonly title: string | null;
  readonly account_id: Buffer;
  readonly account_name: string | null;
}

export const readContact = (db: ReadableDb, row: number): FoundContact | undefined =>
  db.get(
    `SELECT c.id, c.name, c.title, c.account_id, a.name AS account_name
     FROM contact c LEFT JOIN account a ON a.id = c.account_id WHERE c.row = ? AND c.merged_into_id IS NULL`,
    row,
  );

export interface FoundDeal {
  readonly id: Buffer;
  readonly name: string;
  readonly stage: string;
  readonly account_id: Buffer | null;
  readonly account_name: string | null;
}

/** The account's own name where it is known, else as the source wrote it. */
export const readDeal = (db: ReadableDb, row: number): FoundDeal | undefined =>
  db.get(
    `SELECT d.id, d.name, d.stage, a.id AS account_id, coalesce(a.name, d.account_name) AS account_name
     FROM deal d LEFT JOIN account a ON a.id = d.account_id WHERE d.row = ?`,
    row,
  );

export interface FoundLead {
  readonly id: Buffer;
  readonly name: string | null;
  readonly company: string | null;
  readonly status: string;
}

export const readLead = (db: ReadableDb, row: number): FoundLead | undefined =>
  db.get('SELECT id, name, company, status FROM lead WHERE row = ?', row);

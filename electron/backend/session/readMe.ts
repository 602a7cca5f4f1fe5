import type { User } from '../../../shared/domain/entities/workspace.ts';
import type { ReadableDb } from '../db/database.ts';
import { readRow } from '../db/entityRows.ts';
import { readMeta } from '../db/meta.ts';

/** The signed-in person: as the hub last sent the row, or before the first pull as signing in told it. */
export function readMe(db: ReadableDb, userId: string): User {
  const row = readRow(db, 'user', userId);
  if (row !== null) return row;
  const kept = readMeta(db, 'user');
  if (kept === null) throw new Error('the database names no user');
  const { name, email, role } = JSON.parse(kept) as Pick<User, 'name' | 'email' | 'role'>;
  return {
    id: userId,
    rowVersion: 0,
    updatedAt: 0,
    updatedBy: null,
    externalId: null,
    name,
    email,
    role,
    managerId: null,
    territoryIds: [],
    active: true,
  };
}

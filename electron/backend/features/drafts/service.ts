import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { readDraft, removeDraft } from './repository.ts';

/** For features whose saving ends a draft: in the same transaction, so that neither is ever without the other. */
export function clearDraft(db: WritableDb, key: string | null): void {
  if (key !== null) removeDraft(db, key);
}

/** Whether something has been begun there and not finished. */
export const hasDraft = (db: ReadableDb, key: string): boolean => readDraft(db, key) !== undefined;

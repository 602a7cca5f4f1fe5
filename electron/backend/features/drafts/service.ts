import type { WritableDb } from '../../db/database.ts';
import { removeDraft } from './repository.ts';

/** For features whose saving ends a draft: in the same transaction, so that neither is ever without the other. */
export function clearDraft(db: WritableDb, key: string | null): void {
  if (key !== null) removeDraft(db, key);
}

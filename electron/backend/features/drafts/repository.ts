import type { ReadableDb, WritableDb } from '../../db/database.ts';

interface DraftRecord {
  readonly key: string;
  readonly value: string;
  readonly saved_at: number;
}

export const readDraft = (db: ReadableDb, key: string): DraftRecord | undefined =>
  db.get<DraftRecord>('SELECT key, value, saved_at FROM draft WHERE key = ?', key);

/** In order of key. `prefix` is taken as it is written: no wildcards. */
export const listDrafts = (db: ReadableDb, prefix: string): readonly { key: string; saved_at: number }[] =>
  db.all('SELECT key, saved_at FROM draft WHERE substr(key, 1, length(?)) = ? ORDER BY key', prefix, prefix);

export function putDraft(db: WritableDb, key: string, value: string, savedAt: number): void {
  db.run(
    `INSERT INTO draft (key, value, saved_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, saved_at = excluded.saved_at`,
    key,
    value,
    savedAt,
  );
}

export function removeDraft(db: WritableDb, key: string): void {
  db.run('DELETE FROM draft WHERE key = ?', key);
}

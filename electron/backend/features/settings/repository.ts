import type { ReadableDb } from '../../db/database.ts';
import { entityTables } from '../../db/entityTable.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';

export const countRows = (db: ReadableDb): { entity: string; count: number }[] =>
  Object.values(entityTables).map(({ name, table }) => ({
    entity: name,
    count: db.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0,
  }));

/** The scopes whose rows are here, by the names people gave them. */
export function scopesHeld(db: ReadableDb): { key: string; name: string }[] {
  return db
    .all<{ key: string }>('SELECT key FROM scope_state WHERE leaving = 0 ORDER BY key')
    .map(({ key }) => {
      const [kind, id] = key.split(':');
      const table = kind === 'territory' ? 'territory' : 'user';
      const named =
        id === undefined
          ? undefined
          : db.get<{ name: string }>(`SELECT name FROM ${table} WHERE id = ?`, uuidToBytes(id));
      return { key, name: named?.name ?? key };
    });
}

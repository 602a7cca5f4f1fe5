import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/** A user's own decks: few, and read whole. */
const tables = `
CREATE TABLE deck (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  row_version INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  sync INTEGER NOT NULL DEFAULT 0,
  user_id BLOB NOT NULL,
  name TEXT NOT NULL,
  pages TEXT,
  position INTEGER NOT NULL,
  status TEXT NOT NULL
) STRICT;
`;

export const decks: Migration = {
  number: 180,
  name: 'decks',
  up: (connection: Connection) => {
    connection.exec(tables);
  },
};

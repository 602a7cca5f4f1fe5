import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/** The views a user keeps of their lists: few, and read whole. */
export const savedViews: Migration = {
  number: 70,
  name: 'savedViews',
  up: (connection: Connection) => {
    connection.exec(`
CREATE TABLE saved_view (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  row_version INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  sync INTEGER NOT NULL DEFAULT 0,
  user_id BLOB NOT NULL,
  screen TEXT NOT NULL,
  name TEXT NOT NULL,
  criteria TEXT,
  position INTEGER NOT NULL,
  is_default INTEGER NOT NULL,
  status TEXT NOT NULL
) STRICT;
`);
  },
};

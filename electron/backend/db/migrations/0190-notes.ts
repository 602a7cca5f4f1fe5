import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/** Notes of weekly meetings: found by the team's territories and the week. */
export const notes: Migration = {
  number: 190,
  name: 'notes',
  up: (connection: Connection) => {
    connection.exec(`
CREATE TABLE alignment_note (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  row_version INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  sync INTEGER NOT NULL DEFAULT 0,
  territory_id BLOB NOT NULL,
  week TEXT NOT NULL,
  words TEXT NOT NULL,
  author_id BLOB NOT NULL,
  authored_at INTEGER NOT NULL,
  status TEXT NOT NULL
) STRICT;
CREATE INDEX alignment_note_by_territory ON alignment_note (territory_id, week);
`);
  },
};

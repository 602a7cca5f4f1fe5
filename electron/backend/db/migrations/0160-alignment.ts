import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/** What was decided in weekly meetings: found by the team's territories and, in Today, by who sees to it. */
export const alignment: Migration = {
  number: 160,
  name: 'alignment',
  up: (connection: Connection) => {
    connection.exec(`
CREATE TABLE alignment_decision (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  row_version INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  sync INTEGER NOT NULL DEFAULT 0,
  territory_id BLOB NOT NULL,
  week TEXT NOT NULL,
  words TEXT NOT NULL,
  owner_id BLOB NOT NULL,
  due_on TEXT,
  figure TEXT,
  status TEXT NOT NULL
) STRICT;
CREATE INDEX alignment_decision_by_territory ON alignment_decision (territory_id, week);
CREATE INDEX alignment_decision_by_owner ON alignment_decision (owner_id, due_on) WHERE status = 'open';
`);
  },
};

import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/**
 * Files of kits that are being made: chosen on this laptop, sealed before the hub has them, or a colleague's, fetched
 * to be reviewed. `sent` is how much the hub
 * has said that it holds; `at_hub` that it holds the whole and found nothing wrong with it.
 */
export const ownFiles: Migration = {
  number: 170,
  name: 'ownFiles',
  up: (connection: Connection) => {
    connection.exec(`
CREATE TABLE own_file (
  sha256 TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  pages INTEGER,
  seal_key BLOB NOT NULL,
  -- Sealed here up to there: all of what was chosen here, and what has come of a colleague's.
  have INTEGER NOT NULL,
  chosen_at INTEGER NOT NULL,
  sent INTEGER NOT NULL DEFAULT 0,
  at_hub INTEGER NOT NULL DEFAULT 0,
  -- Why the hub does not take it; then nothing more is sent of it.
  problem TEXT
) STRICT, WITHOUT ROWID;
`);
  },
};

import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/**
 * What a laptop saw of accounts' stages was another on each, and nothing on a new one. The hub's rows take its place;
 * what waits here to be sent is told by how an account shows beside what the hub has of it.
 */
export const stageMoves: Migration = {
  number: 260,
  name: 'stageMoves',
  up: (connection: Connection) => {
    connection.exec(`
DROP TRIGGER account_stage_moved;
DROP TRIGGER account_stages_forgotten;
DROP TABLE stage_move;
CREATE TABLE stage_move (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  row_version INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  sync INTEGER NOT NULL DEFAULT 0,
  account_id BLOB NOT NULL,
  from_stage TEXT NOT NULL,
  to_stage TEXT NOT NULL,
  moved_at INTEGER NOT NULL
) STRICT;
CREATE INDEX stage_move_by_account ON stage_move (account_id, moved_at);
CREATE INDEX stage_move_by_time ON stage_move (moved_at);
CREATE VIEW stage_moved AS
SELECT account_id, from_stage, to_stage, moved_at AS at FROM stage_move
UNION ALL
SELECT a.id, s.base ->> '$.buyerStage', a.buyer_stage,
  (SELECT max(o.authored_at) FROM outbox_row r JOIN outbox o ON o.place = r.place
   WHERE r.entity = 'account' AND r.id = s.id AND o.overlay = 1)
FROM shadow s JOIN account a ON a.id = s.id
WHERE s.entity = 'account' AND s.base ->> '$.buyerStage' <> a.buyer_stage;
`);
  },
};

import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/**
 * What was heard is counted over a period without reading the rows, whose words are long: the first index holds every
 * fact that is counted. The second answers whether an account raised the same objection again. What marketing is
 * asked to answer stands in a table of its own.
 */
export const insight: Migration = {
  number: 140,
  name: 'insight',
  up: (connection: Connection) => {
    connection.exec(`
-- Where accounts stood before, as far as this laptop saw it: at the hub's time, or now where the change is our own.
CREATE TABLE stage_move (
  account_row INTEGER NOT NULL,
  at INTEGER NOT NULL,
  from_stage TEXT NOT NULL,
  to_stage TEXT NOT NULL
) STRICT;
CREATE INDEX stage_move_by_account ON stage_move (account_row, at);
CREATE INDEX stage_move_by_time ON stage_move (at);
CREATE TRIGGER account_stage_moved AFTER UPDATE OF buyer_stage ON account
WHEN OLD.buyer_stage <> NEW.buyer_stage BEGIN
  INSERT INTO stage_move (account_row, at, from_stage, to_stage)
  VALUES (NEW.row,
    iif(NEW.updated_at > OLD.updated_at, NEW.updated_at, CAST(unixepoch('subsec') * 1000 AS INTEGER)),
    OLD.buyer_stage, NEW.buyer_stage);
END;
CREATE TRIGGER account_stages_forgotten AFTER DELETE ON account BEGIN
  DELETE FROM stage_move WHERE account_row = OLD.row;
END;

CREATE TABLE drafting_task (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  row_version INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  sync INTEGER NOT NULL DEFAULT 0,
  category TEXT NOT NULL,
  segment TEXT,
  label TEXT NOT NULL,
  heard_ids TEXT NOT NULL,
  opened_by_id BLOB NOT NULL,
  owner_id BLOB,
  opened_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  status TEXT NOT NULL,
  kit_item_id BLOB,
  answered_version_id BLOB
) STRICT;
CREATE INDEX heard_counted ON heard (
  kind, heard_at, account_id, category, outcome, response, persona, buyer_stage, competitor_id, language, id
);
CREATE INDEX heard_objection ON heard (account_id, category, heard_at) WHERE kind = 'objection';
`);
  },
};

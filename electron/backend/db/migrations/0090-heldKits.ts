import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/**
 * What is derived from signed kits once their signature held, and what this laptop itself remembers about them. All
 * of it but `kit_highest`, `kit_recalled` and `kit_receipt_due` can be made again from the rows that the hub sent.
 *
 * The word index is small (12,000 texts in the largest workspace foreseen) and is written in code with the texts
 * it is made of, release by release, so it needs no triggers. `stems` holds words cut to their stems, each with its
 * language before it (`svpris`), so that bm25 counts every language by itself.
 */
const tables = `
-- The highest version that was ever verified here, whatever has left since.
CREATE TABLE kit_highest (kit_id BLOB PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- Recalls that were verified here, whatever has left since.
CREATE TABLE kit_recalled (
  release_id BLOB PRIMARY KEY,
  recalled_at INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE kit_held (
  row INTEGER PRIMARY KEY,
  release_id BLOB NOT NULL UNIQUE,
  kit_id BLOB NOT NULL,
  version INTEGER NOT NULL,
  -- What was looked at: the hub's row as it stood, and the bytes that what follows was made of.
  row_version INTEGER NOT NULL,
  payload_sha256 BLOB NOT NULL,
  made_by INTEGER NOT NULL,
  -- Null: verified. Else why it is in quarantine, and nothing of it is offered.
  problem TEXT,
  recall_problem TEXT,
  checked_at INTEGER NOT NULL,
  delivered_at INTEGER NOT NULL,
  -- The newest verified version of its kit on this laptop: its items are found by their words. Those of the version
  -- before it are kept to say what changed; older ones keep their head alone (made = -1). 0: being made, 1: made.
  current INTEGER NOT NULL DEFAULT 0,
  made INTEGER NOT NULL DEFAULT -1,
  -- The payload without its items and files.
  head TEXT
) STRICT;
CREATE INDEX kit_held_by_kit ON kit_held (kit_id, version);
CREATE INDEX kit_held_current ON kit_held (current) WHERE current = 1;
CREATE INDEX kit_held_making ON kit_held (made) WHERE made = 0;

CREATE TABLE kit_held_item (
  row INTEGER PRIMARY KEY,
  held_row INTEGER NOT NULL REFERENCES kit_held (row),
  item_id BLOB NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  visibility TEXT NOT NULL,
  category TEXT,
  competitor_id BLOB,
  valid_until TEXT,
  file_sha256 TEXT,
  facts TEXT NOT NULL,
  -- What it speaks, as 'en,sv', and which of them is shown to whoever wants another.
  languages TEXT NOT NULL,
  fallback TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX kit_held_item_place ON kit_held_item (held_row, item_id);
CREATE INDEX kit_held_item_by_item ON kit_held_item (item_id);
CREATE INDEX kit_held_item_by_file ON kit_held_item (file_sha256) WHERE file_sha256 IS NOT NULL;

-- An item in one language: its content, what a list shows of it, and its words folded.
CREATE TABLE kit_said (
  row INTEGER PRIMARY KEY,
  item_row INTEGER NOT NULL REFERENCES kit_held_item (row),
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  title_key TEXT NOT NULL,
  body_key TEXT NOT NULL,
  stems TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX kit_said_place ON kit_said (item_row, language);
CREATE VIRTUAL TABLE kit_word USING fts5 (
  title_key, body_key, stems, content = 'kit_said', content_rowid = 'row',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE kit_vocabulary USING fts5vocab ('kit_word', 'col');

-- Files that kits name, and how much of each is here, verified and sealed with its own key.
CREATE TABLE kit_file (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  chunks TEXT NOT NULL,
  seal_key BLOB NOT NULL,
  have INTEGER NOT NULL DEFAULT 0,
  paused INTEGER NOT NULL DEFAULT 0,
  -- Asked for before any other, at that moment.
  asked_at INTEGER,
  problem TEXT
) STRICT, WITHOUT ROWID;

-- What the hub is told about releases on this laptop; 'at' null takes a state back.
CREATE TABLE kit_receipt_due (
  release_id BLOB NOT NULL,
  state TEXT NOT NULL,
  at INTEGER,
  told INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (release_id, state)
) STRICT, WITHOUT ROWID;

-- Which responses answered what was heard, for their figures.
CREATE INDEX heard_by_response ON heard (response_item_id) WHERE response_item_id IS NOT NULL;
`;

export const heldKits: Migration = {
  number: 90,
  name: 'heldKits',
  up: (connection: Connection) => {
    connection.exec(tables);
  },
};

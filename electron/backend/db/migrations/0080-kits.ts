import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

const system = `
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  row_version INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  sync INTEGER NOT NULL DEFAULT 0`;

/** Kits as their makers write them; on the laptops of marketing only. */
const making = `
CREATE TABLE kit (${system},
  name TEXT NOT NULL,
  owner_id BLOB NOT NULL,
  status TEXT NOT NULL
) STRICT;

CREATE TABLE kit_version (${system},
  kit_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  status TEXT NOT NULL,
  author_id BLOB NOT NULL,
  title TEXT,
  audience TEXT,
  languages TEXT,
  starts_on TEXT,
  expires_on TEXT,
  lease_days INTEGER NOT NULL,
  acknowledge INTEGER NOT NULL,
  what_changed TEXT,
  tridom TEXT,
  based_on BLOB,
  approved_by BLOB,
  release_id BLOB
) STRICT;
CREATE INDEX kit_version_of_kit ON kit_version (kit_id, number);

CREATE TABLE kit_item (${system},
  kit_id BLOB NOT NULL,
  version_id BLOB NOT NULL,
  item_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  visibility TEXT NOT NULL,
  position INTEGER NOT NULL,
  en TEXT,
  fr TEXT,
  sv TEXT,
  it TEXT,
  facts TEXT,
  status TEXT NOT NULL,
  review_state TEXT NOT NULL,
  reviewed_by BLOB,
  revision_id BLOB NOT NULL
) STRICT;
CREATE INDEX kit_item_of_version ON kit_item (version_id, position);

CREATE TABLE kit_event (${system},
  kit_id BLOB NOT NULL,
  version_id BLOB NOT NULL,
  item_id BLOB,
  author_id BLOB,
  kind TEXT NOT NULL,
  note TEXT,
  authored_at INTEGER NOT NULL
) STRICT;
CREATE INDEX kit_event_of_version ON kit_event (version_id, authored_at);

CREATE TABLE kit_receipt (${system},
  release_id BLOB NOT NULL,
  device_id BLOB NOT NULL,
  user_id BLOB NOT NULL,
  delivered_at INTEGER,
  acknowledged_at INTEGER,
  locked_at INTEGER,
  recalled_at INTEGER,
  used_after_recall_at INTEGER
) STRICT;
CREATE INDEX kit_receipt_of_release ON kit_receipt (release_id);
`;

/** The signed text and, once it is taken back, the signed recall: what is believed is read out of them, verified. */
const released = `
CREATE TABLE kit_release (${system},
  kit_id BLOB NOT NULL,
  version_id BLOB NOT NULL,
  version INTEGER NOT NULL,
  territory_ids TEXT NOT NULL,
  status TEXT NOT NULL,
  payload TEXT NOT NULL,
  key_id TEXT NOT NULL,
  signature TEXT NOT NULL,
  recall_payload TEXT,
  recall_key_id TEXT,
  recall_signature TEXT,
  published_by BLOB,
  published_at INTEGER NOT NULL
) STRICT;
CREATE INDEX kit_release_of_kit ON kit_release (kit_id, version);
`;

const using = `
CREATE TABLE use (${system},
  account_id BLOB NOT NULL,
  call_id BLOB,
  contact_id BLOB,
  author_id BLOB NOT NULL,
  kit_id BLOB NOT NULL,
  item_id BLOB NOT NULL,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL,
  words TEXT,
  seconds INTEGER,
  detail TEXT,
  used_at INTEGER NOT NULL,
  authored_at INTEGER NOT NULL
) STRICT;
CREATE INDEX use_of_account ON use (account_id, used_at);
CREATE INDEX use_of_item ON use (item_id);
CREATE INDEX use_of_kit ON use (kit_id, version);

CREATE TABLE feedback (${system},
  author_id BLOB NOT NULL,
  kit_id BLOB NOT NULL,
  item_id BLOB NOT NULL,
  version INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  note TEXT,
  authored_at INTEGER NOT NULL
) STRICT;
CREATE INDEX feedback_of_item ON feedback (item_id);

CREATE TABLE acknowledgement (${system},
  author_id BLOB NOT NULL,
  kit_id BLOB NOT NULL,
  version INTEGER NOT NULL,
  release_id BLOB NOT NULL,
  authored_at INTEGER NOT NULL
) STRICT;
CREATE INDEX acknowledgement_of_release ON acknowledgement (release_id);

CREATE TABLE favourite (${system},
  user_id BLOB NOT NULL,
  kit_id BLOB NOT NULL,
  item_id BLOB NOT NULL,
  status TEXT NOT NULL
) STRICT;
CREATE INDEX favourite_of_item ON favourite (item_id);
`;

export const kits: Migration = {
  number: 80,
  name: 'kits',
  up: (connection: Connection) => {
    for (const tables of [making, released, using]) connection.exec(tables);
  },
};

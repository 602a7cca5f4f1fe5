import type { Migration } from './migration.ts';

/**
 * Every entity has the same frame: `row`, the local integer key; `id`, the UUID as 16 bytes; what the hub
 * keeps on each row; and `sync`, where the row stands with the hub (0 as the hub has it, 1 pending work shows
 * in it, 2 something about it needs the user). Lists of ids and open objects are JSON text; booleans 0 and 1.
 */
const frame = `
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  row_version INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  sync INTEGER NOT NULL DEFAULT 0`;

const workspace = `
CREATE TABLE territory (${frame},
  external_id TEXT,
  name TEXT NOT NULL,
  active INTEGER NOT NULL
) STRICT;

CREATE TABLE user (${frame},
  external_id TEXT,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  manager_id BLOB,
  territory_ids TEXT NOT NULL,
  active INTEGER NOT NULL
) STRICT;

CREATE TABLE competitor (${frame},
  name TEXT NOT NULL,
  active INTEGER NOT NULL
) STRICT;
`;

/** `name_key` is the name folded (case, accents, spaces), for prefixes. */
const customers = `
CREATE TABLE account (${frame},
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  external_id TEXT,
  territory_ids TEXT NOT NULL,
  home_territory_id BLOB,
  owner_id BLOB,
  segment TEXT,
  buyer_stage TEXT NOT NULL,
  street TEXT,
  postal_code TEXT,
  city TEXT,
  region TEXT,
  country TEXT,
  phone TEXT,
  website TEXT,
  language TEXT,
  employees INTEGER,
  founded_year INTEGER,
  revenue_minor INTEGER,
  revenue_currency TEXT,
  parent_name TEXT,
  lifetime_value_minor INTEGER,
  lifetime_value_currency TEXT,
  lifetime_value_source TEXT,
  lifetime_value_on TEXT,
  status TEXT NOT NULL,
  merged_into_id BLOB
) STRICT;
CREATE INDEX account_by_name ON account (name_key);

-- territory_ids as rows: which accounts a territory works, and which of them leave with it.
CREATE TABLE account_territory (
  territory_id BLOB NOT NULL,
  account_row INTEGER NOT NULL,
  PRIMARY KEY (territory_id, account_row)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (${frame},
  account_id BLOB NOT NULL,
  external_id TEXT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  title TEXT,
  email TEXT,
  phone TEXT,
  persona TEXT NOT NULL,
  need TEXT NOT NULL,
  orientation TEXT NOT NULL,
  language TEXT,
  status TEXT NOT NULL,
  merged_into_id BLOB
) STRICT;
CREATE INDEX contact_by_account ON contact (account_id, name_key);
CREATE INDEX contact_by_name ON contact (name_key);

CREATE TABLE deal (${frame},
  external_id TEXT,
  account_id BLOB,
  account_name TEXT,
  territory_id BLOB,
  owner_id BLOB,
  name TEXT NOT NULL,
  product TEXT,
  stage TEXT NOT NULL,
  amount_minor INTEGER,
  currency TEXT,
  engaged_on TEXT,
  closed_on TEXT
) STRICT;
CREATE INDEX deal_by_account ON deal (account_id, stage);
CREATE INDEX deal_by_territory ON deal (territory_id, stage);

CREATE TABLE lead (${frame},
  external_id TEXT,
  territory_id BLOB,
  owner_id BLOB,
  account_id BLOB,
  name TEXT,
  company TEXT,
  title TEXT,
  email TEXT,
  phone TEXT,
  city TEXT,
  country TEXT,
  language TEXT,
  source TEXT,
  campaign TEXT,
  score INTEGER,
  quality TEXT,
  disposition TEXT,
  note TEXT,
  activity TEXT,
  status TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  reason TEXT,
  recycle_on TEXT,
  accepted_at INTEGER,
  first_attempt_at INTEGER,
  first_conversation_at INTEGER,
  contact_id BLOB
) STRICT;
CREATE INDEX lead_by_territory ON lead (territory_id);
CREATE INDEX lead_by_received ON lead (received_at);

CREATE TABLE lead_step (${frame},
  lead_id BLOB NOT NULL,
  territory_id BLOB,
  author_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT,
  note TEXT,
  knew_us TEXT,
  until TEXT,
  account_id BLOB,
  contact_id BLOB,
  authored_at INTEGER NOT NULL
) STRICT;
CREATE INDEX lead_step_by_lead ON lead_step (lead_id);
CREATE INDEX lead_step_by_territory ON lead_step (territory_id);

CREATE TABLE touch (${frame},
  external_id TEXT,
  account_id BLOB NOT NULL,
  contact_id BLOB,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  campaign TEXT,
  touched_at INTEGER NOT NULL
) STRICT;
CREATE INDEX touch_by_account ON touch (account_id, touched_at);
`;

const conversations = `
CREATE TABLE call (${frame},
  account_id BLOB NOT NULL,
  owner_id BLOB NOT NULL,
  contact_ids TEXT NOT NULL,
  channel TEXT NOT NULL,
  status TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  duration_minutes INTEGER NOT NULL,
  local_start TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  objective TEXT,
  minimum_outcome TEXT
) STRICT;
CREATE INDEX call_by_account ON call (account_id, starts_at);
CREATE INDEX call_by_owner ON call (owner_id, starts_at);

CREATE TABLE call_log (${frame},
  account_id BLOB NOT NULL,
  call_id BLOB NOT NULL,
  author_id BLOB NOT NULL,
  result TEXT NOT NULL,
  summary TEXT NOT NULL,
  held_at INTEGER NOT NULL,
  corrects_id BLOB,
  authored_at INTEGER NOT NULL
) STRICT;
CREATE INDEX call_log_by_call ON call_log (call_id);
CREATE INDEX call_log_by_account ON call_log (account_id);

CREATE TABLE heard (${frame},
  account_id BLOB NOT NULL,
  call_id BLOB,
  contact_id BLOB,
  author_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  category TEXT,
  verbatim TEXT NOT NULL,
  language TEXT,
  persona TEXT NOT NULL,
  buyer_stage TEXT,
  competitor_id BLOB,
  response TEXT,
  response_item_id BLOB,
  response_version INTEGER,
  response_words TEXT,
  outcome TEXT NOT NULL,
  owner_id BLOB,
  heard_at INTEGER NOT NULL,
  authored_at INTEGER NOT NULL
) STRICT;
CREATE INDEX heard_by_account ON heard (account_id, heard_at);
CREATE INDEX heard_by_call ON heard (call_id);
CREATE INDEX heard_by_time ON heard (heard_at);

CREATE TABLE heard_outcome (${frame},
  account_id BLOB NOT NULL,
  heard_id BLOB NOT NULL,
  author_id BLOB NOT NULL,
  outcome TEXT NOT NULL,
  note TEXT,
  authored_at INTEGER NOT NULL
) STRICT;
CREATE INDEX heard_outcome_by_heard ON heard_outcome (heard_id);
CREATE INDEX heard_outcome_by_account ON heard_outcome (account_id);

CREATE TABLE next_step (${frame},
  account_id BLOB NOT NULL,
  call_id BLOB,
  owner_id BLOB NOT NULL,
  text TEXT NOT NULL,
  due_on TEXT,
  status TEXT NOT NULL
) STRICT;
CREATE INDEX next_step_by_account ON next_step (account_id, status, due_on);
CREATE INDEX next_step_by_owner ON next_step (owner_id, status, due_on);
`;

/**
 * `place` is the order of writing on this laptop. `seq` is the place in the queue of `client_id`, given at
 * first send and never changed while that client id lives. `overlay`: its effects (those that stand) are
 * shown in the visible rows. `conflicts`, `detail`, `args` and `depends_on` are JSON.
 */
const outbox = `
CREATE TABLE outbox (
  place INTEGER PRIMARY KEY,
  mutation_id BLOB NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  args TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  depends_on TEXT NOT NULL,
  cursor TEXT,
  authored_at INTEGER NOT NULL,
  boot TEXT NOT NULL,
  monotonic REAL NOT NULL,
  state TEXT NOT NULL,
  overlay INTEGER NOT NULL,
  client_id BLOB,
  seq INTEGER,
  -- 1: given up after it had a seq, so its place is sent as void; 2: the hub has that.
  void INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_error TEXT,
  code TEXT,
  detail TEXT,
  conflicts TEXT,
  commit_xid TEXT,
  received_at INTEGER,
  acknowledged_at INTEGER,
  closed_at INTEGER,
  replaced_by BLOB,
  subject_entity TEXT NOT NULL,
  subject_id BLOB NOT NULL,
  subject_label TEXT NOT NULL,
  subject_account BLOB
) STRICT;
CREATE UNIQUE INDEX outbox_by_seq ON outbox (client_id, seq) WHERE seq IS NOT NULL;
CREATE INDEX outbox_by_state ON outbox (state, place);
CREATE INDEX outbox_by_overlay ON outbox (subject_account) WHERE overlay = 1;

-- Which rows a mutation touches.
CREATE TABLE outbox_row (
  entity TEXT NOT NULL,
  id BLOB NOT NULL,
  place INTEGER NOT NULL REFERENCES outbox (place) ON DELETE CASCADE ON UPDATE CASCADE,
  PRIMARY KEY (entity, id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_row_by_place ON outbox_row (place);

CREATE TABLE outbox_dependency (
  place INTEGER NOT NULL REFERENCES outbox (place) ON DELETE CASCADE ON UPDATE CASCADE,
  depends_on BLOB NOT NULL,
  PRIMARY KEY (place, depends_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_dependency_by_other ON outbox_dependency (depends_on);

CREATE TABLE outbox_event (
  row INTEGER PRIMARY KEY,
  place INTEGER NOT NULL REFERENCES outbox (place) ON DELETE CASCADE ON UPDATE CASCADE,
  at INTEGER NOT NULL,
  event TEXT NOT NULL,
  detail TEXT
) STRICT;
CREATE INDEX outbox_event_by_place ON outbox_event (place);

-- A row as the hub last sent it, kept while pending work shows over it. base NULL: the hub has no such row yet.
CREATE TABLE shadow (
  entity TEXT NOT NULL,
  id BLOB NOT NULL,
  base TEXT,
  PRIMARY KEY (entity, id)
) STRICT, WITHOUT ROWID;
`;

const state = `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One id per installation of this database; a cloned disk or a restored hub brings a new one.
CREATE TABLE client (
  client_id BLOB PRIMARY KEY,
  -- The last seq given out.
  last_seq INTEGER NOT NULL DEFAULT 0,
  current INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Where each scope stands. ready 0: its snapshot has not been read to its end; resume: where it goes on.
CREATE TABLE scope_state (
  key TEXT PRIMARY KEY,
  ready INTEGER NOT NULL DEFAULT 0,
  -- 1: the user has lost this scope, and its rows are leaving.
  leaving INTEGER NOT NULL DEFAULT 0,
  -- The part of the cursor that stands for this scope once its snapshot has been read.
  cursor TEXT,
  resume TEXT,
  rows INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0,
  expected INTEGER,
  digest_at INTEGER
) STRICT, WITHOUT ROWID;

-- Rows met while all scopes are read anew, so that what was not met can be swept, after a restart too.
CREATE TABLE snapshot_seen (
  entity TEXT NOT NULL,
  id BLOB NOT NULL,
  PRIMARY KEY (entity, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  saved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

export const base: Migration = {
  number: 10,
  name: 'base',
  up: (connection) => {
    connection.exec(workspace + customers + conversations + outbox + state);
  },
};

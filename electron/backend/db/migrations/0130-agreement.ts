import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

const system = `
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  row_version INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  updated_by BLOB,
  sync INTEGER NOT NULL DEFAULT 0`;

/** The few versions of the hand-off agreement, and marketing's answers to what sales gave back. */
const agreed = `
CREATE TABLE agreement (${system},
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  terms TEXT,
  revision_id BLOB NOT NULL,
  drafted_by_id BLOB NOT NULL,
  drafted_at INTEGER NOT NULL,
  signed_by_sales_id BLOB,
  signed_by_sales_at INTEGER,
  signed_by_marketing_id BLOB,
  signed_by_marketing_at INTEGER
) STRICT;

ALTER TABLE lead ADD COLUMN agreement_version INTEGER;
ALTER TABLE lead ADD COLUMN lapsed_at INTEGER;
ALTER TABLE lead_step ADD COLUMN delivered_at INTEGER;

CREATE TABLE lead_answer (${system},
  lead_id BLOB NOT NULL,
  step_id BLOB NOT NULL,
  territory_id BLOB,
  author_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  until TEXT,
  to_territory_id BLOB,
  note TEXT,
  authored_at INTEGER NOT NULL
) STRICT;
CREATE INDEX lead_answer_of_lead ON lead_answer (lead_id);
CREATE INDEX lead_answer_by_step ON lead_answer (step_id);
CREATE INDEX lead_step_returning ON lead_step (authored_at) WHERE kind IN ('reject', 'disqualify', 'recycle');
`;

/** When each lead first came to this laptop: what came before is nobody's delay. Of no use to anybody else. */
const arrivals = `
CREATE TABLE lead_arrival (
  lead_id BLOB PRIMARY KEY CHECK (length(lead_id) = 16),
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

export const agreement: Migration = {
  number: 130,
  name: 'agreement',
  up: (connection: Connection) => {
    for (const tables of [agreed, arrivals]) connection.exec(tables);
  },
};

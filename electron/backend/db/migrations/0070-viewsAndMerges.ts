import type { Connection } from '../database.ts';
import { phoneTail } from './0030-lookalikes.ts';
import type { Migration } from './migration.ts';

/** The views a user keeps of their lists: few, and read whole. */
const savedViews = `
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
`;

/** What was merged into a row. */
const mergedInto = (table: string): string => `
CREATE INDEX ${table}_merged ON ${table} (merged_into_id) WHERE merged_into_id IS NOT NULL;
`;

/** By these a merge finds what names the one given up, an account its lookalikes, and a list a country. */
const named = `
CREATE INDEX account_by_phone ON account (${phoneTail('phone')}) WHERE phone IS NOT NULL;
CREATE INDEX account_by_country ON account (country, name_key, segment, buyer_stage, owner_id);
CREATE INDEX lead_of_account ON lead (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX lead_step_of_account ON lead_step (account_id) WHERE account_id IS NOT NULL;
${['heard', 'touch', 'lead', 'lead_step']
  .map((table) => `CREATE INDEX ${table}_of_contact ON ${table} (contact_id) WHERE contact_id IS NOT NULL;`)
  .join('\n')}
`;

export const viewsAndMerges: Migration = {
  number: 70,
  name: 'viewsAndMerges',
  up: (connection: Connection) => {
    for (const tables of [savedViews, mergedInto('account'), mergedInto('contact'), named])
      connection.exec(tables);
  },
};

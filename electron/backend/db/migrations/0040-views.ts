import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/** What this user opened on this laptop. It stays here: no hub is told. */
const opened = `
CREATE TABLE opened (
  entity TEXT NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  at INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (entity, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX opened_by_time ON opened (entity, at);
`;

/**
 * One index for each fact that a list is filtered or ordered by. Each goes on with the name, so that a page
 * comes in its order without sorting, and with the other facts, so that a list filtered by two of them is
 * counted without reading the rows.
 */
const lists = `
CREATE INDEX account_by_segment ON account (segment, name_key, buyer_stage, owner_id);
CREATE INDEX account_by_stage ON account (buyer_stage, name_key, segment, owner_id);
CREATE INDEX account_by_owner ON account (owner_id, name_key, segment, buyer_stage);
CREATE INDEX account_by_home ON account (home_territory_id, name_key);
CREATE INDEX call_held_by_time ON call (starts_at, account_id) WHERE status = 'held';
`;

/** For finding: what a user opened, and the ways into long lists. */
export const views: Migration = {
  number: 40,
  name: 'views',
  up: (connection: Connection) => {
    for (const tables of [opened, lists]) connection.exec(tables);
  },
};

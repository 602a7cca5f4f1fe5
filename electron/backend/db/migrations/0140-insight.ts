import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/**
 * What was heard is counted over a period without reading the rows, whose words are long: the first index holds every
 * fact that is counted. The second answers whether an account raised the same objection again.
 */
export const insight: Migration = {
  number: 140,
  name: 'insight',
  up: (connection: Connection) => {
    connection.exec(`
CREATE INDEX heard_counted ON heard (
  kind, heard_at, account_id, category, outcome, response, persona, buyer_stage, competitor_id, language, id
);
CREATE INDEX heard_objection ON heard (account_id, category, heard_at) WHERE kind = 'objection';
`);
  },
};

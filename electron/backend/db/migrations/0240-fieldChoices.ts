import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/** Rows of a customer's whose fields two people may change at once, by their tables. */
const chosenIn = {
  account: 'account',
  contact: 'contact',
  deal: 'deal',
  call: 'call',
  nextStep: 'next_step',
} as const;

/**
 * What two people wrote into one field and what this user made of it: the outbox forgets after weeks, the history of
 * a customer does not. It is about a row, and leaves this laptop with it. Values are JSON.
 */
export const fieldChoices: Migration = {
  number: 240,
  name: 'fieldChoices',
  up: (connection: Connection) => {
    connection.exec(`
CREATE TABLE field_choice (
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  entity TEXT NOT NULL,
  row_id BLOB NOT NULL,
  field TEXT NOT NULL,
  before TEXT NOT NULL,
  mine TEXT NOT NULL,
  theirs TEXT NOT NULL,
  kept TEXT NOT NULL,
  choice TEXT NOT NULL,
  by_name TEXT,
  chosen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX field_choice_by_row ON field_choice (entity, row_id);
${Object.entries(chosenIn)
  .map(
    ([entity, table]) => `
CREATE TRIGGER field_choice_of_${table} AFTER DELETE ON ${table} BEGIN
  DELETE FROM field_choice WHERE entity = '${entity}' AND row_id = old.id;
END;`,
  )
  .join('')}
`);
  },
};

import type { Migration } from './migration.ts';

/** On what ground a person stands here, and whether they were erased. */
export const people: Migration = {
  number: 150,
  name: 'people',
  up: (connection) => {
    connection.exec(`
ALTER TABLE contact ADD COLUMN lawful_basis TEXT;
ALTER TABLE contact ADD COLUMN consent_on TEXT;
ALTER TABLE contact ADD COLUMN consent_source TEXT;
ALTER TABLE contact ADD COLUMN erased_at INTEGER;
ALTER TABLE lead ADD COLUMN erased_at INTEGER;
`);
  },
};

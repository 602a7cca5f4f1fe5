import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/** Whether what is planned next is here already, and about how many bytes the whole is. */
export const firstSync: Migration = {
  number: 280,
  name: 'firstSync',
  up: (connection: Connection) => {
    connection.exec(`
ALTER TABLE scope_state ADD COLUMN planned_read INTEGER NOT NULL DEFAULT 0;
ALTER TABLE scope_state ADD COLUMN expected_bytes INTEGER;
`);
  },
};

import type { Migration } from './migration.ts';

/**
 * The few rows of the outbox that a push begins with, found without reading the weeks of settled ones: those
 * that wait again in the place they were given, and the places that were given up.
 */
export const queue: Migration = {
  number: 50,
  name: 'queue',
  up: (connection) => {
    connection.exec(`
      CREATE INDEX outbox_in_place ON outbox (seq) WHERE state = 'pending' AND seq IS NOT NULL;
      CREATE INDEX outbox_void ON outbox (seq) WHERE void = 1;
    `);
  },
};

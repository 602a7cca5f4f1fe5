import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/** What is written in a kit's file, as the hub signed it, to say where in it the words stand that were looked for. */
export const fileWords: Migration = {
  number: 200,
  name: 'fileWords',
  up: (connection: Connection) => {
    connection.exec(`ALTER TABLE kit_file ADD COLUMN words TEXT NOT NULL DEFAULT ''`);
  },
};

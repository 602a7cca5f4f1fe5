import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/** When a laptop put a release into quarantine, as marketing reads it; what is there already is told anew. */
export const quarantined: Migration = {
  number: 230,
  name: 'quarantined',
  up: (connection: Connection) => {
    connection.exec(`ALTER TABLE kit_receipt ADD COLUMN quarantined_at INTEGER;
      INSERT INTO kit_receipt_due (release_id, state, at)
      SELECT release_id, 'quarantined', checked_at FROM kit_held WHERE problem IS NOT NULL;`);
  },
};

import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/**
 * What a mutation says apart from how it stands: the first is long and never changes, the second is short and
 * changes at every step on the way to the hub. Together, each step rewrote some hundred encrypted pages a batch.
 */
export const outboxText: Migration = {
  number: 120,
  name: 'outboxText',
  up: (connection: Connection) => {
    connection.exec(`
CREATE TABLE outbox_text (
  place INTEGER PRIMARY KEY REFERENCES outbox (place) ON DELETE CASCADE ON UPDATE CASCADE,
  args TEXT NOT NULL,
  depends_on TEXT NOT NULL,
  cursor TEXT
) STRICT;
INSERT INTO outbox_text (place, args, depends_on, cursor) SELECT place, args, depends_on, cursor FROM outbox;
ALTER TABLE outbox DROP COLUMN args;
ALTER TABLE outbox DROP COLUMN depends_on;
ALTER TABLE outbox DROP COLUMN cursor;
CREATE VIEW outbox_whole AS
  SELECT o.*, t.args, t.depends_on, t.cursor FROM outbox o JOIN outbox_text t ON t.place = o.place;
`);
  },
};

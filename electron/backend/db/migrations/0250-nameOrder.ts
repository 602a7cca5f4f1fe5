import { collationKey } from '../../../../shared/domain/names/collationKey.ts';
import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/**
 * Lists of accounts are in the order of the user's language (`sort_key`), no longer in that of folded names, which
 * puts Å with A for everyone. Whoever opens this database next says which language that is.
 */
export const nameOrder: Migration = {
  number: 250,
  name: 'nameOrder',
  up: (connection: Connection) => {
    connection.function('collation_key', { deterministic: true }, (name) => collationKey(String(name), 'en'));
    connection.exec(`
ALTER TABLE account ADD COLUMN sort_key TEXT NOT NULL DEFAULT '';
UPDATE account SET sort_key = collation_key(name);
CREATE INDEX account_by_sort_key ON account (sort_key);
-- No list asks by it, and each index in order of name costs every account that arrives.
DROP INDEX account_by_home;
DROP INDEX account_by_segment;
CREATE INDEX account_by_segment ON account (segment, sort_key, buyer_stage, owner_id);
DROP INDEX account_by_stage;
CREATE INDEX account_by_stage ON account (buyer_stage, sort_key, segment, owner_id);
DROP INDEX account_by_owner;
CREATE INDEX account_by_owner ON account (owner_id, sort_key, segment, buyer_stage);
DROP INDEX account_by_country;
CREATE INDEX account_by_country ON account (country, sort_key, segment, buyer_stage, owner_id);
DROP INDEX account_by_city;
CREATE INDEX account_by_city ON account (city COLLATE NOCASE, sort_key);
`);
  },
};

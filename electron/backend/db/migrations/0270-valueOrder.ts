import { type Language, languages } from '../../../../shared/domain/entities/account.ts';
import { collationKey } from '../../../../shared/domain/names/collationKey.ts';
import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/** Lists by city and by segment are in the order of the user's language as those by name are, each by a key beside it. */
export const valueOrder: Migration = {
  number: 270,
  name: 'valueOrder',
  up: (connection: Connection) => {
    const said = connection.prepare("SELECT value FROM meta WHERE key = 'language'").pluck().get();
    const language: Language = languages.find((one) => one === said) ?? 'en';
    connection.function('value_key', { deterministic: true }, (text) =>
      text === null ? '' : collationKey(String(text), language),
    );
    connection.function('lower_case', { deterministic: true }, (text) =>
      text === null ? null : String(text).toLowerCase(),
    );
    connection.exec(`
ALTER TABLE account ADD COLUMN segment_key TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN city_key TEXT NOT NULL DEFAULT '';
UPDATE account SET segment_key = value_key(segment), city_key = value_key(lower_case(city))
  WHERE segment IS NOT NULL OR city IS NOT NULL;
DROP INDEX account_by_segment;
CREATE INDEX account_by_segment ON account (segment_key, sort_key, buyer_stage, owner_id);
DROP INDEX account_by_city;
CREATE INDEX account_by_city ON account (city_key, sort_key);
`);
  },
};

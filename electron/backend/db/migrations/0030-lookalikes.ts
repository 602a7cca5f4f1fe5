import type { Connection } from '../database.ts';
import type { Migration } from './migration.ts';

/** Finds the person behind a lead by address or phone; the expressions are those that the leads' repository asks by. */
export const lookalikes: Migration = {
  number: 30,
  name: 'lookalikes',
  up: (connection: Connection) => {
    connection.exec(`
CREATE INDEX contact_by_email ON contact (lower(email)) WHERE email IS NOT NULL;
CREATE INDEX contact_by_phone ON contact (${phoneTail('phone')}) WHERE phone IS NOT NULL;
`);
  },
};

const written = [' ', '-', '(', ')', '+', '.', '/'];

/** The last eight digits: country codes and trunk zeros are written in many ways, what follows them in one. */
export function phoneTail(value: string): string {
  return `substr(${written.reduce((inner, sign) => `replace(${inner}, '${sign}', '')`, value)}, -8)`;
}

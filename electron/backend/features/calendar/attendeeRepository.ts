import { domainOf, type KnownContact } from '../../../../shared/domain/calendar/matchAttendees.ts';
import type { ReadableDb } from '../../db/database.ts';
import { uuidFromBytes } from '../../db/uuidBytes.ts';

/** Accounts of one domain that are worth offering; a domain with more is somebody's mail service. */
const accountsOfDomain = 20;

/** Written as the index `contact_by_mail` has it. */
const domainColumn = "lower(substr(email, instr(email, '@') + 1))";

/** People who still work where they are known, by their address. */
export const contactsAt = (db: ReadableDb, emails: readonly string[]): readonly KnownContact[] =>
  emails.flatMap((email) =>
    db
      .all<{ id: Buffer; account_id: Buffer }>(
        `SELECT id, account_id FROM contact
         WHERE email IS NOT NULL AND ${domainColumn} = ? AND lower(email) = ? AND status = 'active' ORDER BY id`,
        domainOf(email),
        email,
      )
      .map(({ id, account_id }) => ({ id: uuidFromBytes(id), accountId: uuidFromBytes(account_id), email })),
  );

const websitesOf = (domain: string): readonly string[] =>
  [domain, `www.${domain}`].flatMap((host) =>
    ['', 'https://', 'http://'].flatMap((scheme) => [`${scheme}${host}`, `${scheme}${host}/`]),
  );

/** Accounts whose people have mail at a domain or whose website stands there. */
export function accountsAtDomain(db: ReadableDb, domain: string): readonly string[] {
  const byMail = db.all<{ id: Buffer }>(
    `SELECT DISTINCT c.account_id AS id FROM contact c JOIN account a ON a.id = c.account_id
     WHERE c.email IS NOT NULL AND lower(substr(c.email, instr(c.email, '@') + 1)) = ? AND a.status = 'active'
     ORDER BY c.account_id LIMIT ${accountsOfDomain}`,
    domain,
  );
  const bySite = db.all<{ id: Buffer }>(
    `SELECT id FROM account WHERE website IS NOT NULL AND lower(website) IN (SELECT value FROM json_each(?))
       AND status = 'active' ORDER BY id LIMIT ${accountsOfDomain}`,
    JSON.stringify(websitesOf(domain)),
  );
  return [...new Set([...byMail, ...bySite].map(({ id }) => uuidFromBytes(id)))];
}

import { sql } from 'kysely';
import type { z } from 'zod';
import type { peopleResponse } from '../../shared/contracts/sync/peopleWire.ts';
import type { HubDatabase } from '../db/open.ts';

type Found = z.output<typeof peopleResponse>['people'][number];

/** By an address as a whole, or by the beginning of a name or of a part of it. */
export async function findPeople(db: HubDatabase, text: string): Promise<readonly Found[]> {
  const wanted = text.trim().toLowerCase();
  if (wanted.length < 2) return [];
  const begins = `${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<Found>`
    select 'contact' as kind, c.id, c.name, c.email, a.name as company
    from contact c join account a on a.id = c.account_id
    where c.erased_at is null and (lower(c.email) = ${wanted} or lower(c.name) like ${begins}
      or lower(c.name) like ${`% ${begins}`})
    union all
    select 'lead', l.id, l.name, l.email, l.company from lead l
    where l.erased_at is null and (lower(l.email) = ${wanted} or lower(l.name) like ${begins}
      or lower(l.name) like ${`% ${begins}`})
    order by name nulls last, id limit 50`.execute(db);
  return rows;
}

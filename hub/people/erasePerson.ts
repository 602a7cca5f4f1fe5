import { sql } from 'kysely';
import type { EraseResponse, PersonKind } from '../../shared/contracts/sync/peopleWire.ts';
import { type EntityName, entities, entityNames } from '../../shared/domain/entities/index.ts';
import { erasedContact, erasedLead, namesOf, withoutNames } from '../../shared/domain/people/erased.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { HubContext } from '../hubContext.ts';
import { entityTables, quoted } from '../rows/entityTable.ts';
import { updateRows } from '../rows/updateRows.ts';
import type { HubTransaction, RowValues, Stamp } from '../rows/writing.ts';
import { idsOf, type Person, personRows } from './personRows.ts';

/**
 * Erases a person: their own rows keep only that there was somebody, and their name, address and number go from the
 * texts at their account, from the history of fields, from the answers kept for laptops, and from what imports keep.
 * Laptops do the same at their next contact. It cannot be taken back.
 */
export async function erasePerson(
  hub: HubContext,
  kind: PersonKind,
  id: string,
  userId: string | null,
): Promise<Result<EraseResponse, 'not_found'>> {
  const person = await personRows(hub.db, kind, id);
  const { contacts, leads } = person;
  if (contacts.length + leads.length === 0) return fail('not_found');
  const stamp: Stamp = { now: hub.clock.now(), userId };
  const texts = await hub.db.transaction().execute((trx) => eraseRows(trx, person, stamp));
  // Outside of every backup: a hub that is restored erases these again before it serves.
  await hub.erasures?.add([
    ...idsOf(contacts).map((each) => ({ kind: 'contact' as const, id: each, at: stamp.now })),
    ...idsOf(leads).map((each) => ({ kind: 'lead' as const, id: each, at: stamp.now })),
  ]);
  return ok({ contacts: contacts.length, leads: leads.length, texts });
}

async function eraseRows(trx: HubTransaction, { contacts, leads }: Person, stamp: Stamp): Promise<number> {
  const { now } = stamp;
  const names = namesOf([...contacts, ...leads]);
  const contactIds = idsOf(contacts);
  const leadIds = idsOf(leads);
  const contact = erasedContact(now);
  const lead = erasedLead(now);
  await updateRows(trx, 'contact', Object.keys(contact), rows(contactIds, contact), stamp, 'by caller');
  await updateRows(trx, 'lead', Object.keys(lead), rows(leadIds, lead), stamp, 'by caller');
  const { rows: steps } = await sql<{ id: string }>`
    select id from lead_step where lead_id = any(${leadIds}::uuid[]) and note is not null`.execute(trx);
  const stepIds = steps.map((step) => step.id);
  await updateRows(trx, 'leadStep', ['note'], rows(stepIds, { note: null }), stamp, 'by caller');
  const own = [...contactIds, ...leadIds, ...stepIds];
  await sql`delete from field_history where row_id = any(${own}::uuid[])`.execute(trx);
  await sql`delete from import_run_row where row_id = any(${own}::uuid[])`.execute(trx);
  const accountIds = [...contacts, ...leads].flatMap(({ accountId }) => accountId ?? []);
  const texts = names.length === 0 ? 0 : await clearTexts(trx, [...new Set(accountIds)], names, stamp);
  await forgetKept(trx, names);
  for (const [entity, ids] of [
    ['contact', contactIds],
    ['lead', leadIds],
  ] as const) {
    await sql`insert into erasure (entity, subject_id, at, user_id)
      select ${entity}::text, e.id, ${now}::bigint, ${stamp.userId}::uuid from unnest(${ids}::uuid[]) e(id)
      on conflict (entity, subject_id) do nothing`.execute(trx);
  }
  const detail = JSON.stringify({ contacts: contactIds, leads: leadIds, texts });
  await trx
    .insertInto('audit')
    .values({ at: now, actor_id: stamp.userId, action: 'person.erased', subject: own[0] ?? null, detail })
    .execute();
  return texts;
}

const rows = (ids: readonly string[], values: Readonly<Record<string, unknown>>): readonly RowValues[] =>
  ids.map((id) => ({ ...values, id }));

/** Texts that people write about an account. Words of a list and codes are no texts. */
const textColumns = (name: EntityName): readonly string[] =>
  Object.entries(entities[name].columns).flatMap(([column, { type, oneOf, large }]) =>
    type === 'text' && oneOf === undefined && !large && !codes.has(column) ? [column] : [],
  );
const codes = new Set(['externalId', 'language', 'localStart', 'timeZone', 'currency']);

/** Their names in what others wrote at the account. Returns in how many texts they stood. */
async function clearTexts(
  trx: HubTransaction,
  accountIds: readonly string[],
  names: readonly string[],
  stamp: Stamp,
): Promise<number> {
  let cleared = 0;
  for (const name of entityNames) {
    if (name === 'contact' || name === 'lead' || !('accountId' in entities[name].columns)) continue;
    for (const column of textColumns(name)) {
      const { rows: found } = await sql<{ id: string; text: string }>`
        select id, ${sql.raw(quoted(column))} as text from ${sql.raw(entityTables[name].table)}
        where account_id = any(${accountIds}::uuid[]) and ${sql.raw(quoted(column))} is not null`.execute(
        trx,
      );
      const changed = found.flatMap(({ id, text }) => {
        const next = withoutNames(text, names);
        return next === text ? [] : [{ id, [column]: next }];
      });
      if (changed.length === 0) continue;
      await updateRows(trx, name, [column], changed, stamp, 'by caller');
      const ids = changed.map(({ id }) => id);
      await sql`delete from field_history where entity = ${name} and field = ${column} and row_id = any(${ids}::uuid[])`.execute(
        trx,
      );
      cleared += changed.length;
    }
  }
  return cleared;
}

/** What the hub answered to laptops is kept to be answered again; values of a conflict may hold a name. */
async function forgetKept(trx: HubTransaction, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const holds = `%${JSON.stringify(name)
      .slice(1, -1)
      .replace(/[\\%_]/g, '\\$&')}%`;
    await sql`update mutation set conflicts = '[]', detail = null
      where conflicts::text ilike ${holds} or detail::text ilike ${holds}`.execute(trx);
  }
}

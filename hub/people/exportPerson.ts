import { sql } from 'kysely';
import type { PersonKind, PersonResponse } from '../../shared/contracts/sync/peopleWire.ts';
import { wireColumns } from '../../shared/domain/entities/entity.ts';
import { type EntityName, entities } from '../../shared/domain/entities/index.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { HubDatabase } from '../db/open.ts';
import { entityTables, quoted } from '../rows/entityTable.ts';
import type { Stamp } from '../rows/writing.ts';
import { idsOf, personRows } from './personRows.ts';

type Rows = PersonResponse['sections'][number]['rows'];

/** All that the hub holds about a person, for that person; that it was given out stands in the audit. */
export async function exportPerson(
  db: HubDatabase,
  kind: PersonKind,
  id: string,
  { now, userId }: Stamp,
): Promise<Result<PersonResponse, 'not_found'>> {
  const { contacts, leads } = await personRows(db, kind, id);
  const [first] = [...contacts, ...leads];
  if (first === undefined) return fail('not_found');
  const contactIds = idsOf(contacts);
  const leadIds = idsOf(leads);
  const read = (name: EntityName, column: string, ids: readonly string[]) => rowsBy(db, name, column, ids);
  const calls = await read('call', 'contactIds', contactIds);
  const callIds = calls.map((row) => String(row['id']));
  const heard = await read('heard', 'contactId', contactIds);
  const sections: readonly (readonly [string, Rows])[] = [
    ['contact', await read('contact', 'id', contactIds)],
    ['lead', await read('lead', 'id', leadIds)],
    ['leadStep', await read('leadStep', 'leadId', leadIds)],
    ['touch', await read('touch', 'contactId', contactIds)],
    ['call', calls],
    ['callLog', await read('callLog', 'callId', callIds)],
    ['heard', heard],
    [
      'heardOutcome',
      await read(
        'heardOutcome',
        'heardId',
        heard.map((row) => String(row['id'])),
      ),
    ],
    ['nextStep', await read('nextStep', 'callId', callIds)],
    ['history', await historyOf(db, [...contactIds, ...leadIds])],
  ];
  const subject = JSON.stringify({ rows: sections.reduce((sum, [, rows]) => sum + rows.length, 0) });
  await db
    .insertInto('audit')
    .values({ at: now, actor_id: userId, action: 'person.exported', subject: id, detail: subject })
    .execute();
  return ok({
    at: now,
    name: first.name,
    sections: sections.filter(([, rows]) => rows.length > 0).map(([of, rows]) => ({ of, rows: [...rows] })),
  });
}

async function rowsBy(
  db: HubDatabase,
  name: EntityName,
  column: string,
  ids: readonly string[],
): Promise<Rows> {
  if (ids.length === 0) return [];
  const isList = Object.entries(entities[name].columns).some(
    ([each, { type }]) => each === column && type === 'uuids',
  );
  const values = wireColumns(entities[name])
    .map(([each]) => `'${each}', r.${quoted(each)}`)
    .join(', ');
  const { rows } = await sql<{ row: Rows[number] }>`
    select json_build_object(${sql.raw(values)}) as row from ${sql.raw(entityTables[name].table)} r
    where ${sql.raw(`r.${quoted(column)}`)} ${isList ? sql`&&` : sql`= any`}(${ids}::uuid[])
    order by r.id`.execute(db);
  return rows.map(({ row }) => row);
}

const historyOf = async (db: HubDatabase, ids: readonly string[]): Promise<Rows> => {
  const { rows } = await sql<Rows[number]>`
    select entity, row_id as "rowId", field, "from", "to", received_at as "receivedAt"
    from field_history where entity in ('contact', 'lead') and row_id = any(${ids}::uuid[]) order by id`.execute(
    db,
  );
  return rows;
};

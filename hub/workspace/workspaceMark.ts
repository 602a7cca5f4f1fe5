import type { WorkspaceResponse } from '../../shared/contracts/sync/wire.ts';
import type { HubDatabase } from '../db/open.ts';
import { demoPassword } from './demoPeople.ts';
import { colleagueId, team } from './team.ts';

type Demo = NonNullable<WorkspaceResponse['demo']>;

/**
 * Tells screens whether to offer people to choose from, and with which password they sign in; null for a company
 * of its own. A demo workspace is known by its people, whose ids are the same in every demo and nowhere else: so
 * the mark is written with them in one transaction, and goes wherever a backup of them goes.
 */
export async function workspaceMark(db: HubDatabase): Promise<Demo | null> {
  const colleagues = new Map(team.map((colleague) => [colleagueId(colleague.key), colleague]));
  const rows = await db
    .selectFrom('user')
    .select(['id', 'name', 'email', 'role', 'territory_ids', 'active'])
    .where('id', 'in', [...colleagues.keys()])
    .execute();
  if (rows.length !== team.length) return null;
  const territories = await db.selectFrom('territory').select(['id', 'name']).execute();
  const nameOf = new Map(territories.map(({ id, name }) => [id, name]));
  const present = new Map(rows.filter(({ active }) => active).map((row) => [row.id, row]));
  return {
    password: demoPassword,
    people: [...colleagues].flatMap(([id, { language }]) => {
      const row = present.get(id);
      if (row === undefined) return [];
      const { name, email, role, territory_ids: ids } = row;
      const names = ids.flatMap((territory) => nameOf.get(territory) ?? []);
      return [{ name, email, role, language, territories: names }];
    }),
  };
}

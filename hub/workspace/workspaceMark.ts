import type { HubDatabase } from '../db/open.ts';
import { type DemoPerson, demoPassword, demoPeople } from './demoPeople.ts';
import { colleagueId, team } from './team.ts';

/** Tells screens whether to offer people to choose from, and with which password they sign in. */
export type WorkspaceMark =
  | { readonly demo: false }
  | { readonly demo: true; readonly password: string; readonly people: readonly DemoPerson[] };

/**
 * A demo workspace is known by its people, whose ids are the same in every demo and nowhere else: so the mark
 * is written with them in one transaction, and goes wherever a backup of them goes.
 */
export async function workspaceMark(db: HubDatabase): Promise<WorkspaceMark> {
  const ids = team.map(({ key }) => colleagueId(key));
  const present = await db.selectFrom('user').select('id').where('id', 'in', ids).execute();
  return present.length === ids.length
    ? { demo: true, password: demoPassword, people: demoPeople }
    : { demo: false };
}

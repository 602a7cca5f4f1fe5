import type { RowSets } from '../../harness/rows/rowSets.ts';
import { rowsInScope } from '../../harness/rows/scopesOf.ts';
import type { World } from '../world/world.ts';
import { readerOf } from './checkSameRows.ts';

/**
 * What may be said now is what is published now: every release of a laptop's scopes verified there, none believed
 * that was taken back, and of each kit no version shown but the newest that still holds.
 */
export async function checkKits(world: World, hubRows: RowSets): Promise<string[]> {
  const broken: string[] = [];
  for (const seat of world.seats) {
    const { name } = seat.laptop;
    const releases = [...rowsInScope(hubRows, readerOf(hubRows, seat)).kitRelease.values()];
    const held = seat.laptop.look(
      (db) =>
        new Map(
          (
            db.prepare('select lower(hex(release_id)) as id, problem from kit_held').all() as {
              id: string;
              problem: string | null;
            }[]
          ).map((row) => [row.id, row.problem]),
        ),
    );
    const recalled = seat.laptop.look(
      (db) =>
        new Set(db.prepare('select lower(hex(release_id)) from kit_recalled').pluck().all() as string[]),
    );
    for (const { id, status } of releases) {
      world.checks += 1;
      const hex = id.replaceAll('-', '');
      const problem = held.get(hex);
      if (problem === undefined) broken.push(`promise 6: ${name} has not looked at kit release ${id}`);
      else if (problem !== null && problem !== 'rolled_back')
        broken.push(`promise 6: ${name} does not believe kit release ${id}: ${problem}`);
      if (status === 'recalled' && !recalled.has(hex))
        broken.push(`promise 6: ${name} has not taken back kit release ${id}`);
    }
    const shown = await seat.laptop.ask('kits.library', {
      accountId: null,
      contactIds: [],
      language: null,
      find: null,
      category: null,
      kinds: [],
      favourites: false,
      unusable: false,
    });
    if (!shown.ok) continue;
    const may = new Set(releases.filter((row) => row.status === 'published').map((row) => row.kitId));
    for (const { items } of shown.value.situations)
      for (const { kitId, itemId } of items)
        if (!may.has(kitId)) broken.push(`promise 6: ${name} offers ${itemId} of a kit that is not out`);
  }
  return broken;
}

import { readBaseRows } from '../../harness/rows/laptopRows.ts';
import { differences, type RowSets } from '../../harness/rows/rowSets.ts';
import { rowsInScope } from '../../harness/rows/scopesOf.ts';
import type { Seat, World } from '../world/world.ts';

/** What the hub says of this person now. */
export function readerOf(hubRows: RowSets, seat: Seat) {
  const user = hubRows.user.get(seat.user.id);
  return {
    id: seat.user.id,
    role: seat.user.role,
    active: true,
    territoryIds: (user?.territoryIds ?? []) as readonly string[],
  };
}

/** Promises 6 and 8: the laptop's base is the hub's rows for its scopes, no more and no less. */
export function checkSameRows(world: World, hubRows: RowSets): string[] {
  return world.seats.flatMap((seat) => {
    world.checks += 1;
    const wanted = rowsInScope(hubRows, readerOf(hubRows, seat));
    const found = seat.laptop.look(readBaseRows);
    return differences(wanted, found).map((line) => `promise 6/8: ${seat.laptop.name}: ${line}`);
  });
}

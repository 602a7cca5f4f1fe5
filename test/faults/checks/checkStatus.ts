import type { SyncStatus } from '../../../shared/contracts/ipc/sync.ts';
import { entityNames } from '../../../shared/domain/entities/index.ts';
import { readBaseVersions } from '../../harness/rows/laptopRows.ts';
import type { RowSets } from '../../harness/rows/rowSets.ts';
import { rowsInScope } from '../../harness/rows/scopesOf.ts';
import type { Seat, World } from '../world/world.ts';
import { readerOf } from './checkSameRows.ts';
import { whileTheSame } from './whileTheSame.ts';

/** Promise 7, at one answer of one laptop: "all synced" is true of everything that could be known here. */
export function checkStatus(world: World, seat: Seat, status: SyncStatus): void {
  world.checks += 1;
  if (!status.allSynced) return;
  const { name } = seat.laptop;
  const wrong = (what: string): void => {
    world.violations.push(`promise 7: ${name} says all is synced, but ${what}`);
  };
  if (status.connection !== 'online') wrong(`is ${status.connection}, so that it cannot know`);
  if (status.waiting + status.sending + status.attention > 0) wrong(`counts ${JSON.stringify(status)}`);
  for (const entry of world.ledger.of(name)) {
    if (entry.fate === 'live' && !world.pushes.acknowledged(entry.mutationId) && entry.laptops.size === 1) {
      wrong(`the hub has never acknowledged ${entry.kind} ${entry.mutationId}`);
    }
  }
  const read = world.reads.lastComplete(name);
  if (read === undefined) return;
  const moment = world.reads.momentBefore(read);
  if (moment === undefined) return;
  const missing = older(
    rowsInScope(moment.rows, readerOf(moment.rows, seat)),
    seat.laptop.look(baseVersions),
  );
  if (missing.length > 0) {
    wrong(
      `it lacks what stood at the hub before its last read: ${missing.map(({ entity, id }) => `${entity} ${id}`).join(', ')}`,
    );
  }
}

const baseVersions = whileTheSame(readBaseVersions);

const older = (wanted: RowSets, found: ReadonlyMap<string, number>) =>
  entityNames.flatMap((entity) =>
    [...wanted[entity].values()]
      .filter((row) => (found.get(`${entity}:${row.id}`) ?? -1) < row.rowVersion)
      .map(({ id }) => ({ entity, id })),
  );

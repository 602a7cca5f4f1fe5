import type { OutboxItem } from '../../../shared/contracts/ipc/sync.ts';
import { readHubRows } from '../../harness/rows/hubRows.ts';
import { statusOf } from '../world/openSeat.ts';
import type { World } from '../world/world.ts';
import { checkFields } from './checkFields.ts';
import { checkKits } from './checkKits.ts';
import { checkSameRows } from './checkSameRows.ts';
import { checkStatus } from './checkStatus.ts';
import { checkWork } from './checkWork.ts';
import { readHubRecord } from './hubRecord.ts';
import { readReplacements, readSyncLists } from './laptopOutbox.ts';

/** All eight, once everything has healed and rests. */
export async function checkPromises(world: World): Promise<void> {
  const hubRows = await readHubRows(world.hub.ask);
  const record = await readHubRecord(world.hub.ask);
  const items = new Map<string, ReadonlyMap<string, OutboxItem>>();
  const replacements = new Map<string, string>();
  for (const seat of world.seats) {
    const list = await readSyncLists(seat.laptop);
    items.set(seat.laptop.name, list);
    for (const [old, next] of readReplacements(seat.laptop)) replacements.set(old, next);
    for (const item of list.values()) {
      if (item.list !== 'attention') continue;
      world.checks += 1;
      const shown = await seat.laptop.ask('sync.item', { mutationId: item.mutationId });
      if (!shown.ok || shown.value.content.length === 0 || item.subject.label === '') {
        world.violations.push(
          `promise 8: ${seat.laptop.name} cannot show what ${item.kind} ${item.mutationId} says`,
        );
      }
    }
    const status = await statusOf(seat);
    if (status === null) continue;
    checkStatus(world, seat, status);
    const open = [...list.values()].filter((item) => item.list !== 'done').length;
    if (status.allSynced !== (open === 0)) {
      world.violations.push(
        `promise 7: ${seat.laptop.name} rests with ${open} items open and says allSynced ${status.allSynced}: ${JSON.stringify(status)}`,
      );
    }
  }
  const outboxes = { items, replacements };
  world.violations.push(
    ...checkWork(world, hubRows, record, outboxes),
    ...checkFields(world, hubRows, record, outboxes),
    ...checkSameRows(world, hubRows),
    ...(await checkKits(world, hubRows)),
  );
}

import { expect, test } from 'vitest';
import { describeWorlds } from './inWorld.ts';

const inWorld = describeWorlds();

test('an answer that breaks off while it is read is trouble of the network and no bug', async () => {
  const broken = await inWorld(['Ines'], async ({ world, seat, sync, territory, change }) => {
    const { link } = seat(0).laptop;
    // Another territory means a snapshot to read, which breaks off at three places.
    await change('user', seat(0).user.id, { territoryIds: [territory('Harbour').id, territory('Lakes').id] });
    for (const at of [0.1, 0.5, 0.95]) {
      link.arm({ kind: 'truncate_error', path: 'snapshot', at, milliseconds: 0 });
      await sync(0);
    }
    await change('user', seat(0).user.id, { territoryIds: [territory('Harbour').id] });
    link.arm({ kind: 'truncate_error', path: 'changes', at: 0.5, milliseconds: 0 });
    await sync(0);
    expect(world.network.counts.truncate_error).toBeGreaterThanOrEqual(2);
  });
  expect(broken).toEqual([]);
});

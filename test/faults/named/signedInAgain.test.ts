import { expect, test } from 'vitest';
import { statusOf } from '../world/openSeat.ts';
import { workspacePassword } from '../world/workspace.ts';
import { describeWorlds } from './inWorld.ts';

const inWorld = describeWorlds();

test('whoever has signed in again is not asked to once more while the laptop still reads', async () => {
  const broken = await inWorld(['Ines'], async ({ world, seat, hands, sync }) => {
    const { laptop, user } = seat(0);
    await world.hub.administer((trx, now) =>
      trx
        .updateTable('session')
        .set({ ended_at: now, end_reason: 'revoked' })
        .where('user_id', '=', user.id)
        .execute(),
    );
    await hands(0).ask('sync.now', {});
    await sync(0);
    expect((await statusOf(seat(0)))?.connection).toBe('sign_in');

    laptop.link.arm({ kind: 'delay_before', path: 'changes', at: 0, milliseconds: 1_500 });
    await hands(0).ask('session.renew', { password: workspacePassword });
    const status = await statusOf(seat(0));
    expect([status?.connection, status?.lastError, status?.allSynced]).toEqual(['online', null, false]);
    await sync(0);
  });
  expect(broken).toEqual([]);
});

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { maintain, startMaintenance } from '../../../hub/maintenance/maintain.ts';
import { limits } from '../../../shared/contracts/sync/limits.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import { HubWorkspace } from '../../harness/hubWorkspace.ts';
import { StandingClock } from '../../harness/standingClock.ts';

const day = 86_400_000;

onEitherDatabase('maintenance', (newLocation) => {
  const clock = new StandingClock();
  let workspace: HubWorkspace;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation(), clock });
  }, 30_000);
  afterAll(() => workspace.hub.close());

  const changesOf = async (id: string): Promise<number> => {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::integer as n from change where id = ${id}`.execute(workspace.hub.opened.db);
    return rows[0]?.n ?? -1;
  };

  test('of several changes to a row in a scope the newest is kept, and is read by whoever had read none', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north, workspace.south]);
    await laptop.takeAllSnapshots();
    const accountId = await workspace.account([workspace.north, workspace.south]);
    for (const name of ['One', 'Two']) await workspace.update('account', { id: accountId, name });
    expect(await changesOf(accountId)).toBe(6);
    await maintain(workspace.hub.context);
    expect(await changesOf(accountId)).toBe(2);
    expect((await laptop.pull()).entities.account?.rows.map(([id]) => id)).toEqual([accountId]);
  });

  test('a hub that is started anew every day does it as well', async () => {
    const accountId = await workspace.account([workspace.north]);
    await workspace.update('account', { id: accountId, name: 'Anew' });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const stop = startMaintenance(workspace.hub.context);
      clock.pass(day / 24);
      vi.advanceTimersByTime(day / 24);
      await stop();
    } finally {
      vi.useRealTimers();
    }
    expect(await changesOf(accountId)).toBe(1);
  });

  test('a cursor goes on with the hours, though nothing happens in its scopes', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    await laptop.takeAllSnapshots();
    await workspace.account([workspace.south]);
    const { cursor } = await laptop.pull();
    clock.pass(day);
    await maintain(workspace.hub.context);
    await laptop.refresh();
    expect((await laptop.pull()).cursor).not.toBe(cursor);
  });

  test('what is older than laptops may stay away is forgotten, and they are told to begin anew', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    await laptop.takeAllSnapshots();
    const accountId = await workspace.account([workspace.north]);
    clock.pass(day);
    await maintain(workspace.hub.context);
    expect(await changesOf(accountId)).toBe(1);
    clock.pass((limits.changeRetentionDays + 1) * day);
    await maintain(workspace.hub.context);
    expect(await changesOf(accountId)).toBe(0);
    await laptop.refresh();
    expect((await laptop.changes()).error.code).toBe('cursor_expired');
    laptop.cursor = null;
    await laptop.takeAllSnapshots();
    expect((await laptop.changes()).status).toBe(200);
  });
});

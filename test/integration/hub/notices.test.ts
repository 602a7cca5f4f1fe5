import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHub } from '../../../hub/createHub.ts';
import { createLog } from '../../../hub/observe/log.ts';
import { onEitherDatabase, onPostgres } from '../../harness/hubDatabases.ts';
import type { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';
import { openNotices } from '../../harness/openNotices.ts';

onEitherDatabase('notices', (newLocation) => {
  let workspace: HubWorkspace;
  beforeAll(async () => {
    // Fewer places than there are streams in one of the tests.
    const admission = { inAll: 3, perDevice: 12 };
    workspace = await HubWorkspace.start({ database: await newLocation(), admission });
  }, 30_000);
  afterAll(() => workspace.hub.close());

  test('who listens is told once what a colleague wrote can be read, and reads it then', async () => {
    const accountId = await workspace.account([workspace.north]);
    const [listener, writer] = [
      await workspace.laptopOf('rep', [workspace.north]),
      await workspace.laptopOf('rep', [workspace.north]),
    ];
    await listener.takeAllSnapshots();
    await writer.takeAllSnapshots();
    const notices = await openNotices(listener);
    const id = randomUUID();
    await writer.push({ kind: 'heard.add', args: heardArgs(id, accountId) });
    await notices.untilChanged();
    expect(await heardIdsOf(listener)).toContain(id);
    await notices.close();
  });

  test('what happens in a territory of others is told to those alone', async () => {
    const here = await workspace.laptopOf('rep', [workspace.north]);
    const there = await workspace.laptopOf('rep', [workspace.south]);
    const [deaf, hearing] = [await openNotices(here), await openNotices(there)];
    await deaf.untilQuiet();
    await hearing.untilQuiet();
    await workspace.account([workspace.south]);
    await hearing.untilChanged();
    expect(deaf.changes).toBe(0);
    await Promise.all([deaf.close(), hearing.close()]);
  });

  test('however many listen, whoever else asks is answered', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const streams = [];
    for (let at = 0; at < 4; at += 1) streams.push(await openNotices(laptop));
    expect((await laptop.changes(null)).status).toBe(200);
    await Promise.all(streams.map((stream) => stream.close()));
  });

  test('it is a stream for those who are signed in', async () => {
    const stranger = await workspace.laptopOf('rep', [workspace.north]);
    stranger.accessToken = 'nobody';
    expect((await stranger.request('GET', '/v1/notices')).status).toBe(401);
  });
});

onEitherDatabase('a hub that stops', (newLocation) => {
  test('ends the streams of those who listen, and waits for none of them', async () => {
    const workspace = await HubWorkspace.start({ database: await newLocation() });
    const notices = await openNotices(await workspace.laptopOf('rep', [workspace.north]));
    await workspace.hub.close();
    await notices.ended;
  }, 30_000);
});

onPostgres('several hubs on one database', (newLocation) => {
  test('what came in at one is told at the other', async () => {
    const database = await newLocation();
    const workspace = await HubWorkspace.start({ database });
    const second = await createHub({ database, log: createLog(undefined, 'silent') });
    try {
      const listener = await workspace.laptopOf('rep', [workspace.north]);
      listener.url = second.url;
      const notices = await openNotices(listener);
      await notices.untilQuiet();
      await workspace.account([workspace.north]);
      await notices.untilChanged();
      await notices.close();
    } finally {
      await second.close();
      await workspace.hub.close();
    }
  }, 30_000);
});

async function heardIdsOf(laptop: HubLaptop): Promise<readonly unknown[]> {
  const { body } = await laptop.changes();
  return (body.entities.heard?.rows ?? []).map(([id]) => id);
}

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { revokeDevice } from '../../../hub/administration/devices.ts';
import { listDevices } from '../../../hub/administration/listings.ts';
import { UsageError } from '../../../hub/cli/command.ts';
import { commandFor } from '../../../hub/cli/commands.ts';
import { openDatabase } from '../../../hub/db/open.ts';
import { systemClock } from '../../../hub/hubClock.ts';
import { createLog } from '../../../hub/observe/log.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import { expectOk, HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';

onEitherDatabase('work of a locked laptop, on the hub’s own machine', (newLocation) => {
  test('is shown, taken in change by change, and discarded with a reason that stays', async () => {
    const location = await newLocation();
    const where = 'folder' in location ? ['--data', location.folder] : ['--database', location.url];
    const device = async (...words: readonly string[]): Promise<readonly string[]> => {
      const lines: string[] = [];
      const print = (line: string): number => lines.push(line);
      const io = { clock: systemClock, log: createLog(undefined, 'silent'), print, complain: print };
      const code = await commandFor('device').command.run({
        ...io,
        words: [...words, ...where],
        readPassword: async () => '',
      });
      return [String(code), ...lines];
    };

    const workspace = await HubWorkspace.start({ database: location });
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    await laptop.takeAllSnapshots();
    const [call, heard, other] = [randomUUID(), randomUUID(), randomUUID()];
    const planned = laptop.envelope({
      kind: 'call.plan',
      args: {
        id: call,
        accountId,
        ownerId: laptop.userId,
        contactIds: [],
        channel: 'visit',
        startsAt: 1,
        durationMinutes: 30,
        localStart: '2026-11-02T09:17',
        timeZone: 'Europe/Stockholm',
        objective: 'Agree a trial',
        minimumOutcome: null,
      },
    });
    const onIt = laptop.envelope({
      kind: 'heard.add',
      args: heardArgs(heard, accountId, { callId: call }),
      dependsOn: [planned.id as string],
    });
    const alone = laptop.envelope({ kind: 'heard.add', args: heardArgs(other, accountId) });
    expectOk(await revokeDevice(workspace.hub.context, laptop.deviceId));
    expect((await laptop.handOver([planned, onIt, alone])).body).toEqual({ kept: 3 });
    await workspace.hub.close();

    const held = await device('held', laptop.deviceId);
    expect(held.map((line) => line.split('\t')[0])).toEqual(['0', planned.id, onIt.id, alone.id]);
    await expect(device('discard', laptop.deviceId, alone.id as string)).rejects.toThrow(UsageError);
    await expect(device('discard', laptop.deviceId, '--reason', 'All of it')).rejects.toThrow(UsageError);
    expect(await device('discard', laptop.deviceId, alone.id as string, '--reason', 'Heard twice')).toEqual([
      '0',
      `${String(alone.id)}\tdiscarded`,
    ]);
    // With what it builds on, and in that order.
    expect(await device('take', laptop.deviceId, onIt.id as string)).toEqual([
      '0',
      `${String(planned.id)}\tapplied\t`,
      `${String(onIt.id)}\tapplied\t`,
    ]);
    expect((await device('held', laptop.deviceId))[3]).toContain('discarded Heard twice');
    expect(await device('discard', laptop.deviceId, onIt.id as string, '--reason', 'Late')).toEqual([
      '1',
      'There is none such.',
    ]);

    const opened = await openDatabase(location);
    try {
      const { rows } = await sql<{ id: string }>`select id from heard`.execute(opened.db);
      expect(rows).toEqual([{ id: heard }]);
      expect((await listDevices(opened.db)).map((each) => each.held)).toEqual([0]);
    } finally {
      await opened.close();
    }
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { prepareWorkspace } from '../faults/world/prepareWorkspace.ts';
import { createRandom } from './random.ts';
import { createTestClock } from './testClock.ts';
import { createFolderHub, type TestHub } from './testHub.ts';

const patience = 60_000;
const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
let place: string;
let hub: TestHub;
let number = 0;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'callboard-test-hub-'));
  await prepareWorkspace({ folder: join(place, 'template') });
}, patience);
afterAll(() => rmSync(place, { recursive: true, force: true }));
beforeEach(async () => {
  number += 1;
  const clock = createTestClock(createRandom('hub'));
  hub = createFolderHub({
    folder: join(place, `hub${number}`),
    clock,
    template: join(place, 'template'),
    log: silent,
  });
  await hub.start();
}, patience);
afterEach(() => hub.stop(), patience);

const rename = (name: string): Promise<unknown> =>
  hub.administer((trx) => trx.updateTable('competitor').set({ name }).execute());
const names = async (): Promise<unknown[]> =>
  (await hub.ask('select distinct name from competitor')).map((row) => row.name);
const epoch = async (): Promise<unknown> => (await hub.ask('select epoch::text from sync_meta'))[0]?.epoch;

test(
  'what was committed before a crash is there after it, in the same epoch',
  async () => {
    await rename('Before');
    const before = await epoch();
    hub.crash();
    expect(hub.process).toBeNull();
    await hub.start();
    expect(await names()).toEqual(['Before']);
    expect(await epoch()).toBe(before);
  },
  patience,
);

test(
  'what happened after a crash on the files of the dead process is gone',
  async () => {
    await rename('Before');
    const inside = Promise.withResolvers<void>();
    const dead = Promise.withResolvers<void>();
    const late = hub
      .administer(async (trx) => {
        inside.resolve();
        await dead.promise;
        return trx.updateTable('competitor').set({ name: 'Too late' }).execute();
      })
      .catch(() => undefined);
    await inside.promise;
    hub.crash();
    dead.resolve();
    await late;
    await hub.start();
    expect(await names()).toEqual(['Before']);
  },
  patience,
);

test(
  'a restore brings the backup back and begins a new epoch',
  async () => {
    await rename('In the backup');
    const before = await epoch();
    await hub.backUp();
    await rename('After it');
    await hub.restore();
    expect(await names()).toEqual(['In the backup']);
    expect(await epoch()).not.toBe(before);
  },
  patience,
);

import { mkdirSync } from 'node:fs';
import { createLaptop } from '../../harness/laptop.ts';
import { createFaultNetwork } from '../../harness/network/faultNetwork.ts';
import { createServerHub } from '../../harness/postgresHub.ts';
import { createRandom } from '../../harness/random.ts';
import { readHubRows } from '../../harness/rows/hubRows.ts';
import { createTestClock } from '../../harness/testClock.ts';
import { createFolderHub, type TestHub } from '../../harness/testHub.ts';
import { createLedger } from '../model/ledger.ts';
import { createPushWatch } from '../model/pushWatch.ts';
import { createReadWatch } from '../model/readWatch.ts';
import type { Schedule } from '../schedule/step.ts';
import { workspaceUsers } from './workspace.ts';
import type { Seat, World } from './world.ts';

/** What is made once per run and copied by every schedule. */
export interface Ground {
  readonly folder: string;
  readonly template: string;
  readonly postgres: { readonly administration: string; readonly template: string } | null;
}

export async function createWorld(schedule: Schedule, ground: Ground): Promise<World> {
  const folder = `${ground.folder}/schedule-${schedule.number}`;
  mkdirSync(folder, { recursive: true });
  const random = createRandom(`${schedule.seed}#${schedule.number}/world`);
  const hubClock = createTestClock(random.fork('hub clock'));
  const hub = await createHubFor(schedule, ground, folder, hubClock);
  await hub.start();
  const firstRows = await readHubRows(hub.ask);

  const story: string[] = [];
  const violations: string[] = [];
  const pushes = createPushWatch();
  const reads = createReadWatch();
  const network = createFaultNetwork({
    hub: () => hub.process,
    observe(exchange) {
      pushes.see(exchange);
      reads.see(exchange);
      if (exchange.answer.status >= 500) {
        violations.push(`the hub answered ${exchange.answer.status} to ${exchange.path} of ${exchange.link}`);
      }
    },
  });
  const log = {
    info: () => undefined,
    warn: (fields: object, message: string) => story.push(`  warning ${message} ${JSON.stringify(fields)}`),
    error: (fields: object, message: string) => {
      violations.push(`a bug was logged: ${message} ${JSON.stringify(fields)}`);
    },
  };
  const byEmail = new Map([...firstRows.user.values()].map((row) => [row.email as string, row.id]));
  const seats = schedule.laptops.map((plan, index): Seat => {
    const user = workspaceUsers[plan.user % workspaceUsers.length] as (typeof workspaceUsers)[number];
    const name = `laptop${index}`;
    const laptop = createLaptop({
      name,
      folder: `${folder}/${name}`,
      network,
      random: random.fork(name),
      log,
    });
    return { laptop, user: { ...user, id: byEmail.get(user.email) ?? '' }, cloned: false, downFor: 0 };
  });
  return {
    schedule,
    folder,
    random,
    log,
    hub,
    hubClock,
    network,
    seats,
    ledger: createLedger(),
    pushes,
    reads,
    firstRows,
    administered: new Set(),
    oldTexts: new Map(),
    hubDownFor: 0,
    restores: 0,
    actions: 0,
    checks: 0,
    story,
    violations,
  };
}

function createHubFor(
  schedule: Schedule,
  ground: Ground,
  folder: string,
  clock: ReturnType<typeof createTestClock>,
): Promise<TestHub> | TestHub {
  if (schedule.database === 'pglite' || ground.postgres === null) {
    return createFolderHub({ folder: `${folder}/hub`, clock, template: ground.template });
  }
  return createServerHub({
    ...ground.postgres,
    name: `faults_${process.pid}_${schedule.number}`,
    clock,
    ownProcess: schedule.hubOwnProcess,
  });
}

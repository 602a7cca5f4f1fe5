import { mkdirSync } from 'node:fs';
import type { HubLog } from '../../../hub/observe/log.ts';
import { createLaptop } from '../../harness/laptop.ts';
import { type Exchange, jsonOf } from '../../harness/network/exchange.ts';
import { createFaultNetwork } from '../../harness/network/faultNetwork.ts';
import { createServerHub } from '../../harness/postgresHub.ts';
import type { PostgresServer } from '../../harness/postgresServer.ts';
import { createRandom } from '../../harness/random.ts';
import { readHubRows } from '../../harness/rows/hubRows.ts';
import { createTestClock, type TestClock } from '../../harness/testClock.ts';
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
  readonly postgres: {
    readonly administration: string;
    readonly template: string;
    readonly server: PostgresServer;
  } | null;
}

/** What a laptop logs when the hub has not what it acknowledged. */
const queueForgotten = 'the hub knows less of this queue than was acknowledged';

export async function createWorld(schedule: Schedule, ground: Ground): Promise<World> {
  const folder = `${ground.folder}/schedule-${schedule.number}`;
  mkdirSync(folder, { recursive: true });
  const random = createRandom(`${schedule.seed}#${schedule.number}/world`);
  const hubClock = createTestClock(random.fork('hub clock'));
  const story: string[] = [];
  const hub = await createHubFor(schedule, ground, { folder, clock: hubClock, log: hubLog(story) });
  await hub.start();
  const firstRows = await readHubRows(hub.ask);

  const violations: string[] = [];
  const pushes = createPushWatch();
  const reads = createReadWatch();
  const network = createFaultNetwork({
    // As a balancer does it: one after the other.
    hub: () => hub.processes[network.order % Math.max(1, hub.processes.length)] ?? null,
    serves: (process) => hub.processes.includes(process),
    observe(exchange) {
      pushes.see(exchange);
      reads.see(exchange);
      story.push(tell(exchange));
      violations.push(...wrongAnswer(world, exchange));
    },
  });
  const log = {
    info: () => undefined,
    warn: (fields: object, message: string) => {
      story.push(`  warning ${message} ${JSON.stringify(fields)}`);
      // Laptops get over it by sending again, but only a hub that was set back may bring it about.
      if (message === queueForgotten && world.restores === 0)
        violations.push('promise 2: a queue lacks a place, though no hub was restored');
    },
    error: (fields: object, message: string) => {
      // A hub that was restored offers older kits again, and a laptop that knows better says so.
      const knowsBetter = 'problem' in fields && fields.problem === 'rolled_back' && world.restores > 0;
      if (!knowsBetter) violations.push(`a bug was logged: ${message} ${JSON.stringify(fields)}`);
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
      ownProcess: plan.ownProcess,
    });
    return {
      laptop,
      user: { ...user, id: byEmail.get(user.email) ?? '' },
      cloned: false,
      ownProcess: plan.ownProcess,
      downFor: 0,
      full: false,
    };
  });
  const world: World = {
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
    began: performance.now(),
    published: new Set(),
    revoked: new Map(),
    hubDownFor: 0,
    hubFullFor: 0,
    hubWasUnable: false,
    restores: 0,
    backedUpAt: 0,
    actions: 0,
    checks: 0,
    story,
    violations,
  };
  return world;
}

/** What a hub may never answer: a bug's 500, that it cannot work while it can, and anything but no to who is out. */
function wrongAnswer(world: World, { order, link, path, answer }: Exchange): string[] {
  const said = `the hub answered ${answer.status} to ${path} of ${link}`;
  if (answer.status >= 500 && !(answer.status === 503 && world.hubWasUnable)) return [said];
  const person = world.seats.find(({ laptop }) => laptop.name === link)?.user.id;
  const out = person === undefined ? undefined : world.revoked.get(person);
  if (out === undefined) return [];
  world.checks += 1;
  return order > out.since && answer.status === 200 && path !== 'other'
    ? [`promise 6: ${said}, whose user is out`]
    : [];
}

/** A killed hub complains of what was cut under it, so complaints are only told. */
const hubLog = (story: string[]): HubLog => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (...said: unknown[]) => story.push(`  hub warns ${describe(said)}`),
  error: (...said: unknown[]) => story.push(`  hub error ${describe(said)}`),
});

/** What passed, for the story: who asked what, and what the answer brought. */
function tell({ order, link, path, url, answer, requestBody }: Exchange): string {
  const said = jsonOf(answer.body) as
    | { entities?: Record<string, { rows: unknown[][]; leaves: string[] }> }
    | undefined;
  const rows = Object.entries(said?.entities ?? {}).flatMap(([entity, { rows: came, leaves }]) =>
    (came ?? [])
      .map((row) => `${entity} ${String(row[0])}`)
      .concat((leaves ?? []).map((id) => `leave ${entity} ${id}`)),
  );
  const sent =
    (jsonOf(requestBody) as { mutations?: { seq: number; kind: string; id: string }[] } | undefined)
      ?.mutations ?? [];
  const what = [...sent.map(({ seq, kind, id }) => `${seq} ${kind} ${id}`), ...rows].slice(0, 30).join(', ');
  const asked = new URL(url).searchParams.get('scope') ?? '';
  return `  ${order} ${link} ${path} ${asked} ${answer.status} ${answer.body.length} bytes ${what}`;
}

const describe = (said: readonly unknown[]): string =>
  JSON.stringify(said, (_key, value: unknown) => (value instanceof Error ? value.stack : value)).slice(
    0,
    1500,
  );

interface Place {
  readonly folder: string;
  readonly clock: TestClock;
  readonly log: HubLog;
}

function createHubFor(schedule: Schedule, ground: Ground, place: Place): Promise<TestHub> | TestHub {
  const { clock, log } = place;
  if (schedule.database === 'pglite' || ground.postgres === null) {
    return createFolderHub({ folder: `${place.folder}/hub`, clock, log, template: ground.template });
  }
  return createServerHub({
    ...ground.postgres,
    name: `faults_${process.pid}_${schedule.number}`,
    clock,
    log,
    ownProcess: schedule.hubOwnProcess,
    processes: schedule.hubProcesses,
    files: `${place.folder}/hub-files`,
  });
}

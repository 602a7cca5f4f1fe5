import { sql } from 'kysely';
import { createContext } from '../../../hub/createHub.ts';
import { openDatabase } from '../../../hub/db/open.ts';
import { createLog } from '../../../hub/observe/log.ts';
import { startBenchHub } from '../benchHub.ts';
import { type Spread, spreadOf } from '../percentiles.ts';
import { editedEach, enrol, fillStorm } from './fillStorm.ts';
import { LightLaptop, type StormCount } from './lightLaptop.ts';

export interface StormFigures {
  readonly laptops: number;
  readonly mutations: number;
  readonly editedEach: number;
  readonly milliseconds: number;
  readonly push: Spread;
  readonly turnedAway: number;
  readonly rowsRead: number;
  /** Of all that was sent, how much stands at the hub in the end. */
  readonly stored: number;
  readonly hub: string;
}

const hubProcesses = 2;
const mutationsEach = 20;
/** What a bench hub holds besides; the storm brings its own company. */
const otherAccounts = 100;

/** All laptops of a company come back at one moment, with a day's work to send and a day's news to read. */
export async function measureStorm(laptops: number, say: (line: string) => void): Promise<StormFigures> {
  say('filling the hub');
  const hub = await startBenchHub(otherAccounts, hubProcesses);
  const opened = await openDatabase(hub.location);
  try {
    const context = await createContext(opened, { now: () => Date.now() }, createLog(undefined, 'silent'));
    const places = await fillStorm(context);
    say(`enrolling ${laptops} laptops`);
    const seats = Array.from({ length: laptops }, (_, at) => places[at % places.length]).filter(
      (place) => place !== undefined,
    );
    const tokens = await enrol(context, seats);
    const light = seats.map(
      (place, number) =>
        new LightLaptop({
          ...place,
          number,
          hubUrl: hub.urls[number % hub.urls.length] ?? '',
          accessToken: tokens[number] ?? '',
        }),
    );
    say('all come back');
    const count: StormCount = { pushes: [], turnedAway: 0, rowsRead: 0, applied: 0 };
    const began = performance.now();
    await Promise.all(light.map((laptop) => laptop.comeBack(mutationsEach, count)));
    const milliseconds = performance.now() - began;
    const ids = light.flatMap(({ heardIds }) => heardIds);
    const { rows } = await sql<{ stored: number }>`
      select count(*)::integer as stored from heard where id = any(${ids}::uuid[])`.execute(opened.db);
    return {
      laptops,
      mutations: ids.length,
      editedEach,
      milliseconds,
      push: spreadOf(count.pushes),
      turnedAway: count.turnedAway,
      rowsRead: count.rowsRead,
      stored: rows[0]?.stored ?? 0,
      hub: `${hubProcesses} processes on ${hub.kind} ${hub.version}`,
    };
  } finally {
    await opened.close();
    await hub.end();
  }
}

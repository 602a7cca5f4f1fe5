import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBenchHub } from './benchHub.ts';
import { bundled } from './bundleProcesses.ts';
import { benchSeed } from './credentials.ts';
import type { Spread } from './percentiles.ts';
import { runForJson } from './processes/startProcess.ts';
import { measureWindow, type WindowFigures } from './window/measureWindow.ts';

/** The same action as the program does it and as a bare transaction, in turn: the disk is as busy for both. */
export interface Beside {
  readonly program: Spread;
  readonly bare: Spread;
}

export interface SizeFigures {
  readonly accounts: number;
  readonly hub: string;
  readonly floor: {
    readonly fillMilliseconds: number;
    readonly bytes: number;
    readonly peakMegabytes: number;
  } | null;
  readonly export: { readonly milliseconds: number; readonly bytes: number } | null;
  readonly pull: {
    readonly milliseconds: number;
    readonly firstRows: number | null;
    readonly accounts: number;
    readonly rows: number;
    readonly databaseBytes: number;
    readonly peakMegabytes: number;
  };
  readonly daily: {
    readonly search?: Spread;
    readonly account?: Spread;
    readonly noop?: Spread;
    readonly heard?: Beside;
    readonly log?: Beside;
    readonly prep?: Spread;
    readonly today?: Spread;
    readonly drain?: {
      readonly count: number;
      readonly written: number;
      readonly acknowledged: number;
      readonly readBack: number;
    };
    readonly peakMegabytes: number;
  } | null;
  readonly reads: Spread | null;
  readonly start: readonly number[];
  readonly window: WindowFigures | null;
}

const dailyNames = ['search', 'account', 'noop', 'log', 'prep', 'today', 'drain'];
export const measureNames = ['floor', 'export', 'pull', 'reads', 'start', 'window', ...dailyNames] as const;

/** What `sync` measures, beside PouchDB on the same rows. */
const syncNames: readonly string[] = ['floor', 'export', 'pull', 'reads', 'noop', 'drain'];

/** Everything at one size, each in a process of its own, one after the other. */
export async function measureSize(
  accounts: number,
  only: string | null,
  say: (line: string) => void,
): Promise<SizeFigures> {
  const wanted = (name: string): boolean =>
    only === null || only === name || (only === 'sync' && syncNames.includes(name));
  const folder = mkdtempSync(join(tmpdir(), 'callboard-bench-'));
  const floorFile = join(folder, 'floor.db');
  const floor =
    wanted('floor') || wanted('pull') || wanted('log')
      ? await runForJson<NonNullable<SizeFigures['floor']>>('../floor/floorProcess.ts', [
          floorFile,
          String(accounts),
          String(benchSeed),
        ])
      : null;
  say('filling the hub');
  const hub = await startBenchHub(accounts);
  try {
    const exported =
      wanted('export') || wanted('pull')
        ? await runForJson<NonNullable<SizeFigures['export']>>('./exportOnly.ts', [hub.url])
        : null;
    say('first pull');
    const laptop = join(folder, 'laptop');
    const pull = await runForJson<SizeFigures['pull']>(bundled('firstPull'), [laptop, hub.url]);
    say('a day’s work');
    const dailyOnly =
      only === null ? 'all' : only === 'sync' ? 'noop,drain' : dailyNames.includes(only) ? only : null;
    const daily =
      dailyOnly === null
        ? null
        : await runForJson<NonNullable<SizeFigures['daily']>>(bundled('dailyWork'), [
            laptop,
            dailyOnly,
            floorFile,
          ]);
    const reads = wanted('reads')
      ? (await runForJson<{ spread: Spread }>(bundled('readsDuringPull'), [join(folder, 'second'), hub.url]))
          .spread
      : null;
    const start: number[] = [];
    for (let round = 0; wanted('start') && round < 5; round += 1) {
      start.push((await runForJson<{ milliseconds: number }>(bundled('startUp'), [laptop])).milliseconds);
    }
    if (wanted('window')) say('the window');
    const window = wanted('window') ? await measureWindow(laptop) : null;
    return {
      accounts,
      hub: `${hub.kind} ${hub.version}`,
      floor,
      export: exported,
      pull,
      daily,
      reads,
      start,
      window,
    };
  } finally {
    await hub.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

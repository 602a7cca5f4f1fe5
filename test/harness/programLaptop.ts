import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProgramProcess, startProgram } from './programProcess.ts';

/** The program on a rep's laptop, as a process that can lose its battery. */
export interface ProgramLaptop {
  readonly folder: string;
  /** The address that opens the program, good for one use; a new one at each start. */
  readonly entrance: string;
  /** With the wall clock off by so much, until it is started otherwise. */
  start(clockOffsetMs?: number): Promise<void>;
  /** The lid closes: whatever it was about to do, it does when it wakes. */
  sleep(): void;
  wake(): void;
  /** kill -9. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  remove(): Promise<void>;
}

export const laptopScript = 'out/browser-host/main.js';

const wrongClock = (offsetMs: number): Readonly<Record<string, string>> => ({
  NODE_OPTIONS: `--import=${new URL('./programClock.mjs', import.meta.url).href}`,
  CALLBOARD_TEST_CLOCK_MS: String(offsetMs),
});

export async function createProgramLaptop(hubUrl: string, clockOffsetMs = 0): Promise<ProgramLaptop> {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-laptop-'));
  let running: ProgramProcess | null = null;
  const laptop: ProgramLaptop = {
    folder,
    get entrance() {
      if (running === null) throw new Error('the program is not running');
      return running.ready;
    },
    async start(offsetMs = clockOffsetMs) {
      const words = ['--data', folder, '--port', '0', '--hub', hubUrl];
      running ??= await startProgram(laptopScript, words, offsetMs === 0 ? {} : wrongClock(offsetMs));
    },
    sleep() {
      if (running !== null) process.kill(running.pid, 'SIGSTOP');
    },
    wake() {
      if (running !== null) process.kill(running.pid, 'SIGCONT');
    },
    async kill() {
      const ended = running;
      running = null;
      await ended?.kill();
    },
    async stop() {
      const ended = running;
      running = null;
      await ended?.stop();
    },
    async remove() {
      await laptop.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return laptop;
}

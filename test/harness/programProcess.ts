import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** One of the program's own commands, run as users run it: a process of its own. */
export interface ProgramProcess {
  readonly pid: number;
  /** What it said when it was ready: the word after `ready`. */
  readonly ready: string;
  /** SIGKILL: no handler runs, nothing is flushed. Resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and the time it needs to end well. */
  stop(): Promise<void>;
}

const readyWithinMs = 60_000;

/** Starts `node SCRIPT …words` and resolves when it prints `…: ready ADDRESS`; rejects with what it complained of. */
export function startProgram(
  script: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ProgramProcess> {
  const child = spawn(process.execPath, [script, ...words], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    let complaint = '';
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${script} was not ready in time: ${complaint}`));
    }, readyWithinMs);
    child.stderr.on('data', (part: Buffer) => {
      complaint = (complaint + part.toString()).slice(-4000);
    });
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const ready = /: ready (\S+)/.exec(said)?.[1];
      if (ready === undefined) return;
      clearTimeout(late);
      resolve({
        pid: child.pid ?? 0,
        ready,
        kill: () => end('SIGKILL'),
        stop: () => end('SIGTERM'),
      });
    });
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new ProgramRefused(complaint.trim(), code ?? -1));
    });
  });
}

/** The program ended before it was ready, and said why. */
export class ProgramRefused extends Error {
  override readonly name = 'ProgramRefused';
  readonly code: number;
  constructor(message: string, code: number) {
    super(message);
    this.code = code;
  }
}

/** Runs a command to its end and answers what it printed; throws with what it complained of when it fails. */
export async function runProgram(script: string, words: readonly string[], input = ''): Promise<string> {
  const child: ChildProcess = spawn(process.execPath, [script, ...words], { cwd: root, stdio: 'pipe' });
  let said = '';
  let complaint = '';
  child.stdout?.on('data', (part: Buffer) => {
    said += part.toString();
  });
  child.stderr?.on('data', (part: Buffer) => {
    complaint += part.toString();
  });
  child.stdin?.end(input);
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? -1)));
  if (code !== 0) throw new ProgramRefused(`${words.slice(0, 3).join(' ')}: ${complaint || said}`, code);
  return said;
}

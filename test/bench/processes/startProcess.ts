import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of this bench: a line of its output that matters, and its end. */
export interface BenchProcess {
  /** The first line that the pattern matches; rejects when the process ends without one. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  end(): Promise<void>;
}

export function startProcess(script: string, args: readonly string[]): BenchProcess {
  const file = fileURLToPath(new URL(script, import.meta.url));
  // As the program is started: taking types out of its own modules for the page is an experiment of Node's.
  const words = ['--disable-warning=ExperimentalWarning', file, ...args];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let ended = false;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
    tell();
  });
  const gone = new Promise<void>((resolve) =>
    child.once('close', () => {
      ended = true;
      tell();
      resolve();
    }),
  );
  return {
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(said);
          if (found !== null) resolve(found);
          else if (ended)
            reject(new Error(`${script} ended with ${child.exitCode} and said: ${said.slice(-500)}`));
          else return;
          listeners.delete(look);
        };
        listeners.add(look);
        look();
      }),
    async end() {
      if (!ended) child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Runs a script that prints one line of JSON and ends. */
export async function runForJson<Value>(script: string, args: readonly string[]): Promise<Value> {
  const running = startProcess(script, args);
  const [, text] = await running.line(/^(\{.*\})$/m);
  await running.end();
  return JSON.parse(text ?? '') as Value;
}

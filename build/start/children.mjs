import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Before a script's name: has the script end when this process does. */
export const tethered = ['--import', new URL('./tether.mjs', import.meta.url).href];

/** After a polite request a child has this long before it is ended. */
const politenessMs = 8_000;

/**
 * The processes that one start is made of. They end together: the first that ends takes the others along, and
 * so does a signal to us.
 */
export class Children {
  /** @type {{ name: string, process: import('node:child_process').ChildProcess, ended: Promise<number> }[]} */
  #running = [];
  stopping = false;

  /**
   * @param {string} name
   * @param {string} program
   * @param {string[]} words
   * @param {import('node:child_process').SpawnOptions} options
   */
  start(name, program, words, options) {
    const child = spawn(program, words, options);
    /** @type {Promise<number>} */
    const ended = new Promise((resolve) => {
      child.once('error', () => resolve(127));
      child.once('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 0)));
    });
    this.#running.push({ name, process: child, ended });
    return { process: child, ended };
  }

  /** Ends them in the reverse of the order in which they were started: window, host, hub. */
  async stop() {
    this.stopping = true;
    for (const { process: child, ended } of [...this.#running].reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      if (process.platform === 'win32' && child.connected) child.disconnect();
      else child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), politenessMs);
      await ended;
      clearTimeout(impatience);
    }
  }
}

/**
 * Waits for the line by which a child says that it can be used.
 * @param {import('node:child_process').ChildProcess} child
 * @param {RegExp} pattern with one group
 * @param {(line: string) => void} passOn what becomes of everything else that it prints, then and later
 * @returns {Promise<string | undefined>} the group, or undefined when the child ended without saying it
 */
export function waitForLine(child, pattern, passOn = console.log) {
  return new Promise((resolve) => {
    if (child.stdout !== null) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const found = pattern.exec(line);
        if (found === null) passOn(line);
        else resolve(found[1]);
      });
    }
    child.once('error', () => resolve(undefined));
    child.once('close', () => resolve(undefined));
  });
}

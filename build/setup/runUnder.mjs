import { spawn } from 'node:child_process';
import { environmentFor } from './runtime.mjs';

/**
 * Runs a script under the chosen Node as if it had been started by hand: same terminal, same folder, signals
 * passed on, its exit code answered.
 * @param {{ node: string, flags: string[] }} runtime
 * @param {string[]} words script and arguments
 * @returns {Promise<number>}
 */
export function runUnder(runtime, words) {
  const child = spawn(runtime.node, [...runtime.flags, ...words], {
    stdio: 'inherit',
    env: environmentFor(runtime.node),
  });
  // In a terminal Ctrl-C reaches the child by itself; this process only has to outlive it. A SIGTERM reaches
  // this process alone.
  const ignore = () => {};
  const passOn = () => child.kill('SIGTERM');
  process.on('SIGINT', ignore);
  process.on('SIGTERM', passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', ignore);
      process.off('SIGTERM', passOn);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

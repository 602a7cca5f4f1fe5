import { spawn } from 'node:child_process';
import { root } from '../setup/root.mjs';
import { environmentFor } from '../setup/runtime.mjs';

/** @typedef {{ node: string, flags: string[] }} Runtime */

/**
 * @typedef {object} Step one program that is run, and how its verdict is read
 * @property {string} name
 * @property {string[]} words script and arguments, run under the chosen Node
 * @property {NodeJS.ProcessEnv} [environment]
 * @property {boolean} [live] whether what it prints is shown while it runs
 * @property {number} minutes after which it is ended and has failed
 * @property {(exitCode: number, output: string) => import('./counts.mjs').Counts & { remark?: string }} [read]
 *   default: the step itself is the one thing that passes or fails
 */

/**
 * Runs a step and prints its line; what it said is printed when it failed.
 * @param {Runtime} runtime
 * @param {Step} step
 */
export async function runStep(runtime, step) {
  const startedAt = performance.now();
  if (step.live) console.log(`\n${step.name}`);
  const { exitCode, output } = await run(runtime, step);
  const counts = step.read?.(exitCode, output) ?? {
    passed: exitCode === 0 ? 1 : 0,
    failed: exitCode === 0 ? 0 : 1,
    skipped: 0,
  };
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const tests = step.read === undefined ? '' : `, ${counts.passed} passed, ${counts.failed} failed`;
  const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
  const remark = 'remark' in counts && counts.remark !== undefined ? ` (${counts.remark})` : '';
  const failed = counts.failed > 0;
  if (failed && !step.live) console.log(output.trimEnd());
  console.log(`${failed ? '✗' : '✓'} ${step.name}: ${seconds} s${tests}${skipped}${remark}`);
  return counts;
}

/**
 * @param {Runtime} runtime
 * @param {Step} step
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
function run(runtime, step) {
  const child = spawn(runtime.node, [...runtime.flags, ...step.words], {
    cwd: root,
    env: { ...environmentFor(runtime.node), FORCE_COLOR: '0', NO_COLOR: '1', ...step.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  /** @param {Buffer} chunk */
  const take = (chunk) => {
    output += chunk;
    if (step.live) process.stdout.write(chunk);
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const timer = setTimeout(() => {
    output += `\nended after ${step.minutes} minutes\n`;
    child.kill('SIGKILL');
  }, step.minutes * 60_000);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ exitCode: 127, output: error.message }));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ exitCode: code ?? 1, output });
    });
  });
}

/**
 * Runs steps, some at a time, and adds up.
 * @param {Runtime} runtime
 * @param {Step[]} steps
 * @param {number} atOnce
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runSteps(runtime, steps, atOnce) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const { passed, failed, skipped } = await runStep(runtime, step);
      sum.passed += passed;
      sum.failed += failed;
      sum.skipped += skipped;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return sum;
}

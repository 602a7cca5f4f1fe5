import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';
import { countLastLine, countPlaywright, countVitest, judge } from './counts.mjs';

/** @typedef {import('./runStep.mjs').Step} Step */

const reports = join(root, 'test-results');

/**
 * @param {string} name
 * @returns {string} where the report will stand, an old one removed
 */
function reportFile(name) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, `${name.replaceAll(' ', '-')}.json`);
  rmSync(file, { force: true });
  return file;
}

/**
 * @template Counts
 * @param {string} file
 * @param {(report: string) => Counts} count
 * @returns {Counts | undefined} undefined when there is no report, or half of one
 */
function readReport(file, count) {
  try {
    return count(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {{ name: string, projects: string[], minutes: number, since?: string | null }} plan projects of
 *   vitest.config.ts; of their tests, where a commit is given, those that import what was changed since
 * @returns {Step}
 */
export function vitestStep({ name, projects, minutes, since = null }) {
  const file = reportFile(name);
  return {
    name,
    words: [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      ...(since === null ? [] : [`--changed=${since}`]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    minutes,
    read: (exitCode) => {
      const counts = readReport(file, countVitest);
      if (since !== null && exitCode === 0 && (counts === undefined || counts.passed === 0)) {
        return { passed: 0, failed: 0, skipped: 0, remark: 'none imports what was changed' };
      }
      return judge(counts, exitCode);
    },
  };
}

/**
 * @param {{ name: string, minutes: number }} plan
 * @returns {Step}
 */
export function browserStep({ name, minutes }) {
  const file = reportFile(name);
  return {
    name,
    words: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    minutes,
    live: true,
    read: (exitCode) => judge(readReport(file, countPlaywright), exitCode),
  };
}

/**
 * Our own program of faults, with the schedules that are the same every time.
 * @param {{ name: string, schedules: number, minutes: number }} plan
 * @returns {Step}
 */
export function faultStep({ name, schedules, minutes }) {
  return {
    name,
    words: [
      'test/faults/main.ts',
      '--fixed',
      String(schedules),
      // As the other suites: what fails by chance of a crowded machine is tried once more.
      ...(process.env.CI === undefined ? [] : ['--twice']),
    ],
    minutes,
    read: (exitCode, output) => judge(countLastLine(output), exitCode),
  };
}

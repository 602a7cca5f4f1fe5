import { vitestStep } from './suiteSteps.mjs';

/** @typedef {import('./runStep.mjs').Step} Step */

const folders = ['shared', 'electron', 'renderer', 'hub', 'test', 'build'];
/** A step of the quick part that takes longer than this hangs. */
const minutes = 5;

/** What looks at the sources: each by itself, two at a time. @type {Step[]} */
export const sourceSteps = [
  ...folders.map((folder) => ({
    name: `types of ${folder}`,
    // What was found of files that have not changed since is kept: a second look takes a tenth of the first.
    words: [
      'node_modules/ts7/bin/tsc',
      '-p',
      folder,
      // Each of the four that it has otherwise finds out the same types again, and another folder has the other core.
      '--checkers',
      '1',
      '--incremental',
      '--tsBuildInfoFile',
      `node_modules/.cache/types/${folder}.json`,
    ],
    minutes,
  })),
  {
    name: 'format and lint',
    words: ['node_modules/@biomejs/biome/bin/biome', 'check', '--max-diagnostics=50', '.'],
    minutes,
  },
  {
    name: 'which way imports point',
    words: [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      ...folders,
    ],
    minutes,
  },
  { name: 'where SQL stands', words: ['build/check/sqlPlaces.mjs'], minutes },
  { name: 'four languages', words: ['build/check/locales.mjs'], minutes },
  {
    name: 'dead code and dependencies',
    words: ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'],
    minutes,
  },
];

/**
 * What runs the code, on both cores.
 * @param {string | null} since a commit: only what imports something that was changed since
 * @returns {Step[]}
 */
export const unitSteps = (since) => [
  vitestStep({
    name: since === null ? 'unit tests' : 'unit tests of what was changed',
    projects: ['unit', 'alone', 'screens'],
    minutes,
    since,
  }),
];

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Unit tests are to be quick; the wait is for two slow cores shared with everything else. */
const unitTimeoutMs = 10_000;
/** Real hubs, real databases, killed processes. */
const integrationTimeoutMs = 120_000;

/** Files that put modules in the place of others, which whoever runs in the same process would meet too. */
const replacingModules = ['electron/main/index.test.ts'];

/** Tests make much that is soon let go of: with room for it, a tenth less is spent on clearing up. */
const roomForTheNew = ['--max-semi-space-size=64'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // What of the screens needs no window is a .ts.
          include: ['{shared,electron,hub,renderer,build}/**/*.test.ts'],
          exclude: replacingModules,
          environment: 'node',
          // Databases on a disk would wait for it at every commit.
          globalSetup: 'test/harness/prepared/createRunFolder.ts',
          // One process reads the sources once for all its files; each file leaves it as it found it.
          isolate: false,
          execArgv: roomForTheNew,
          maxWorkers: 2,
          testTimeout: unitTimeoutMs,
          hookTimeout: unitTimeoutMs * 3,
        },
      },
      {
        test: {
          name: 'alone',
          include: replacingModules,
          environment: 'node',
          testTimeout: unitTimeoutMs,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screens',
          include: ['renderer/**/*.test.tsx'],
          environment: 'jsdom',
          isolate: false,
          execArgv: roomForTheNew,
          maxWorkers: 2,
          css: { modules: { classNameStrategy: 'non-scoped' } },
          testTimeout: unitTimeoutMs * 3,
          hookTimeout: unitTimeoutMs * 3,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/{integration,harness,faults,bench,screens}/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'test/harness/prepared/createRunFolder.ts',
          // As above: a third of their time went into reading the same program sixty times.
          isolate: false,
          execArgv: roomForTheNew,
          testTimeout: integrationTimeoutMs,
          hookTimeout: integrationTimeoutMs,
          maxWorkers: 2,
          // A crowded machine may be late once; what fails twice is broken.
          retry: process.env['CI'] === undefined ? 0 : 1,
        },
      },
      {
        test: {
          name: 'packaging',
          include: ['test/packaging/**/*.test.ts'],
          environment: 'node',
          testTimeout: integrationTimeoutMs,
          hookTimeout: integrationTimeoutMs,
        },
      },
    ],
  },
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Unit tests are to be quick; the wait is for two slow cores shared with everything else. */
const unitTimeoutMs = 10_000;
/** Real hubs, real databases, killed processes. */
const integrationTimeoutMs = 120_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,electron,hub,build}/**/*.test.ts'],
          environment: 'node',
          testTimeout: unitTimeoutMs,
          hookTimeout: unitTimeoutMs * 3,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screens',
          include: ['renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          css: { modules: { classNameStrategy: 'non-scoped' } },
          testTimeout: unitTimeoutMs,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/{integration,harness,faults,bench,screens}/**/*.test.ts'],
          environment: 'node',
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

import { defineConfig } from '@playwright/test';
import { findHeadlessChromium, quietChromium } from './build/setup/chromium.mjs';

const executablePath = findHeadlessChromium();

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  globalSetup: ['./test/harness/prepared/makeBundles.ts', './test/harness/prepared/createRunFolder.ts'],
  // A worker waits for its programs much of the time: two are steady on two cores.
  workers: 2,
  // A crowded machine may be late once; what fails twice is broken.
  retries: process.env['CI'] === undefined ? 0 : 1,
  fullyParallel: false,
  // Hooks set up a hub, a laptop and a first sync; on a crowded machine that alone may take a minute.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // What is recorded costs a third of a run: only what failed once is recorded when it is tried again.
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...quietChromium],
      // Chromium's sandbox refuses to run as root.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
});

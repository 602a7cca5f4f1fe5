import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium, quietChromium } from '../../build/setup/chromium.mjs';
import { createProgramDemo } from '../harness/programDemo.ts';
import type { Language } from '../harness/programWords.ts';
import { findFaults } from './findFaults.ts';
import { visits } from './visits.ts';

/*
 * npm run screens [-- --pictures]
 * Walks every screen in every language and both themes, keeps a picture of each under out/screens, and ends with
 * 1 where something overflows, is cut, is inaccessible or complains. With --pictures the README's are renewed.
 */

const languages: readonly Language[] = ['en', 'fr', 'sv', 'it'];
const themes = ['light', 'dark'] as const;
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const;

/** What the README shows. */
const pictures: Readonly<Record<string, string>> = {
  'en-light-1440-today': 'today.png',
  'en-light-1440-call': 'call.png',
  'en-light-1440-account': 'account.png',
  'en-light-1440-sync': 'sync.png',
  'en-dark-1440-call': 'call-dark.png',
};

const folder = join(import.meta.dirname, '../../out/screens');
const pictureFolder = join(import.meta.dirname, '../../docs/pictures');
const renew = process.argv.includes('--pictures');
mkdirSync(folder, { recursive: true });
mkdirSync(pictureFolder, { recursive: true });

const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [...quietChromium],
  chromiumSandbox: process.getuid?.() !== 0,
});
const demo = await createProgramDemo();
let passed = 0;
const failures: string[] = [];
try {
  for (const language of renew ? (['en'] as const) : languages) {
    for (const colorScheme of themes) {
      const seat = await demo.seat(browser, 'Owen Partridge', { language, colorScheme });
      await seat.screen.ask('settings.set', { language });
      for (const visit of visits) {
        await visit.open(seat, demo, browser);
        for (const size of renew ? sizes.slice(0, 1) : sizes) {
          await seat.screen.page.setViewportSize(size);
          await seat.screen.page.waitForTimeout(150);
          const name = `${language}-${colorScheme}-${size.width}-${visit.name}`;
          const file = join(folder, `${name}.png`);
          await seat.screen.page.screenshot({ path: file });
          const picture = pictures[name];
          if (renew && picture !== undefined) copyFileSync(file, join(pictureFolder, picture));
          const faults = await findFaults(seat.screen);
          if (faults.length === 0) passed += 1;
          else failures.push(...faults.map((fault) => `${name}: ${fault}`));
        }
        await seat.screen.page.setViewportSize(sizes[0]);
      }
      await demo.clear();
    }
  }
} finally {
  await browser.close();
  await demo.remove();
}
for (const failure of failures) console.log(`✗ ${failure}`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 && passed > 0 ? 0 : 1;

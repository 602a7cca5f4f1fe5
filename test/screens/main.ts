import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findHeadlessChromium, quietChromium } from '../../build/setup/chromium.mjs';
import { officeWalks } from '../e2e/accessibility/officeStates.ts';
import type { ScreenState } from '../e2e/accessibility/openState.ts';
import { beginReading, enter, prepareStates } from '../e2e/accessibility/prepareStates.ts';
import { entranceStates, lockedStates, readingStates, screenStates } from '../e2e/accessibility/states.ts';
import createRunFolder from '../harness/prepared/createRunFolder.ts';
import makeBundles from '../harness/prepared/makeBundles.ts';
import { createProgramDemo, signInAs } from '../harness/programDemo.ts';
import type { ProgramScreen } from '../harness/programScreen.ts';
import { findFaults } from './findFaults.ts';
import { screensOptions } from './options.ts';

/*
 * npm run screens [-- --language fr] [--theme dark] [--size 1024x700] [--state lead] [--pictures]
 * Shows every screen in every state (test/e2e/accessibility/states.ts), in every language, both themes and two
 * sizes, keeps a picture of each under out/screens, and ends with 1 where something spills, is cut, is
 * inaccessible or complains. With --pictures the README's are renewed. Any option narrows it, and may be repeated.
 */

const options = screensOptions(process.argv.slice(2));

/** What the README shows, by theme and state. */
const pictures: Readonly<Record<string, string>> = {
  'light Today': 'today.png',
  'light call with what was heard open': 'call.png',
  'light account, history': 'account.png',
  'light sync with a conflict': 'sync.png',
  'dark call with what was heard open': 'call-dark.png',
};

const folder = join(import.meta.dirname, '../../out/screens');
const pictureFolder = join(import.meta.dirname, '../../docs/pictures');
mkdirSync(folder, { recursive: true });
mkdirSync(pictureFolder, { recursive: true });

makeBundles();
const executablePath = findHeadlessChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [...quietChromium],
  chromiumSandbox: process.getuid?.() !== 0,
});
const removeRunFolder = createRunFolder();
let passed = 0;
let failed = 0;
const tellFault = (fault: string): void => {
  failed += 1;
  console.log(`✗ ${fault}`);
};

const isWanted = ({ name }: ScreenState): boolean =>
  options.pictures
    ? Object.keys(pictures).some((picture) => picture.endsWith(` ${name}`))
    : options.state === null || name.includes(options.state);

/** Looks at what is open, at every size. */
async function look(screen: ProgramScreen, language: string, theme: string, name: string): Promise<void> {
  for (const size of options.sizes) {
    await screen.page.setViewportSize(size);
    await screen.page.waitForTimeout(150);
    const place = `${language}-${theme}-${size.width}x${size.height}-${name.replaceAll(/\W+/g, '-')}`;
    const file = join(folder, `${place}.png`);
    await screen.page.screenshot({ path: file });
    const picture = pictures[`${theme} ${name}`];
    if (options.pictures && picture !== undefined) copyFileSync(file, join(pictureFolder, picture));
    const faults = await findFaults(screen);
    if (faults.length === 0) passed += 1;
    else for (const fault of faults) tellFault(`${place}: ${fault}`);
  }
}

/** Opens one state and looks at it; one that cannot be opened is a fault and holds up no other. */
async function show(
  screen: ProgramScreen,
  language: string,
  theme: string,
  state: ScreenState,
  open: ScreenState['open'] = () => enter(screen, state),
): Promise<void> {
  try {
    await open(screen);
    await look(screen, language, theme, state.name);
  } catch (error) {
    tellFault(`${language}-${theme} ${state.name}: cannot be shown: ${String(error).split('\n')[0]}`);
  }
}

try {
  for (const language of options.languages) {
    for (const theme of options.themes) {
      // What is brought about to be shown is brought about once: a conflict, a kit that is recalled.
      const demo = await createProgramDemo();
      const seat = await demo.sit(browser, 'Hannah Lockyer', { language, colorScheme: theme });
      // One leads to the next, so each is opened whether it is looked at or not.
      for (const state of entranceStates) {
        await state.open(seat.screen);
        if (isWanted(state)) await look(seat.screen, language, theme, state.name);
      }
      await signInAs(seat);
      await seat.screen.untilSynced();
      const states = screenStates(await prepareStates(demo, browser, seat));
      for (const state of states.filter(isWanted)) await show(seat.screen, language, theme, state);
      for (const state of lockedStates.some(isWanted) ? lockedStates : [])
        await show(seat.screen, language, theme, state, state.open);
      await demo.clear();
      if (readingStates.some(isWanted)) {
        const newcomer = await demo.sit(browser, 'Priya Sandhu', { language, colorScheme: theme });
        await beginReading(newcomer);
        for (const state of readingStates.filter(isWanted))
          await show(newcomer.screen, language, theme, state);
        await demo.clear();
      }
      for (const { person, prepare, states: own } of officeWalks) {
        if (!own.some(isWanted)) continue;
        await prepare?.(demo, browser);
        const { screen } = await demo.seat(browser, person, { language, colorScheme: theme });
        for (const state of own.filter(isWanted)) await show(screen, language, theme, state);
        await demo.clear();
      }
      await demo.remove();
    }
  }
} finally {
  await browser.close();
  await removeRunFolder();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

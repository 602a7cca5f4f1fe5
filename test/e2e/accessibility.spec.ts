import { expect, test } from '@playwright/test';
import { createProgramDemo, type ProgramDemo, type Seat, signInAs } from '../harness/programDemo.ts';
import type { ProgramScreen } from '../harness/programScreen.ts';
import { languages } from '../harness/programWords.ts';
import { axeFaults } from './accessibility/axeFaults.ts';
import { keyboardFaults } from './accessibility/keyboardReach.ts';
import { layoutFaults } from './accessibility/layoutFaults.ts';
import type { ScreenState } from './accessibility/openState.ts';
import { enter, prepareStates } from './accessibility/prepareStates.ts';
import { screenStates } from './accessibility/states.ts';
import { overwriteTheHead } from './badInput/damage.ts';

/*
 * Every screen and its main states: axe in both looks, nothing cut off in any language at any size, everything
 * reached by Tab, and a console that stays silent. One laptop serves them all, since only the window changes.
 */

const sizes = [
  ['1024x700', 1024, 700],
  ['1280x800', 1280, 800],
  ['1920x1080', 1920, 1080],
  // 1280x800 at 200%: half as many CSS pixels.
  ['200%', 640, 400],
] as const;
const usual = { width: 1440, height: 900 };

let demo: ProgramDemo;
let seat: Seat;
let states: readonly ScreenState[];

// Hundreds of looks at one window: a recording of them would take longer than they do.
test.use({ trace: 'off' });
// Fifty states in four languages at four sizes.
test.describe.configure({ timeout: 600_000 });

test.beforeAll(async ({ browser }) => {
  demo = await createProgramDemo();
  seat = await demo.seat(browser, 'Hannah Lockyer');
  states = screenStates(await prepareStates(demo, browser, seat));
});
test.afterAll(() => demo?.remove());

test('axe finds nothing in light or dark', async () => {
  const { screen } = seat;
  await screen.page.setViewportSize(usual);
  const found: string[] = [];
  for (const state of states) {
    await enter(screen, state);
    found.push(...(await inBothLooks(screen, state.name)));
  }
  expect(found).toEqual([]);
});

test('nothing is cut off in any language at any size', async () => {
  const { screen } = seat;
  const found: string[] = [];
  for (const state of states) {
    await enter(screen, state);
    found.push(...(await cutOff(screen, state.name)));
  }
  expect(found).toEqual([]);
});

test('the way in is held to the same', async ({ browser }) => {
  const stranger = await demo.sit(browser, 'Priya Sandhu');
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    const { screen } = stranger;
    found.push(...(await inBothLooks(screen, name)), ...(await cutOff(screen, name)));
    for (const fault of await keyboardFaults(screen.page)) found.push(`${name}: ${fault}`);
  };
  const { page, say } = stranger.screen;
  await page.getByRole('option').first().waitFor();
  await look('the people of the demo');
  await page.getByRole('button', { name: say('session.withEmail') }).click();
  await page.getByLabel(say('session.hubAddress'), { exact: true }).fill('nowhere');
  await page.getByRole('button', { name: say('session.signIn'), exact: true }).click();
  await look('sign-in with what it lacks');
  await page.getByLabel(say('session.hubAddress'), { exact: true }).fill(stranger.network.url);
  await signInAs(stranger);
  await stranger.screen.untilSynced();
  await stranger.screen.ask('session.setPassphrase', { current: null, next: 'twelve dry boots' });
  await stranger.screen.ask('session.lock', {});
  await page.getByLabel(say('session.passphrase'), { exact: true }).fill('thirteen');
  await page.keyboard.press('Enter');
  await page.getByText(say('error.wrong_passphrase')).waitFor();
  await look('unlock with a wrong passphrase');
  await page.getByLabel(say('session.passphrase'), { exact: true }).fill('twelve dry boots');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: say('nav.label') }).waitFor();
  await stranger.screen.ask('session.setPassphrase', { current: 'twelve dry boots', next: null });
  await stranger.laptop.kill();
  await overwriteTheHead(stranger.laptop.folder);
  await stranger.reopen();
  await stranger.screen.page.getByRole('heading', { name: say('problem.damaged') }).waitFor();
  await look('a damaged database');
  expect(found).toEqual([]);
  expect(stranger.screen.complaints).toEqual([]);
});

test('everything is reached by Tab and shows that it has the keyboard', async () => {
  const { screen } = seat;
  // Another window was opened over it meanwhile.
  await screen.page.bringToFront();
  await screen.page.setViewportSize(usual);
  const found: string[] = [];
  for (const state of states) {
    await enter(screen, state);
    for (const fault of await keyboardFaults(screen.page)) found.push(`${state.name}: ${fault}`);
  }
  expect(found).toEqual([]);
});

test('every key that is bound is in the help, with words for what it does', async () => {
  const { screen } = seat;
  const { page, say } = screen;
  const bare: string[] = [];
  for (const state of states) {
    await enter(screen, state);
    if ((await page.getByRole('dialog').or(page.getByRole('alertdialog')).count()) > 0) continue;
    // What buttons in sight say of their keys, and every key of the keyboard that the program answers here.
    const beside = await page.evaluate(() =>
      [...document.querySelectorAll('main button[aria-keyshortcuts] kbd')].map(
        (kbd) => kbd.textContent ?? '',
      ),
    );
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: say('keys.title') }).waitFor();
    const listed = await page.getByRole('dialog').locator('dt kbd').allInnerTexts();
    const unsaid = await page.getByRole('dialog').locator('[data-unsaid]').count();
    if (unsaid > 0) bare.push(`${state.name}: ${unsaid} keys without words`);
    for (const key of new Set(beside)) if (!listed.includes(key)) bare.push(`${state.name}: ${key}`);
    await page.keyboard.press('Escape');
  }
  expect(bare).toEqual([]);
});

test('nothing was written to the console meanwhile', () => {
  expect(seat.screen.complaints).toEqual([]);
});

async function inBothLooks(screen: ProgramScreen, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await screen.ask('settings.set', { theme });
    await expect(screen.page.locator('html')).toHaveAttribute('data-theme', theme);
    const faults = await axeFaults(screen.page, { colours: theme === 'dark' });
    found.push(...faults.map((fault) => `${name}, ${theme}: ${fault}`));
  }
  await screen.ask('settings.set', { theme: 'light' });
  return found;
}

async function cutOff(screen: ProgramScreen, name: string): Promise<readonly string[]> {
  const { page } = screen;
  const found: string[] = [];
  for (const language of languages) {
    await screen.ask('settings.set', { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const [size, width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))),
      );
      for (const fault of await page.evaluate(layoutFaults))
        found.push(`${name}, ${language}, ${size}: ${fault}`);
    }
  }
  await screen.ask('settings.set', { language: 'en' });
  await page.setViewportSize(usual);
  return found;
}

import { expect, type Page } from '@playwright/test';
import type { ProgramScreen } from '../../harness/programScreen.ts';
import { languages } from '../../harness/programWords.ts';
import { oneOf, thorough } from '../../harness/thorough.ts';
import { axeFaults } from './axeFaults.ts';
import { keyboardFaults } from './keyboardReach.ts';
import { layoutFaults } from './layoutFaults.ts';
import { lengthenTexts, restoreTexts } from './longerTexts.ts';
import type { ScreenState } from './openState.ts';
import { enter } from './prepareStates.ts';

/** Where there is least room; `npm run screens` looks at wider windows too. */
const narrow = { width: 1024, height: 700 };
/** 1280x800 at 200%: half as many CSS pixels. */
const enlarged = { width: 640, height: 400 };
type Language = (typeof languages)[number];
const others = languages.filter((language) => language !== 'en');
const looks = ['light', 'dark'] as const;

const usual = { width: 1440, height: 900 };

const windowsOpen = ({ page }: ProgramScreen): Promise<number> =>
  page.getByRole('dialog').or(page.getByRole('alertdialog')).count();

/** Opens the state and answers all that is wrong with it, each as a sentence that begins with its name. */
export async function stateFaults(screen: ProgramScreen, state: ScreenState): Promise<readonly string[]> {
  await screen.page.setViewportSize(usual);
  await enter(screen, state);
  const found = await standingFaults(screen, state.name, () => enter(screen, state));
  // The keys are not helped with while a window asks for something else.
  if ((await windowsOpen(screen)) === 0) found.push(...(await keyFaults(screen)));
  return found.map((fault) => `${state.name}, ${fault}`);
}

/** The same of what stands there; `again` brings it back where another size has closed its windows. */
export async function standingFaults(
  screen: ProgramScreen,
  state: string,
  again: () => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const windows = await windowsOpen(screen);
  const found = [...(await inOneLook(screen, oneOf(looks, state))), ...(await cutOff(screen, state))];
  if ((await windowsOpen(screen)) !== windows) await again();
  return [...found, ...(await keyboardFaults(screen.page))];
}

async function inOneLook(screen: ProgramScreen, theme: (typeof looks)[number]): Promise<readonly string[]> {
  await wear(screen, theme);
  const faults = await axeFaults(screen.page);
  await wear(screen, 'light');
  return faults.map((fault) => `${theme}: ${fault}`);
}

async function wear(screen: ProgramScreen, theme: (typeof looks)[number]): Promise<void> {
  if ((await screen.page.locator('html').getAttribute('data-theme')) === theme) return;
  await screen.ask('settings.set', { theme });
  await expect(screen.page.locator('html')).toHaveAttribute('data-theme', theme);
}

/** In English with every text longer than in any language, and in a thorough run in one of the others. */
async function cutOff(screen: ProgramScreen, state: string): Promise<readonly string[]> {
  const { page } = screen;
  const found: string[] = [];
  const look = async (how: string): Promise<void> => {
    for (const fault of await page.evaluate(layoutFaults)) found.push(`${how}: ${fault}`);
  };
  const sizes = [
    ['1024x700', narrow],
    ['200%', enlarged],
  ] as const;
  for (const [name, size] of thorough ? sizes : [oneOf(sizes, state)]) {
    await resize(page, size);
    await page.evaluate(lengthenTexts);
    await look(`longer, ${name}`);
    await page.evaluate(restoreTexts);
  }
  if (thorough) {
    const language: Language = oneOf(others, state);
    await speak(screen, language);
    await resize(page, enlarged);
    await look(`${language}, 200%`);
    await speak(screen, 'en');
  }
  await page.setViewportSize(usual);
  return found;
}

async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

async function speak(screen: ProgramScreen, language: Language): Promise<void> {
  await screen.ask('settings.set', { language });
  await expect(screen.page.locator('html')).toHaveAttribute('lang', language);
}

/** Keys that are bound here and not in the help, or there without words for what they do. */
async function keyFaults({ page, say }: ProgramScreen): Promise<readonly string[]> {
  // What buttons in sight say of their keys, and every key of the keyboard that the program answers here.
  const beside = await page.evaluate(() =>
    [...document.querySelectorAll('main button[aria-keyshortcuts] kbd')].map((kbd) => kbd.textContent ?? ''),
  );
  await page.keyboard.press('Control+/');
  const help = page.getByRole('dialog', { name: say('keys.title') });
  await help.waitFor();
  const listed = await help.locator('dt kbd').allInnerTexts();
  const unsaid = await help.locator('[data-unsaid]').count();
  await page.keyboard.press('Escape');
  return [
    ...(unsaid > 0 ? [`${unsaid} keys without words`] : []),
    ...[...new Set(beside)].filter((key) => !listed.includes(key)).map((key) => `not in the help: ${key}`),
  ];
}

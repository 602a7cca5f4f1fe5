import { expect } from '@playwright/test';
import type { ProgramScreen } from '../../harness/programScreen.ts';
import { languages } from '../../harness/programWords.ts';
import { axeFaults } from './axeFaults.ts';
import { keyboardFaults } from './keyboardReach.ts';
import { layoutFaults } from './layoutFaults.ts';
import { lengthenTexts, restoreTexts } from './longerTexts.ts';
import type { ScreenState } from './openState.ts';
import { enter } from './prepareStates.ts';

const narrow = [
  ['1024x700', 1024, 700],
  // 1280x800 at 200%: half as many CSS pixels.
  ['200%', 640, 400],
] as const;
const wide = [
  ['1280x800', 1280, 800],
  ['1920x1080', 1920, 1080],
] as const;
/** Where there is least room in a second language, where there is more in one: `npm run screens` looks at the rest. */
const sizesOf = (language: Language) => (language === 'en' ? [...narrow, ...wide] : narrow);
type Language = (typeof languages)[number];
const others = languages.filter((language) => language !== 'en');
/** Each other language looks at about a third of the states, which their names decide: tried again, it is the same third. */
const besidesEnglish = (state: string): Language =>
  others[[...state].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % others.length] ?? 'fr';
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
  const found = [...(await inBothLooks(screen)), ...(await cutOff(screen, state))];
  if ((await windowsOpen(screen)) !== windows) await again();
  return [...found, ...(await keyboardFaults(screen.page))];
}

async function inBothLooks(screen: ProgramScreen): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await screen.ask('settings.set', { theme });
    await expect(screen.page.locator('html')).toHaveAttribute('data-theme', theme);
    const faults = await axeFaults(screen.page, { colours: theme === 'dark' });
    found.push(...faults.map((fault) => `${theme}: ${fault}`));
  }
  await screen.ask('settings.set', { theme: 'light' });
  return found;
}

async function cutOff(screen: ProgramScreen, state: string): Promise<readonly string[]> {
  const { page } = screen;
  const found: string[] = [];
  for (const language of ['en', besidesEnglish(state)] as const) {
    await screen.ask('settings.set', { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const [size, width, height] of sizesOf(language)) {
      await page.setViewportSize({ width, height });
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      for (const fault of await page.evaluate(layoutFaults)) found.push(`${language}, ${size}: ${fault}`);
      if (language !== 'en') continue;
      await page.evaluate(lengthenTexts);
      for (const fault of await page.evaluate(layoutFaults)) found.push(`longer, ${size}: ${fault}`);
      await page.evaluate(restoreTexts);
    }
  }
  await screen.ask('settings.set', { language: 'en' });
  await page.setViewportSize(usual);
  return found;
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

import { expect } from '@playwright/test';
import type { ProgramScreen } from '../../harness/programScreen.ts';

const dayMs = 86_400_000;

export const to = ({ page }: ProgramScreen, hash: string): Promise<void> =>
  page.evaluate((place) => {
    location.hash = place;
  }, hash);

/** Leaves the field, as a hand does, and waits until what it held is the version's or the item's own. */
export async function write(screen: ProgramScreen, label: string, words: string): Promise<void> {
  const field = screen.page.getByRole('textbox', { name: label, exact: true });
  await field.fill(words);
  await field.press('Tab');
  await expect(field).toHaveValue(words);
}

/** Types a day into the parts of a date field, in the order of the user's language. */
export async function writeDay(screen: ProgramScreen, label: string, daysFromNow: number): Promise<void> {
  const [year = '', month = '', day = ''] = new Date(Date.now() + daysFromNow * dayMs)
    .toISOString()
    .slice(0, 10)
    .split('-');
  const group = screen.page.getByRole('group', { name: label }).first();
  await group.getByRole('spinbutton').first().click();
  await screen.page.keyboard.type(`${day}${month}${year}`);
  await expect(group.getByRole('spinbutton').last()).toHaveText(year);
}

export const openItem = (screen: ProgramScreen, name: string | RegExp): Promise<void> =>
  screen.page.getByRole('list').getByRole('button', { name }).first().click();

export async function addItem(screen: ProgramScreen, kind: string): Promise<void> {
  const { page, say } = screen;
  await page.getByRole('button', { name: say('studio.addItem') }).click();
  await page.getByRole('option', { name: say(kind), exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: say(kind), exact: true })).toBeVisible();
}

/** Opens a list and takes one of its words; a list that was shut by what moved meanwhile is opened again. */
export async function choose({ page }: ProgramScreen, label: string, wanted: string): Promise<void> {
  const option = page.getByRole('option', { name: wanted, exact: true });
  await expect(async () => {
    if (!(await option.isVisible())) await page.getByRole('button', { name: label }).click();
    await option.click({ timeout: 2_000 });
  }).toPass();
}

/** Chooses a file that calls itself a PDF for the item that is open. */
export async function chooseFile(screen: ProgramScreen, name: string, buffer: Buffer): Promise<void> {
  const choosing = screen.page.waitForEvent('filechooser');
  await screen.button('studio.chooseFile').click();
  await (await choosing).setFiles({ name, mimeType: 'application/pdf', buffer });
}

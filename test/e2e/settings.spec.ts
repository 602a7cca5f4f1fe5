import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createProgramDemo, type ProgramDemo } from '../harness/programDemo.ts';
import { changePhone } from './day/changePhone.ts';

/* What the user chooses for this laptop: its words and looks, who may open it, and when they leave it. */

let demo: ProgramDemo;
test.beforeAll(async () => {
  demo = await createProgramDemo();
});
test.afterEach(() => demo.clear());
test.afterAll(() => demo?.remove());

/** Nothing in the window complained; the socket may, where the test killed the program behind it. */

test('the window speaks four languages and wears two looks, and stays as chosen', async ({ browser }) => {
  const owen = await demo.seat(browser, 'Owen Partridge');
  await owen.screen.goTo('settings');
  let { page } = owen.screen;
  for (const [language, name, heading] of [
    ['fr', 'Français', /Paramètres|Réglages/],
    ['sv', 'Svenska', /Inställningar/],
    ['it', 'Italiano', /Impostazioni/],
    ['en', 'English', /Settings/],
    ['fr', 'Français', /Paramètres|Réglages/],
  ] as const) {
    await page
      .locator('main')
      .getByRole('button', { name: /Language|Langue|Språk|Lingua/ })
      .click();
    await page.getByRole('option', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  }
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByText('Sombre', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await ground()).not.toBe(light);
  owen.screen.expectQuiet();
  await owen.laptop.stop();
  await owen.reopen();
  ({ page } = owen.screen);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('signing out with work pending asks first and gives it to keep', async ({ browser }) => {
  const owen = await demo.seat(browser, 'Owen Partridge');
  const { page, say } = owen.screen;
  const [name = ''] = await owen.screen.accountNames();
  await owen.network.cut();
  await changePhone(owen, name, '+44 20 7946 0099');
  await owen.screen.goTo('settings');
  await page.getByRole('button', { name: say('signOut.start') }).click();
  const dialog = page.getByRole('alertdialog');
  const leave = dialog.getByRole('button', { name: say('signOut.leave') });
  await expect(dialog).toContainText(say('signOut.pending', { count: 1 }));
  await expect(leave).toBeDisabled();
  await dialog.getByRole('button', { name: say('sync.export') }).click();
  await expect(leave).toBeEnabled();
  const file = /exported to (\S+\.json)/.exec((await dialog.textContent()) ?? '')?.[1] ?? '';
  await leave.click();
  await expect(page.getByRole('heading', { name: say('session.signIn') })).toBeVisible();
  const exported = await readFile(join(owen.laptop.folder, file), 'utf8').catch(() => readFile(file, 'utf8'));
  expect(exported).toContain('+44 20 7946 0099');
  owen.screen.expectQuiet();
});

test('a passphrase locks the data, and opens it with no connection', async ({ browser }) => {
  const owen = await demo.seat(browser, 'Owen Partridge');
  const { page, say } = owen.screen;
  const passphrase = 'nine wet bicycles';
  await owen.screen.goTo('settings');
  await owen.screen.button('passphrase.set').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('passphrase.next'), { exact: true }).fill(passphrase);
  await dialog.getByLabel(say('passphrase.again'), { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: say('passphrase.set') }).click();
  await expect(page.getByText(say('passphrase.kept'))).toBeVisible();
  await owen.screen.button('passphrase.lock').click();
  await expect(page.getByRole('heading', { name: say('session.unlock') })).toBeVisible();
  await owen.network.cut();
  await owen.crash();
  const again = owen.screen.page;
  await again.getByLabel(say('session.passphrase'), { exact: true }).fill('not this one');
  await again.getByRole('button', { name: say('session.open'), exact: true }).click();
  await expect(again.getByText(say('error.wrong_passphrase'))).toBeVisible();
  await again.getByLabel(say('session.passphrase'), { exact: true }).fill(passphrase);
  await again.getByRole('button', { name: say('session.open'), exact: true }).click();
  await expect(again.getByRole('navigation', { name: say('nav.label') })).toBeVisible();
  owen.screen.expectQuiet();
});

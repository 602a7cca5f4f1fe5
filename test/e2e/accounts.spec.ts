import { expect, test } from '@playwright/test';
import { createProgramDemo, type ProgramDemo, type Seat } from '../harness/programDemo.ts';
import { createAccount } from './accounts/createAccount.ts';

/* The list of accounts and what is done to it: merged where two are one, narrowed to a view, in the language's order. */

let demo: ProgramDemo;
let owen: Seat;
test.beforeAll(async ({ browser }) => {
  demo = await createProgramDemo();
  owen = await demo.seat(browser, 'Owen Partridge');
});
test.afterAll(() => demo?.remove());

/** Nothing in the window complained. */

test('two accounts that are one are merged, and the address of the one given up leads to the other', async () => {
  const { screen } = owen;
  await screen.afresh();
  const { page, say } = screen;
  const kept = await createAccount(screen, 'Tvillingverken', 'Umeå');
  const given = await createAccount(screen, 'Tvillingverken', null);
  await screen.visit(`/accounts/${given}`);
  await page.getByRole('button', { name: say('merge.open') }).click();
  const dialog = page.getByRole('dialog', { name: say('merge.accounts') });
  await dialog.getByRole('radio', { name: /Umeå/ }).check({ force: true });
  await expect(dialog.getByText(say('merge.words'))).toBeVisible();
  await dialog.getByRole('button', { name: say('merge.swap') }).click();
  await dialog.getByRole('button', { name: say('merge.do') }).click();
  await expect(page.getByText(say('merge.done', { name: 'Tvillingverken' }))).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/accounts/${kept}$`));

  await screen.goTo('today');
  await screen.visit(`/accounts/${given}`);
  await expect(page).toHaveURL(new RegExp(`#/accounts/${kept}$`));
  await expect(page.getByRole('heading', { level: 1, name: 'Tvillingverken' })).toBeVisible();
  await page.getByRole('searchbox', { name: say('account.find') }).fill('Tvillingverken');
  const grid = page.getByRole('grid', { name: say('nav.accounts') });
  await expect(grid.locator('[data-index]')).toHaveCount(1);
  screen.expectQuiet();
});

test('a view keeps its filter, order and columns for who comes back to it', async () => {
  const { screen } = owen;
  await screen.afresh();
  const { page, say } = screen;
  for (const [name, city] of [
    ['Kollektivet Norr', 'Boden'],
    ['Kollektivet Syd', 'Arvika'],
    ['Kollektivet Väst', 'Ystad'],
  ] as const)
    await createAccount(screen, name, city);
  await screen.goTo('accounts');
  await page.getByRole('searchbox', { name: say('account.find') }).fill('Kollektivet');
  await page.keyboard.press('Alt+F');
  const dialog = page.getByRole('dialog', { name: say('account.viewTitle') });
  await dialog
    .getByRole('button', { name: say('account.stage') })
    .first()
    .click();
  await page.getByRole('option', { name: say('stage.awareness') }).click();
  await dialog.getByRole('button', { name: say('account.sort') }).click();
  await page.getByRole('option', { name: say('account.sortCity') }).click();
  const columns = dialog.getByRole('toolbar', { name: say('account.columns') });
  await columns.getByText(say('account.owner')).click();
  await columns.getByText(say('account.territory')).click();
  await dialog.getByRole('button', { name: say('account.showThese') }).click();
  const inOrder = ['Kollektivet Syd', 'Kollektivet Norr', 'Kollektivet Väst'];
  await expect.poll(() => screen.readColumn('nav.accounts')).toEqual(inOrder);

  await page.keyboard.press('Alt+S');
  const keeping = page.getByRole('dialog', { name: say('view.keep') });
  await keeping.getByLabel(say('view.name')).fill('My collectives');
  await keeping.getByRole('button', { name: say('action.save') }).click();
  await expect(keeping).toHaveCount(0);

  await screen.afresh();
  await screen.goTo('accounts');
  await page.getByRole('button', { name: `${say('view.everything')} ${say('view.one')}` }).click();
  await page.getByRole('option', { name: 'My collectives' }).click();
  await expect.poll(() => screen.readColumn('nav.accounts')).toEqual(inOrder);
  await expect(page.getByRole('searchbox', { name: say('account.find') })).toHaveValue('Kollektivet');
  const heads = page.getByRole('grid', { name: say('nav.accounts') }).getByRole('columnheader');
  await expect(heads.filter({ hasText: say('account.owner') })).toHaveCount(1);
  await expect(heads.filter({ hasText: say('account.territory') })).toHaveCount(0);
  screen.expectQuiet();
});

test('accounts are in the order of the language that the window speaks', async () => {
  const { screen } = owen;
  await screen.afresh();
  const { page, say } = screen;
  for (const name of ['Ordning Åre', 'Ordning Öster', 'Ordning Zink', 'Ordning Ärla', 'Ordning Oslo'])
    await createAccount(screen, name);
  await screen.goTo('accounts');
  await page.getByRole('searchbox', { name: say('account.find') }).fill('Ordning');
  const names = () => page.getByRole('gridcell').filter({ hasText: /^Ordning/ });
  await expect(names()).toHaveText(['Åre', 'Ärla', 'Oslo', 'Öster', 'Zink'].map((name) => `Ordning ${name}`));
  await screen.ask('settings.set', { language: 'sv' });
  await expect(names()).toHaveText(['Oslo', 'Zink', 'Åre', 'Ärla', 'Öster'].map((name) => `Ordning ${name}`));
  await screen.ask('settings.set', { language: 'system' });
  await expect(names().first()).toHaveText('Ordning Åre');
  screen.expectQuiet();
});

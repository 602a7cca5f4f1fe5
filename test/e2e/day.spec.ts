import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Answer } from '../../shared/contracts/ipc/index.ts';
import { createProgramDemo, type ProgramDemo, type Seat } from '../harness/programDemo.ts';
import { ProgramHand } from '../harness/programHand.ts';
import type { ProgramScreen } from '../harness/programScreen.ts';

/*
 * A rep's day with the real programs: laptop and hub as processes, Chromium before them. The budgets are those that
 * the jobs were designed to; they are held by counting what the hands do.
 */

let demo: ProgramDemo;
test.beforeAll(async () => {
  demo = await createProgramDemo();
});
test.afterEach(() => demo.clear());
test.afterAll(() => demo?.remove());

const seated = (browser: Parameters<ProgramDemo['seat']>[0], name = 'Owen Partridge') =>
  demo.seat(browser, name);

/** Nothing in the window complained; the socket may, where the test killed the program behind it. */
const expectQuiet = (screen: ProgramScreen): void => expect(screen.complaints).toEqual([]);

test('an account is found by typing and Enter', async ({ browser }) => {
  const { screen } = await seated(browser);
  const { page, say } = screen;
  const names = await screen.accountNames();
  const wanted = names.at(-3) ?? '';
  await page.keyboard.press('Control+K');
  const hand = new ProgramHand(page);
  await hand.write(wanted);
  await expect(page.getByRole('option').first()).toContainText(wanted);
  await hand.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: wanted })).toBeVisible();
  expect(hand.interactions).toBe(1);

  await page.getByRole('searchbox', { name: say('account.find') }).fill(wanted.slice(0, 5).toUpperCase());
  await expect(page.getByRole('grid', { name: say('nav.accounts') }).getByText(wanted)).toBeVisible();
  expectQuiet(screen);
});

test('one interaction leads from Today to the prep of the next call', async ({ browser }) => {
  // Whoever of them has a call ahead of them today, at whatever hour this runs; else tomorrow's first.
  const { screen } = await seated(browser);
  const { page, say } = screen;
  await screen.goTo('today');
  const next = page.locator('a[aria-current="step"]');
  for (let day = 0; day < 4 && (await next.count()) === 0; day += 1) {
    await page.getByRole('button', { name: say('today.dayAfter') }).click();
    await page.waitForTimeout(300);
  }
  const account = (await next.textContent()) ?? '';
  const hand = new ProgramHand(page);
  await next.focus();
  await hand.press('Enter');
  await expect(page.getByRole('heading', { name: say('call.prep'), exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: account })).toBeVisible();
  expect(hand.interactions).toBe(1);
  expectQuiet(screen);
});

test('one key leads from one call that is not logged to the next', async ({ browser }) => {
  const { screen } = await seated(browser, 'Sandrine Coulet');
  const { page, say } = screen;
  await openUnlogged(screen);
  const first = page.url();
  await page.keyboard.press('Alt+F');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('call.keptLog'))).toBeVisible();
  const hand = new ProgramHand(page);
  await hand.press('Alt+J');
  await expect(page).not.toHaveURL(first);
  await expect(page.getByRole('heading', { name: say('call.log'), exact: true })).toBeVisible();
  expect(hand.interactions).toBe(1);
  expectQuiet(screen);
});

test('an account tells what happened there, newest first', async ({ browser }) => {
  const { screen } = await seated(browser);
  const { page, say } = screen;
  const list = await screen.ask('accounts.list', {
    offset: 0,
    limit: 1,
    find: null,
    territoryId: null,
    sort: 'lastCall',
  });
  const account = list.ok ? list.value.rows[0] : undefined;
  if (account === undefined) throw new Error('the demo has no account with a call');
  await screen.find(account.name);
  await page.getByRole('tab', { name: say('account.timeline') }).click();
  const told = await screen.ask('accounts.timeline', { accountId: account.id, before: null, limit: 50 });
  const entries = told.ok ? told.value.entries : [];
  expect(entries.length).toBeGreaterThan(2);
  const shown = page.getByRole('tabpanel').getByRole('listitem');
  for (const [index, entry] of entries.slice(0, 8).entries()) {
    const words = wordsOf(entry);
    if (words) await expect(shown.nth(index)).toContainText(words);
  }
  for (const tab of ['account.people', 'nav.deals', 'account.overview']) {
    await page.getByRole('tab', { name: say(tab) }).click();
    await expect(page.getByRole('tabpanel')).not.toBeEmpty();
  }
  expectQuiet(screen);
});

test('a call is logged with at most five required fields', async ({ browser }) => {
  const { screen } = await seated(browser);
  const { page, say } = screen;
  await openUnlogged(screen);
  const hand = new ProgramHand(page);
  const lacks = {
    result: 'call.lacksResult',
    summary: 'call.lacksSummary',
    step: 'call.lacksNextStep',
    date: 'call.lacksDate',
  };
  await hand.press('Control+Enter');
  await expect(page.getByText(say(lacks.result))).toBeVisible();
  await hand.press('Alt+A');
  await hand.press('Control+Enter');
  await expect(page.getByText(say(lacks.summary))).toBeVisible();
  // What is missing has the focus, so that the hands stay on the keys.
  await hand.write('They will run the trial in two depots.');
  await hand.press('Control+Enter');
  await expect(page.getByText(say(lacks.step))).toBeVisible();
  await hand.write('Send the trial agreement');
  await hand.press('Control+Enter');
  await expect(page.getByText(say(lacks.date))).toBeVisible();
  await hand.write('31122099');
  await hand.press('Control+Enter');
  await expect(page.getByText(say('call.keptLog'))).toBeVisible();
  await expect(page.getByText('They will run the trial in two depots.')).toBeVisible();
  expect(Object.keys(lacks).length).toBeLessThanOrEqual(5);
  expect(hand.beyondTypingMs).toBeLessThan(60_000);
  await screen.untilSynced();
  expectQuiet(screen);
});

test('a no-show takes two interactions', async ({ browser }) => {
  const { screen } = await seated(browser, 'Priya Sandhu');
  const { page, say } = screen;
  await openUnlogged(screen);
  const hand = new ProgramHand(page);
  await hand.press('Alt+F');
  await hand.press('Control+Enter');
  await expect(page.getByText(say('call.keptLog'))).toBeVisible();
  expect(hand.interactions).toBe(2);
  expectQuiet(screen);
});

test('what was heard in an open call takes three interactions by keyboard', async ({ browser }) => {
  const { screen } = await seated(browser, 'Hannah Lockyer');
  const { page, say } = screen;
  await openUnlogged(screen);
  const words = 'Honestly, it is too expensive for this year’s budget.';
  const hand = new ProgramHand(page);
  await hand.press('Alt+O');
  await expect(screen.field('heard.words')).toBeFocused();
  await hand.write(words);
  await expect(page.getByRole('radio', { name: say('category.price') })).toBeChecked();
  await hand.press('Alt+K');
  await hand.press('Control+Enter');
  await expect(page.getByText(say('heard.keptObjection'))).toBeVisible();
  expect(hand.interactions).toBeLessThanOrEqual(3);
  expect(hand.beyondTypingMs).toBeLessThan(10_000);
  const heard = page.getByRole('listitem').filter({ hasText: words });
  await expect(heard).toContainText(say('category.price'));
  await expect(heard).toContainText(say('outcome.parked'));
  expectQuiet(screen);
});

test('what was heard is captured from anywhere by keyboard', async ({ browser }) => {
  const { screen } = await seated(browser);
  const { page, say } = screen;
  const [name = ''] = await screen.accountNames();
  await screen.goTo('leads');
  await page.keyboard.press('Alt+O');
  await page.keyboard.type(name);
  await expect(page.getByRole('option').first()).toContainText(name);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Alt+P');
  await screen.field('heard.words').focus();
  await page.keyboard.type('Your mechanic was here within the hour.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('heard.keptPraise'))).toBeVisible();
  await screen.find(name);
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('Your mechanic was here within the hour.')).toBeVisible();
  expectQuiet(screen);
});

test('two laptops change one field, and the second decides in two clicks', async ({ browser }) => {
  const owen = await seated(browser);
  const hannah = await seated(browser, 'Hannah Lockyer');
  const [name = ''] = await owen.screen.accountNames();
  await owen.network.cut();
  await changePhone(hannah, name, '+44 20 7946 0001');
  await hannah.screen.untilSynced();
  await changePhone(owen, name, '+44 20 7946 0002');
  await owen.network.restore();
  await owen.screen.goTo('sync');
  await owen.screen.button('sync.now').click();
  await owen.screen.goTo('accounts');
  const { page, say } = owen.screen;
  const hand = new ProgramHand(page);
  await hand.click(owen.screen.statusLine.getByRole('link', { name: say('status.needsYou', { count: 1 }) }));
  await expect(page.getByText('+44 20 7946 0001')).toBeVisible();
  await expect(page.getByText('+44 20 7946 0002').first()).toBeVisible();
  await hand.click(page.getByRole('button', { name: say('conflict.keepMine') }));
  await expect(page.getByText(say('conflict.decided'))).toBeVisible();
  expect(hand.clicks).toBe(2);
  await owen.screen.untilSynced();

  await hannah.screen.goTo('sync');
  await hannah.screen.button('sync.now').click();
  await hannah.screen.untilSynced();
  await hannah.screen.find(name);
  await hannah.screen.page.getByRole('tab', { name: say('account.overview') }).click();
  await expect(hannah.screen.page.getByText('+44 20 7946 0002')).toBeVisible();
  expectQuiet(owen.screen);
  expectQuiet(hannah.screen);
});

test('a refused change is opened, put right and sent again', async ({ browser }) => {
  const viktor = await seated(browser, 'Viktor Hallin');
  const { page, say } = viktor.screen;
  const [name = ''] = await viktor.screen.accountNames();
  await viktor.network.cut();
  await changePhone(viktor, name, '+46 8 000 00 01');
  // A rule of the hub's own database that no program knows of.
  await demo.hub.ask(`alter table account add constraint no_such_phone check (phone <> '+46 8 000 00 01')`);
  await viktor.network.restore();
  await syncNow(viktor);
  const needsHim = viktor.screen.statusLine.getByRole('link', { name: say('status.needsYou', { count: 1 }) });
  await expect(needsHim).toBeVisible({ timeout: 20_000 });
  const hand = new ProgramHand(page);
  await hand.click(needsHim);
  await expect(page.getByText(say('refusal.hubError')).first()).toBeVisible();
  await hand.click(viktor.screen.button('sync.edit'));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('account.phone'), { exact: true }).fill('+46 8 000 00 02');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  expect(hand.clicks).toBe(2);
  await viktor.screen.untilSynced();
  await viktor.screen.find(name);
  await page.getByRole('tab', { name: say('account.overview') }).click();
  await expect(page.getByText('+46 8 000 00 02')).toBeVisible();
  expectQuiet(viktor.screen);
});

test('typed words and chosen answers survive kill -9', async ({ browser }) => {
  const owen = await seated(browser);
  await openUnlogged(owen.screen);
  const address = new URL(owen.screen.page.url()).hash;
  await owen.screen.page.keyboard.press('Alt+D');
  const words = 'The buyer was called away after ten minutes';
  await owen.screen.field('call.whatHappened').pressSequentially(words);
  await owen.screen.untilDraftHolds(words);
  await owen.crash();
  const { page, say } = owen.screen;
  await page.getByRole('navigation', { name: say('nav.label') }).waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await expect(owen.screen.field('call.whatHappened')).toHaveValue(words);
  await expect(page.getByRole('radio', { name: say('result.notMet') })).toBeChecked();
  expectQuiet(owen.screen);
});

test('the window speaks four languages and wears two looks, and stays as chosen', async ({ browser }) => {
  const owen = await seated(browser);
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
  expectQuiet(owen.screen);
  await owen.laptop.stop();
  await owen.reopen();
  ({ page } = owen.screen);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('signing out with work pending asks first and gives it to keep', async ({ browser }) => {
  const owen = await seated(browser);
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
  expectQuiet(owen.screen);
});

test('a passphrase locks the data, and opens it with no connection', async ({ browser }) => {
  const owen = await seated(browser);
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
  expectQuiet(owen.screen);
});

async function syncNow({ screen }: Seat): Promise<void> {
  await screen.goTo('sync');
  await screen.button('sync.now').click();
}

/** The first call that was planned, has passed and is not logged. */
async function openUnlogged({ page, say }: ProgramScreen): Promise<void> {
  await page.keyboard.press('Alt+L');
  await expect(
    page
      .getByRole('dialog')
      .getByText(/Not logged: \d/)
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page).toHaveURL(/#\/calls\//);
  await expect(page.getByRole('heading', { name: say('call.log'), exact: true })).toBeVisible();
}

async function changePhone({ screen }: Seat, account: string, phone: string): Promise<void> {
  const { page, say } = screen;
  await screen.find(account);
  await page
    .getByRole('main')
    .getByRole('button', { name: say('action.edit'), exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('account.phone'), { exact: true }).fill(phone);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
}

/** What an entry of the history says on screen. */
function wordsOf(
  entry: Extract<Answer<'accounts.timeline'>, { ok: true }>['value']['entries'][number],
): string | undefined {
  switch (entry.type) {
    case 'call':
      return entry.log?.summary;
    case 'heard':
      return entry.heard.verbatim;
    case 'nextStep':
      return entry.nextStep.text;
    case 'touch':
      return entry.touch.subject;
    case 'deal':
      return entry.deal.name;
    case 'lead':
      return entry.lead.name ?? entry.lead.company ?? undefined;
    case 'kitUse':
      return entry.itemTitle ?? undefined;
  }
}

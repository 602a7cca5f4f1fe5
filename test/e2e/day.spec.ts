import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import type { Answer } from '../../shared/contracts/ipc/index.ts';
import { createProgramDemo, type ProgramDemo, type Seat } from '../harness/programDemo.ts';
import { ProgramHand } from '../harness/programHand.ts';
import { internal, logOne, said } from './day/logOne.ts';
import { openUnlogged } from './day/openUnlogged.ts';

/*
 * A rep's day with the real programs: laptop and hub as processes, Chromium before them. The budgets are those that
 * the jobs were designed to; they are held by counting what the hands do. Two reps have all of it before them: what
 * one test writes is in no other's way, and each rep of the demo has two calls at least that are not logged.
 */

let demo: ProgramDemo;
let owen: Seat;
let sandrine: Seat;
test.beforeAll(async ({ browser }) => {
  demo = await createProgramDemo();
  owen = await demo.seat(browser, 'Owen Partridge');
  sandrine = await demo.seat(browser, 'Sandrine Coulet');
});
test.afterAll(() => demo?.remove());

/** Nothing in the window complained. */

test('an account is found by typing and Enter', async () => {
  const { screen } = owen;
  await screen.afresh();
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
  screen.expectQuiet();
});

test('one interaction leads from Today to the prep of the next call', async () => {
  // Whoever of them has a call ahead of them today, at whatever hour this runs; else tomorrow's first.
  const { screen } = owen;
  await screen.afresh();
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
  screen.expectQuiet();
});

test('one key leads from one call that is not logged to the next', async () => {
  const { screen } = sandrine;
  await screen.afresh();
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
  screen.expectQuiet();
});

test('an account tells what happened there, newest first', async () => {
  const { screen } = owen;
  await screen.afresh();
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
  screen.expectQuiet();
});

test('a call is logged with at most five required fields', async () => {
  const { screen } = owen;
  await screen.afresh();
  const { page, say } = screen;
  await openUnlogged(screen);
  const hand = new ProgramHand(page);
  const lacks = {
    result: 'call.lacksResult',
    summary: 'call.lacksSummary',
    step: 'call.lacksNextStep',
    date: 'call.lacksDate',
  };
  // However far down the sheet has been read.
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await hand.press('Control+Enter');
  await expect(page.getByText(say(lacks.result))).toBeInViewport();
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
  screen.expectQuiet();
});

test('a no-show takes two interactions', async () => {
  const { screen } = sandrine;
  await screen.afresh();
  const { page, say } = screen;
  await openUnlogged(screen);
  const hand = new ProgramHand(page);
  await hand.press('Alt+F');
  await hand.press('Control+Enter');
  await expect(page.getByText(say('call.keptLog'))).toBeVisible();
  expect(hand.interactions).toBe(2);
  screen.expectQuiet();
});

test('what was heard in an open call takes three interactions by keyboard', async () => {
  const { screen } = owen;
  await screen.afresh();
  const { page, say } = screen;
  await openUnlogged(screen);
  const words = 'Honestly, it is too expensive for this year’s budget.';
  const hand = new ProgramHand(page);
  await hand.press('Alt+O');
  await expect(screen.field('heard.words')).toBeFocused();
  await hand.write(words);
  await expect(page.getByRole('radio', { name: say('category.price') })).toBeChecked();
  // What may be said has arrived beside them, and the words are still where they are written.
  await expect(page.getByText(say('item.approvedReply'), { exact: true }).first()).toBeVisible();
  await expect(screen.field('heard.words')).toBeInViewport();
  await hand.press('Alt+K');
  await hand.press('Control+Enter');
  await expect(page.getByText(say('heard.keptObjection'))).toBeVisible();
  expect(hand.interactions).toBeLessThanOrEqual(3);
  expect(hand.beyondTypingMs).toBeLessThan(10_000);
  const heard = page.getByRole('listitem').filter({ hasText: words });
  await expect(heard).toContainText(say('category.price'));
  await expect(heard).toContainText(say('outcome.parked'));
  screen.expectQuiet();
});

test('what was heard is captured from anywhere by keyboard', async () => {
  const { screen } = owen;
  await screen.afresh();
  const { page, say } = screen;
  const [name = ''] = await screen.accountNames();
  await screen.goTo('leads');
  await page.keyboard.press('Alt+O');
  await expect(page.getByRole('dialog').getByRole('combobox', { name: say('account.one') })).toBeFocused();
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
  screen.expectQuiet();
});

test('a logged call is copied as a note for the CRM, with what was logged and nothing that is only for us', async () => {
  const { screen } = owen;
  await screen.afresh();
  const { page, say } = screen;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { callId, account, person } = await logOne(screen);
  await screen.visit(`/calls/${callId}`);
  await screen.button('note.copy').waitFor();
  await page.keyboard.press('Alt+M');
  await expect(page.getByText(say('note.copied'))).toBeVisible();
  const note = await page.evaluate(() => navigator.clipboard.readText());
  for (const words of [account, person, say('result.met'), ...Object.values(said)])
    expect(note).toContain(words);
  for (const words of Object.values(internal)) expect(note).not.toContain(words);
  screen.expectQuiet();
});

test('the diagnostics tell how things stand, and no word or name of any customer', async () => {
  const { screen } = owen;
  await screen.afresh();
  const { page, say } = screen;
  const { account, person } = await logOne(screen);
  await screen.goTo('settings');
  await screen.button('diagnostics.save').click();
  const [before = ''] = say('diagnostics.saved', { file: '|', size: '' }).split('|');
  const notice = page.getByText(before, { exact: false }).filter({ hasText: '.json' });
  const told = (await notice.textContent()) ?? '';
  const file = told.slice(before.length, told.indexOf('.json') + '.json'.length);
  const written = await readFile(file, 'utf8');
  expect(JSON.parse(written)).toMatchObject({
    database: { rows: expect.any(Object) },
    log: expect.any(Array),
  });
  const mine = await screen.ask('session.state', {});
  const user = mine.ok ? mine.value.profile?.user : undefined;
  const everyName = [...(await screen.accountNames()), account, person, user?.name ?? '', user?.email ?? ''];
  expect(everyName.every((name) => name.length > 3)).toBe(true);
  const lines = [said.objective, said.verbatim, said.nextStep, ...said.summary.split('\n')];
  for (const words of [...everyName, ...lines, ...Object.values(internal)])
    expect(written.toLowerCase()).not.toContain(words.toLowerCase());
  screen.expectQuiet();
});

test('who asks for less motion sees none', async () => {
  const { screen } = owen;
  await screen.afresh();
  const { page } = screen;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await longestMotion(page)).toBeGreaterThan(frameMs);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const place of ['today', 'accounts', 'leads', 'kits', 'sync', 'settings'] as const) {
    await screen.goTo(place);
    expect(await longestMotion(page), place).toBeLessThanOrEqual(frameMs);
  }
  for (const chord of ['Control+K', 'Alt+O', 'Alt+L']) {
    await page.keyboard.press(chord);
    await page.getByRole('dialog').waitFor();
    expect(await longestMotion(page), chord).toBeLessThanOrEqual(frameMs);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  screen.expectQuiet();
});

const frameMs = 17;

/** Milliseconds of the longest transition or animation that anything in the window has or is in. */
const longestMotion = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const longestOf = (list: string): number =>
      Math.max(...list.split(',').map((one) => Number.parseFloat(one) * (one.includes('ms') ? 1 : 1000)));
    const styles = [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].map((part) => getComputedStyle(element, part)),
    );
    const running = document
      .getAnimations()
      .map((animation) => Number(animation.effect?.getComputedTiming().activeDuration ?? 0));
    return Math.max(
      0,
      ...running,
      ...styles.map((style) => longestOf(style.transitionDuration)),
      ...styles.map((style) => (style.animationName === 'none' ? 0 : longestOf(style.animationDuration))),
    );
  });

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

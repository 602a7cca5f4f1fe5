import { expect, test } from '@playwright/test';
import { createProgramDemo, type ProgramDemo, type Seat } from '../harness/programDemo.ts';
import { ProgramHand } from '../harness/programHand.ts';
import { changePhone } from './day/changePhone.ts';
import { openUnlogged } from './day/openUnlogged.ts';

/* What is written meets what others wrote, what the hub refuses, and a program that dies. */

let demo: ProgramDemo;
test.beforeAll(async () => {
  demo = await createProgramDemo();
});
test.afterEach(() => demo.clear());
test.afterAll(() => demo?.remove());

/** Nothing in the window complained; the socket may, where the test killed the program behind it. */

test('two laptops change one field, and the second decides in two clicks', async ({ browser }) => {
  const owen = await demo.seat(browser, 'Owen Partridge');
  const hannah = await demo.seat(browser, 'Hannah Lockyer');
  const [name = ''] = await owen.screen.accountNames();
  await changeAtOnce(hannah, owen, name, ['+44 20 7946 0001', '+44 20 7946 0002']);
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
  owen.screen.expectQuiet();
  hannah.screen.expectQuiet();
});

test('a third value survives kill -9, and all three stand in the history of the account', async ({
  browser,
}) => {
  const owen = await demo.seat(browser, 'Owen Partridge');
  const hannah = await demo.seat(browser, 'Hannah Lockyer');
  const [, name = ''] = await owen.screen.accountNames();
  const [theirs, mine, third] = ['+44 20 7946 0011', '+44 20 7946 0012', '+44 20 7946 0013'];
  await changeAtOnce(hannah, owen, name, [theirs, mine]);
  const { say } = owen.screen;
  await owen.screen.statusLine.getByRole('link', { name: say('status.needsYou', { count: 1 }) }).click();
  await owen.screen.page.getByText(theirs).waitFor();
  const address = new URL(owen.screen.page.url()).hash;
  await owen.screen.page.keyboard.press('Alt+3');
  await owen.screen.field('conflict.another').fill(third);
  await owen.screen.untilDraftHolds(third);
  await owen.crash();
  await owen.screen.page.getByRole('navigation', { name: say('nav.label') }).waitFor();
  await owen.screen.visit(address.slice(1));
  await expect(owen.screen.field('conflict.another')).toHaveValue(third);
  await owen.screen.button('conflict.keepAnother').click();
  await owen.screen.untilSynced();

  await owen.screen.find(name);
  await owen.screen.page.getByRole('tab', { name: say('account.timeline') }).click();
  const entry = owen.screen.page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: say('choice.another') });
  for (const value of [theirs, mine, third]) await expect(entry.getByText(value)).toBeVisible();
  await expect(entry.getByText(say('conflict.theirs', { name: 'Hannah Lockyer' }))).toBeVisible();
  owen.screen.expectQuiet();
});

test('a refused change is opened, put right and sent again', async ({ browser }) => {
  const viktor = await demo.seat(browser, 'Viktor Hallin');
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
  viktor.screen.expectQuiet();
});

test('typed words and chosen answers survive kill -9', async ({ browser }) => {
  const owen = await demo.seat(browser, 'Owen Partridge');
  await openUnlogged(owen.screen);
  const address = new URL(owen.screen.page.url()).hash;
  await owen.screen.page.keyboard.press('Alt+D');
  const words = 'The buyer was called away after ten minutes';
  await owen.screen.field('call.whatHappened').pressSequentially(words);
  await owen.screen.untilDraftHolds(words);
  await owen.crash();
  const { page, say } = owen.screen;
  await page.getByRole('navigation', { name: say('nav.label') }).waitFor();
  await owen.screen.visit(address.slice(1));
  await expect(owen.screen.field('call.whatHappened')).toHaveValue(words);
  await expect(page.getByRole('radio', { name: say('result.notMet') })).toBeChecked();
  owen.screen.expectQuiet();
});

/** The first, with a connection, is before the second, who has none until both have written. */
async function changeAtOnce(
  first: Seat,
  second: Seat,
  account: string,
  phones: readonly [string, string],
): Promise<void> {
  await second.network.cut();
  await changePhone(first, account, phones[0]);
  await first.screen.untilSynced();
  await changePhone(second, account, phones[1]);
  await second.network.restore();
  await syncNow(second);
}

async function syncNow({ screen }: Seat): Promise<void> {
  await screen.goTo('sync');
  await screen.button('sync.now').click();
}

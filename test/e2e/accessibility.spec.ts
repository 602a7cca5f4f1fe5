import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { createProgramDemo, type ProgramDemo, type Seat, signInAs } from '../harness/programDemo.ts';
import type { ProgramScreen } from '../harness/programScreen.ts';
import { languages } from '../harness/programWords.ts';
import { keyboardFaults } from './accessibility/keyboardReach.ts';
import { layoutFaults } from './accessibility/layoutFaults.ts';
import { type Rows, type ScreenState, screenStates } from './accessibility/states.ts';
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
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let demo: ProgramDemo;
let seat: Seat;
let states: readonly ScreenState[];

// Hundreds of looks at one window: a recording of them would take longer than they do.
test.use({ trace: 'off' });
test.describe.configure({ timeout: 180_000 });

test.beforeAll(async ({ browser }) => {
  demo = await createProgramDemo();
  seat = await demo.seat(browser, 'Hannah Lockyer');
  const rows = await findRows(seat.screen);
  await provokeConflict(browser, rows.accountId);
  states = screenStates(rows);
});
test.afterAll(() => demo?.remove());

test('axe finds nothing in light or dark', async () => {
  const { screen } = seat;
  await screen.page.setViewportSize(usual);
  const found: string[] = [];
  for (const state of states) {
    await enter(screen, state);
    found.push(...(await axeFaults(screen, state.name)));
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
    found.push(...(await axeFaults(screen, name)), ...(await cutOff(screen, name)));
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
  await screen.page.setViewportSize(usual);
  const found: string[] = [];
  for (const state of states) {
    await enter(screen, state);
    for (const fault of await keyboardFaults(screen.page)) found.push(`${state.name}: ${fault}`);
  }
  expect(found).toEqual([]);
});

test('nothing was written to the console meanwhile', () => {
  expect(seat.screen.complaints).toEqual([]);
});

async function axeFaults(screen: ProgramScreen, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await screen.ask('settings.set', { theme });
    await expect(screen.page.locator('html')).toHaveAttribute('data-theme', theme);
    const axe = new AxeBuilder({ page: screen.page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] });
    // Another look changes colours alone.
    const { violations } = await (theme === 'light'
      ? axe.withTags(rules)
      : axe.withRules('color-contrast')
    ).analyze();
    for (const { id, nodes } of violations)
      for (const node of nodes) found.push(`${name}, ${theme}: ${id} at ${node.target.join(' ')}`);
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

/** Leaves whatever is open, without a trace of it. */
async function enter(screen: ProgramScreen, state: ScreenState): Promise<void> {
  const { page } = screen;
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('heading', { level: 1, name: screen.say('nav.settings') }).waitFor();
  await state.open(screen);
}

async function findRows(screen: ProgramScreen): Promise<Rows> {
  const listed = await screen.ask('accounts.list', {
    offset: 0,
    limit: 1,
    find: null,
    territoryId: null,
    sort: 'lastCall',
  });
  const account = listed.ok ? listed.value.rows[0] : undefined;
  const now = Date.now();
  const quarter = { from: now - 90 * 86_400_000, to: now };
  const open = await screen.ask('calls.list', { ...quarter, filter: 'notLogged' });
  const all = await screen.ask('calls.list', { ...quarter, filter: 'all' });
  const leads = await screen.ask('leads.list', {
    offset: 0,
    limit: 1,
    find: null,
    status: 'all',
    mine: false,
  });
  return {
    accountId: account?.id ?? '',
    accountName: account?.name ?? '',
    plannedCallId: open.ok ? (open.value.rows[0]?.call.id ?? '') : '',
    loggedCallId: all.ok ? (all.value.rows.find(({ log }) => log !== null)?.call.id ?? '') : '',
    leadId: leads.ok ? (leads.value.rows[0]?.lead.id ?? '') : '',
  };
}

/** A colleague changes the phone number first; then one more change waits, since the network is gone. */
async function provokeConflict(
  browser: Parameters<ProgramDemo['seat']>[0],
  accountId: string,
): Promise<void> {
  const colleague = await demo.seat(browser, 'Ingrid Sahlén');
  const phoneOf = async ({ screen }: Seat) => {
    const answer = await screen.ask('accounts.get', { id: accountId });
    return answer.ok ? answer.value.account.phone : null;
  };
  const change = async (who: Seat, to: string) =>
    who.screen.ask('accounts.update', { id: accountId, fields: { phone: { from: await phoneOf(who), to } } });
  await seat.network.cut();
  await change(colleague, '+44 20 7946 0011');
  await colleague.screen.untilSynced();
  await change(seat, '+44 20 7946 0022');
  await seat.network.restore();
  await seat.screen.ask('sync.now', {});
  await expect(seat.screen.statusLine).toContainText(seat.screen.say('status.needsYou', { count: 1 }), {
    timeout: 20_000,
  });
  await seat.network.cut();
  await change(seat, '+44 20 7946 0033');
  await colleague.screen.close();
  await colleague.laptop.kill();
}

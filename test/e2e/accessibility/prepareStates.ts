import { type Browser, expect } from '@playwright/test';
import { type ProgramDemo, type Seat, signInAs } from '../../harness/programDemo.ts';
import type { ProgramScreen } from '../../harness/programScreen.ts';
import type { ScreenState } from './openState.ts';
import type { Rows } from './states.ts';

/** Brings a laptop to where every state can be shown: rows to open, a conflict to decide, a change that waits. */
export async function prepareStates(demo: ProgramDemo, browser: Browser, seat: Seat): Promise<Rows> {
  const rows = await findRows(seat.screen);
  await provokeConflict(demo, browser, seat, rows.accountId);
  return rows;
}

/** Slower than any line that can be bought: what is read for the first time is not read before it was looked at. */
const slowBytesPerSecond = 10_000;

/** Signs in on a laptop that has nothing yet, over a line so slow that there is time to look at what it shows. */
export async function beginReading(seat: Seat): Promise<void> {
  seat.network.slow(slowBytesPerSecond);
  await signInAs(seat);
}

/** Leaves whatever is open, without a trace of it, and opens the state. */
export async function enter(screen: ProgramScreen, state: ScreenState): Promise<void> {
  const { page } = screen;
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toHaveCount(0);
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
  await expect
    .poll(async () => (await kitItem(screen, 'collateral'))?.isHere, { timeout: 60_000 })
    .toBe(true);
  const account = listed.ok ? listed.value.rows[0] : undefined;
  const now = Date.now();
  const quarter = { from: now - 90 * 86_400_000, to: now };
  const open = await screen.ask('calls.list', { ...quarter, filter: 'notLogged' });
  const all = await screen.ask('calls.list', { ...quarter, filter: 'all' });
  const leads = await screen.ask('leads.list', {
    offset: 0,
    limit: 200,
    find: null,
    status: 'all',
    whose: 'everyone',
  });
  return {
    accountId: account?.id ?? '',
    accountName: account?.name ?? '',
    plannedCallId: open.ok ? (open.value.rows[0]?.call.id ?? '') : '',
    loggedCallId: all.ok ? (all.value.rows.find(({ log }) => log !== null)?.call.id ?? '') : '',
    newLeadId: leads.ok ? (leads.value.rows.find(({ lead }) => lead.status === 'new')?.lead.id ?? '') : '',
    talkingLeadId: leads.ok
      ? (leads.value.rows.find(({ lead }) => lead.status === 'in_conversation')?.lead.id ?? '')
      : '',
    leadId: leads.ok ? (leads.value.rows[0]?.lead.id ?? '') : '',
    replyItem: (await kitItem(screen, 'objection_response'))?.address ?? '',
    mailItem: (await kitItem(screen, 'email_template'))?.address ?? '',
    fileItem: (await kitItem(screen, 'collateral'))?.address ?? '',
    waitingKitId: await waitingKit(screen),
  };
}

/** The first item of a kind that may be used now. */
async function kitItem(
  screen: ProgramScreen,
  kind: 'objection_response' | 'email_template' | 'collateral',
): Promise<{ readonly address: string; readonly isHere: boolean } | undefined> {
  const library = await screen.ask('kits.library', {
    accountId: null,
    contactIds: [],
    language: null,
    find: null,
    category: null,
    kinds: [kind],
    favourites: false,
    unusable: false,
  });
  const item = library.ok ? library.value.situations.flatMap(({ items }) => items)[0] : undefined;
  return item === undefined
    ? undefined
    : { address: `${item.kitId}/${item.itemId}`, isHere: item.file?.state === 'here' };
}

async function waitingKit(screen: ProgramScreen): Promise<string> {
  const kits = await screen.ask('kits.list', { language: 'en' });
  const found = kits.ok ? kits.value.kits.find(({ unusable }) => unusable === 'not_started') : undefined;
  return found?.kitId ?? '';
}

/** A colleague changes the phone number first; then one more change waits, since the network is gone. */
async function provokeConflict(
  demo: ProgramDemo,
  browser: Browser,
  seat: Seat,
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

import type { Browser } from '@playwright/test';
import type { ProgramDemo, Seat } from '../harness/programDemo.ts';

/** One screen in one state worth looking at, and the way there. */
export interface Visit {
  readonly name: string;
  open(seat: Seat, demo: ProgramDemo, browser: Browser): Promise<void>;
}

const go =
  (address: string): Visit['open'] =>
  async ({ screen: { page } }) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await page.waitForTimeout(400);
  };

async function firstAccount({ screen }: Seat): Promise<string> {
  const list = await screen.ask('accounts.list', {
    offset: 0,
    limit: 1,
    find: null,
    territoryId: null,
    sort: 'lastCall',
  });
  const id = list.ok ? list.value.rows[0]?.id : undefined;
  if (id === undefined) throw new Error('the demo has no account with a call');
  return id;
}

async function nextCall({ screen }: Seat): Promise<string> {
  const now = Date.now();
  const list = await screen.ask('calls.list', { from: now - 36e5, to: now + 7 * 864e5, filter: 'all' });
  const planned = list.ok ? list.value.rows.find(({ call }) => call.status === 'planned') : undefined;
  if (planned === undefined) throw new Error('the demo has no call ahead');
  return planned.call.id;
}

let phones = 0;
/** From the range that is kept for fiction, another one each time. */
const newPhone = (): string => {
  phones += 1;
  return `020 7946 0${String(100 + phones)}`;
};

/** Two people write one phone number, one of them with no network: the other's stands, and the first is asked. */
async function makeConflict(seat: Seat, demo: ProgramDemo, browser: Browser): Promise<void> {
  const id = await firstAccount(seat);
  const read = await seat.screen.ask('accounts.get', { id });
  const from = read.ok ? read.value.account.phone : null;
  await seat.network.cut();
  const other = await demo.seat(browser, 'Hannah Lockyer');
  const theirs = await other.screen.ask('accounts.update', {
    id,
    fields: { phone: { from, to: newPhone() } },
  });
  if (!theirs.ok) throw new Error(`the other edit was refused: ${theirs.error.code}`);
  await other.screen.ask('sync.now', {});
  await other.screen.page.waitForTimeout(500);
  await other.screen.untilSynced();
  await other.screen.close();
  const mine = await seat.screen.ask('accounts.update', {
    id,
    fields: { phone: { from, to: newPhone() } },
  });
  if (!mine.ok) throw new Error(`the edit was refused: ${mine.error.code}`);
  await seat.network.restore();
  await seat.screen.ask('sync.now', {});
  for (let look = 0; look < 600; look += 1) {
    const list = await seat.screen.ask('sync.list', { list: 'attention', offset: 0, limit: 1 });
    const item = list.ok ? list.value.items[0] : undefined;
    if (item !== undefined) {
      await go(`/sync/${item.mutationId}`)(seat, demo, browser);
      return;
    }
    await seat.screen.page.waitForTimeout(100);
  }
  throw new Error('no conflict came of it');
}

export const visits: readonly Visit[] = [
  { name: 'today', open: go('/today') },
  { name: 'accounts', open: go('/accounts') },
  {
    name: 'account',
    open: async (seat, demo, browser) => go(`/accounts/${await firstAccount(seat)}`)(seat, demo, browser),
  },
  {
    name: 'people',
    open: async (seat, demo, browser) =>
      go(`/accounts/${await firstAccount(seat)}/people`)(seat, demo, browser),
  },
  {
    name: 'call',
    open: async (seat, demo, browser) => {
      await go(`/calls/${await nextCall(seat)}`)(seat, demo, browser);
      await seat.screen.page.keyboard.press('Alt+o');
      await seat.screen.page.keyboard.type('Six of them at once is a lot of money before the season');
      await seat.screen.page.waitForTimeout(600);
    },
  },
  { name: 'leads', open: go('/leads') },
  {
    name: 'lead',
    open: async (seat, demo, browser) => {
      await go('/leads')(seat, demo, browser);
      await seat.screen.page.locator('[data-index="0"]').first().click();
      await seat.screen.page.waitForTimeout(400);
    },
  },
  { name: 'deals', open: go('/deals') },
  { name: 'settings', open: go('/settings') },
  {
    name: 'find',
    open: async (seat, demo, browser) => {
      await go('/accounts')(seat, demo, browser);
      await seat.screen.page.keyboard.press('Control+k');
      await seat.screen.page.keyboard.type('ma');
      await seat.screen.page.waitForTimeout(500);
    },
  },
  {
    name: 'sync',
    open: async (seat, demo, browser) => {
      await seat.screen.page.keyboard.press('Escape');
      await makeConflict(seat, demo, browser);
    },
  },
];

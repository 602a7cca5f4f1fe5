import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { calendarText, eventText } from '../fixtures/calendarText.ts';
import { type CalendarServer, startCalendarServer } from '../harness/calendarServer.ts';
import { createProgramDemo, type ProgramDemo, type Seat } from '../harness/programDemo.ts';
import { ProgramHand } from '../harness/programHand.ts';

/*
 * A day that comes from the rep's calendar, the sheet that is printed from it, and the screen that a customer may
 * see: with the real programs, in Chromium.
 */

let demo: ProgramDemo;
let calendar: CalendarServer;
test.beforeAll(async () => {
  demo = await createProgramDemo();
});
test.beforeEach(async () => {
  calendar = await startCalendarServer(calendarText([]));
});
test.afterEach(async () => {
  await calendar.stop();
  await demo.clear();
});
test.afterAll(() => demo?.remove());

interface Customer {
  readonly account: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly name: string;
  readonly email: string;
}

/** An account of the rep's with no call today, and someone there who has an address. */
async function customerOf({ screen }: Seat): Promise<Customer> {
  const list = await screen.ask('accounts.list', {
    offset: 0,
    limit: 100,
    find: null,
    territoryId: null,
    sort: 'name',
  });
  const day = new Date().toISOString().slice(0, 10);
  const today = await screen.ask('today.get', { day });
  const busy = new Set(today.ok ? today.value.calls.map(({ call }) => call.accountId) : []);
  for (const { id, name } of list.ok ? list.value.rows : []) {
    if (busy.has(id)) continue;
    const people = await screen.ask('contacts.list', { accountId: id });
    const known = people.ok ? people.value.rows.find(({ contact }) => contact.email !== null) : undefined;
    if (known !== undefined && known.contact.status === 'active') {
      const { contact } = known;
      return {
        account: name,
        accountId: id,
        contactId: contact.id,
        name: contact.name,
        email: contact.email ?? '',
      };
    }
  }
  throw new Error('the demo has nobody with an address');
}

/** Twelve o'clock today where this machine is, so many hours on. */
const todayAt = (hours: number): string => {
  const noon = new Date();
  noon.setHours(12 + hours, 7, 0, 0);
  return noon.toISOString().replace(/[-:]|\.\d+/g, '');
};
const meeting = ({ email, name }: Customer, hours: number, more: readonly string[] = []) =>
  eventText('meeting', `DTSTART:${todayAt(hours)}`, [
    'DURATION:PT45M',
    'SUMMARY:Spring range 🚲 فحص',
    `ATTENDEE;CN=${name}:mailto:${email}`,
    ...more,
  ]);

async function subscribe({ screen }: Seat): Promise<void> {
  await screen.goTo('settings');
  await screen.field('calendar.address').fill(calendar.address);
  await screen.field('calendar.address').press('Enter');
  await expect(
    screen.page.getByText(screen.say('calendar.from', { host: new URL(calendar.address).host })),
  ).toBeVisible();
}

test('an event of the calendar becomes a call by one key, and goes where its event goes', async ({
  browser,
}) => {
  const seat = await demo.seat(browser, 'Owen Partridge');
  const { page, say } = seat.screen;
  const customer = await customerOf(seat);
  calendar.text = calendarText([
    meeting(customer, 2),
    eventText('private', `DTSTART:${todayAt(3)}`, ['SUMMARY:Dentist', 'CLASS:PRIVATE']),
  ]);
  await subscribe(seat);
  await expect(page.getByText(say('calendar.leftOutPrivate', { count: 1 }), { exact: false })).toBeVisible();
  await expect(page.locator('body')).not.toContainText('private-4f1a');

  await seat.screen.goTo('today');
  await expect(page.getByText('Spring range 🚲 فحص').first()).toBeVisible();
  await expect(page.getByText('Dentist')).toHaveCount(0);
  const hand = new ProgramHand(page);
  await hand.press('P');
  await expect(page.getByText(say('calendar.planned', { account: customer.account }))).toBeVisible();
  expect(hand.interactions).toBe(1);
  const link = page.getByRole('link', { name: customer.account, exact: true });
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: customer.account })).toBeVisible();
  await expect(page.getByText(customer.name).first()).toBeVisible();

  calendar.text = calendarText([meeting(customer, 4)]);
  const sources = await seat.screen.ask('calendar.sources', {});
  const id = sources.ok ? (sources.value.sources[0]?.id ?? '') : '';
  await seat.screen.ask('calendar.readNow', { id });
  await expect(page.getByText(/16:07/).first()).toBeVisible();
  seat.screen.expectQuiet();
});

test('with no connection the day from the calendar is still there', async ({ browser }) => {
  const seat = await demo.seat(browser, 'Owen Partridge');
  const { say } = seat.screen;
  calendar.text = calendarText([meeting(await customerOf(seat), 1)]);
  await subscribe(seat);
  await calendar.stop();
  await seat.network.cut();
  await seat.crash();
  await seat.screen.goTo('today');
  await expect(seat.screen.page.getByText('Spring range 🚲 فحص').first()).toBeVisible();
  await seat.screen.goTo('settings');
  await seat.screen.button('calendar.readNow').click();
  await expect(seat.screen.page.getByText(say('error.calendar_unreachable')).first()).toBeVisible();
  calendar = await startCalendarServer(calendarText([]));
});

test('a file of the calendar is chosen, and one that is none is said to be none', async ({ browser }) => {
  const seat = await demo.seat(browser, 'Owen Partridge');
  const { page, say } = seat.screen;
  const customer = await customerOf(seat);
  const choose = async (name: string, content: string | Uint8Array): Promise<void> => {
    const file = join(seat.laptop.folder, name);
    await writeFile(file, content);
    const chooser = page.waitForEvent('filechooser');
    await seat.screen.button('calendar.chooseFile').click();
    await (await chooser).setFiles(file);
  };
  await seat.screen.goTo('settings');
  await choose('photo.ics', new Uint8Array([137, 80, 78, 71, 0, 1, 2, 3]));
  await expect(page.getByText(say('error.calendar_not_one'))).toBeVisible();
  await choose('week.ics', calendarText([meeting(customer, 1)]));
  await expect(page.getByRole('heading', { name: 'week.ics' })).toBeVisible();
  await seat.screen.goTo('today');
  await expect(page.getByText('Spring range 🚲 فحص').first()).toBeVisible();
});

test('fifty thousand events in one file leave today’s visit in sight, and what is too much is said', async ({
  browser,
}) => {
  const seat = await demo.seat(browser, 'Owen Partridge');
  const { page, say } = seat.screen;
  const later = Date.now() + 30 * 86_400_000;
  const others = Array.from({ length: 50_000 }, (_, at) => {
    const start = new Date(later + at * 600_000).toISOString().replace(/[-:]|\.\d+/g, '');
    return eventText(`block-${at}`, `DTSTART:${start}`, ['SUMMARY:Block']);
  });
  const file = join(seat.laptop.folder, 'years.ics');
  await writeFile(file, calendarText([...others, meeting(await customerOf(seat), 1)]));
  await seat.screen.goTo('settings');
  const chooser = page.waitForEvent('filechooser');
  await seat.screen.button('calendar.chooseFile').click();
  await (await chooser).setFiles(file);
  await expect(page.getByRole('heading', { name: 'years.ics' })).toBeVisible();
  const sources = await seat.screen.ask('calendar.sources', {});
  const tooMany = sources.ok ? (sources.value.sources[0]?.leftOut['too_many'] ?? 0) : 0;
  expect(tooMany).toBeGreaterThan(1_000);
  await expect(page.getByText(say('calendar.leftOutTooMany', { count: tooMany }))).toBeVisible();
  await seat.screen.goTo('today');
  await expect(page.getByText('Spring range 🚲 فحص').first()).toBeVisible();
});

test('an event with nobody known asks for the account, and an ignored one is gone until it is undone', async ({
  browser,
}) => {
  const seat = await demo.seat(browser, 'Owen Partridge');
  const { page, say } = seat.screen;
  const customer = await customerOf(seat);
  calendar.text = calendarText([
    eventText('unknown', `DTSTART:${todayAt(2)}`, ['DURATION:PT35M', 'SUMMARY:Coffee with somebody']),
  ]);
  await subscribe(seat);
  await seat.screen.goTo('today');
  await page.getByText('Coffee with somebody', { exact: true }).first().waitFor();
  await page.keyboard.press('I');
  await expect(page.getByText('Coffee with somebody', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: say('action.undo') }).click();
  await page.getByText('Coffee with somebody', { exact: true }).first().waitFor();
  await page.keyboard.press('P');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill(customer.account);
  await page.getByRole('option', { name: customer.account }).first().click();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('link', { name: customer.account, exact: true })).toBeVisible();
  await expect(page.getByText(say('calendar.fromCalendar'))).toHaveCount(0);
});

const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
const sheetText = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('body').innerText();
  await page.emulateMedia({ media: 'screen' });
  return text;
};

/** The person met is one whom marketing handed over, and reads on their own first; answers what the lead is called. */
async function handedOver({ screen }: Seat, accountId: string, contactId: string): Promise<string> {
  const open = { status: 'open', whose: 'everyone', find: null, offset: 0, limit: 100 } as const;
  const leads = await screen.ask('leads.list', open);
  const lead = leads.ok ? leads.value.rows.find((row) => row.lead.email !== null)?.lead : undefined;
  const people = await screen.ask('contacts.list', { accountId });
  const contact = people.ok
    ? people.value.rows.find((row) => row.contact.id === contactId)?.contact
    : undefined;
  if (!lead?.name || contact === undefined)
    throw new Error('the demo has no lead with a name and an address');
  const fields = {
    email: { from: contact.email, to: lead.email },
    orientation: { from: contact.orientation, to: 'learns_alone' },
  } as const;
  expect((await screen.ask('contacts.update', { id: contactId, fields })).ok).toBe(true);
  return lead.name;
}

/** Headings of what begins on the sheet and does not end there, or has nothing below it. */
async function cutSections(page: Page): Promise<readonly string[]> {
  const window = page.viewportSize();
  // A4 less the margins.
  await page.setViewportSize({ width: 703, height: 1032 });
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() => {
    const stands = (entry: Element): 'whole' | 'cut' | 'away' => {
      let clip = entry.parentElement;
      while (clip !== null && getComputedStyle(clip).overflowY === 'visible') clip = clip.parentElement;
      const [box, room] = [entry.getBoundingClientRect(), clip?.getBoundingClientRect()];
      if (room === undefined || box.left >= room.right || box.top >= room.bottom) return 'away';
      return box.bottom <= room.bottom + 1 ? 'whole' : 'cut';
    };
    const sections = [...document.querySelectorAll('[data-print-sheet] section:has(li)')];
    if (sections.length === 0) return ['no section at all'];
    return sections.flatMap((section) => {
      const entries = [...section.querySelectorAll('li')].map(stands);
      const isWell = !entries.includes('cut') && entries.includes('whole') && stands(section) === 'whole';
      return isWell ? [] : [section.querySelector('h2')?.textContent ?? ''];
    });
  });
  await page.emulateMedia({ media: 'screen' });
  if (window !== null) await page.setViewportSize(window);
  return cut;
}

test('the prep prints on one page of either size, however much there is, and nothing internal when that is hidden', async ({
  browser,
}) => {
  const seat = await demo.seat(browser, 'Owen Partridge', { colorScheme: 'dark' });
  const { page, say } = seat.screen;
  const { accountId, contactId, account } = await customerOf(seat);
  const me = await seat.screen.ask('session.state', {});
  const ownerId = me.ok ? (me.value.profile?.user.id ?? '') : '';
  const uuid = (): Promise<string> => page.evaluate(() => crypto.randomUUID());
  const id = await uuid();
  const lead = await handedOver(seat, accountId, contactId);
  const objective = `Agree the spring order ${'and every detail of it '.repeat(120)}`.slice(0, 1_900);
  const now = Date.now();
  const planned = await seat.screen.ask('calls.plan', {
    id,
    accountId,
    ownerId,
    contactIds: [contactId],
    channel: 'visit',
    startsAt: now + 3_600_000,
    durationMinutes: 45,
    localStart: new Date(now + 3_600_000).toISOString().slice(0, 16),
    timeZone: 'UTC',
    objective,
    minimumOutcome: objective,
  });
  expect(planned.ok).toBe(true);
  for (let number = 0; number < 12; number += 1) {
    const step = await seat.screen.ask('nextSteps.create', {
      id: await uuid(),
      accountId,
      callId: null,
      ownerId,
      text: `Promise ${number}: ${'send the noise figures at half load, '.repeat(20)}`.slice(0, 450),
      dueOn: '2027-01-15',
    });
    expect(step.ok).toBe(true);
  }
  await seat.screen.visit(`/calls/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: account })).toBeVisible();
  await expect(page.getByText(say('prep.likely')).first()).toBeVisible();
  for (const format of ['A4', 'Letter'] as const) {
    expect(pagesIn(await page.pdf({ format })), format).toBe(1);
  }
  const full = await sheetText(page);
  for (const words of [
    account,
    'Agree the spring order',
    'Promise 0',
    say('prep.likely'),
    say('prep.lead', { count: 1 }),
    lead,
    say('prep.sendFirst'),
    say('call.printNotes'),
  ]) {
    expect(full).toContain(words);
  }
  expect(await cutSections(page)).toEqual([]);
  expect(full).not.toContain(say('nav.accounts'));

  await page.keyboard.press('Alt+H');
  await expect(page.getByText(say('discretion.isHidden'))).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Agree the spring order');
  const discreet = await sheetText(page);
  for (const words of [
    'Agree the spring order',
    say('prep.likely'),
    say('prep.ask'),
    say('prep.show'),
    say('prep.lead', { count: 1 }),
    say('prep.sendFirst'),
    say('heard.openHere'),
  ]) {
    expect(discreet).not.toContain(words);
  }
  expect(discreet).toContain('Promise 0');
  for (const format of ['A4', 'Letter'] as const) {
    expect(pagesIn(await page.pdf({ format })), format).toBe(1);
  }
});

test('hidden, what is internal stays hidden wherever one goes, and typed words are kept', async ({
  browser,
}) => {
  const seat = await demo.seat(browser, 'Owen Partridge');
  const { page, say } = seat.screen;
  const list = await seat.screen.ask('calls.list', {
    from: Date.now() - 30 * 864e5,
    to: Date.now() + 7 * 864e5,
    filter: 'all',
  });
  const open = list.ok
    ? list.value.rows.find(({ call, log }) => call.status === 'planned' && log === null)
    : undefined;
  await seat.screen.visit(`/calls/${open?.call.id}`);
  await seat.screen.field('call.whatHappened').fill('Half a sentence of mine');
  const hand = new ProgramHand(page);
  await hand.press('Alt+H');
  expect(hand.interactions).toBe(1);
  await expect(page.getByText('Half a sentence of mine')).toHaveCount(0);
  await expect(page.getByText(say('call.log'), { exact: true })).toHaveCount(0);
  await seat.screen.goTo('accounts');
  await expect(page.getByRole('heading', { level: 1, name: say('discretion.covered') })).toBeFocused();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goBack();
  await page.keyboard.press('Alt+H');
  await expect(seat.screen.field('call.whatHappened')).toHaveValue('Half a sentence of mine');
});

import { expect, type Page, test } from '@playwright/test';
import { createProgramDemo, type ProgramDemo, type Seat } from '../harness/programDemo.ts';

/*
 * What people bring into a program that takes words: text with another program's looks, names of every script, notes
 * without end, one draft in two windows. What was meant is kept; nothing else happens.
 */

let demo: ProgramDemo;
let priya: Seat;
test.beforeAll(async ({ browser }) => {
  demo = await createProgramDemo();
  priya = await demo.seat(browser, 'Priya Sandhu');
});
test.beforeEach(() => priya.screen.afresh());
test.afterAll(() => demo?.remove());

const names = {
  company: 'שלום עליכם בע״מ',
  segment: 'דיג ים',
  city: 'תל אביב',
  person: 'نور الهدى',
  title: 'מנהלת רכש',
  emoji: '🚢⚓️ Marin 👩‍🔧',
} as const;

/** The first account of the seat's own territory as the backend lists it. */
async function firstAccount({ screen }: Seat) {
  const list = await screen.ask('accounts.list', {
    offset: 0,
    limit: 1,
    find: null,
    territoryId: null,
    sort: 'name',
  });
  const account = list.ok ? list.value.rows[0] : undefined;
  if (account === undefined) throw new Error('the demo has no account');
  return account;
}

/** Opens the window in which something heard at the account is written down, with its field in hand. */
async function openHeard(seat: Seat, accountId: string, page: Page = seat.screen.page) {
  const { say } = seat.screen;
  await page.evaluate((id) => {
    location.hash = `#/accounts/${id}/history`;
  }, accountId);
  await page.getByRole('tab', { name: say('account.timeline') }).waitFor();
  await page.keyboard.press('Alt+O');
  const field = page.getByRole('textbox', { name: say('heard.words') });
  await field.waitFor();
  await page.keyboard.press('Alt+P');
  return field;
}

const rich = `<div style="color:red;font-size:40px" onclick="window.ran = 'click'">
  <h1>They said</h1><p>that the <b>boats</b> <span style="position:fixed">lie still</span>.</p>
  <img src="http://tracker.invalid/seen.png" onerror="window.ran = 'image'">
  <a href="javascript:window.ran = 'link'">all winter</a></div>`;

test('pasted text keeps its words alone: no looks, no pictures, and nothing of it runs', async () => {
  const seat = priya;
  const { page } = seat.screen;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const account = await firstAccount(seat);
  const field = await openHeard(seat, account.id);

  const elsewhere = await page.context().newPage();
  // The page that is copied from would fetch the picture itself.
  await elsewhere.route('**/*', (route) => route.abort());
  await elsewhere.setContent(rich);
  await elsewhere.keyboard.press('Control+A');
  await elsewhere.keyboard.press('Control+C');
  await elsewhere.close();
  await page.bringToFront();
  await field.focus();
  await page.keyboard.press('Control+V');
  await expect(field).toHaveValue(/They said\s+that the boats lie still\.[\s\S]*all winter/);
  const pasted = await field.inputValue();
  expect(pasted).not.toMatch(/[<>]|onerror|tracker|javascript:/);

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  const shown = page.getByRole('tabpanel').getByText('that the boats lie still');
  await expect(shown).toBeVisible();
  expect(await page.getByRole('tabpanel').locator('img, [style*="40px"], [onclick]').count()).toBe(0);
  expect(await page.evaluate(() => (window as unknown as { ran?: string }).ran)).toBeUndefined();
  expect(asked.filter((url) => url.includes('tracker'))).toEqual([]);
  seat.screen.expectQuiet();
});

test('markup that is typed is shown as it was typed', async () => {
  const seat = priya;
  const { page } = seat.screen;
  const account = await firstAccount(seat);
  const field = await openHeard(seat, account.id);
  const words = `<img src=x onerror="window.ran='typed'"> {count, plural, other {#}}`;
  await field.fill(words);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('tabpanel').getByText(words)).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { ran?: string }).ran)).toBeUndefined();
  seat.screen.expectQuiet();
});

/** Where each of the words begins on the screen, within the one element that holds all of them. */
const lefts = (page: Page, within: string, words: readonly string[]) =>
  page.evaluate(
    ([selector, parts]) => {
      for (const root of document.querySelectorAll(selector)) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found = new Map<string, number>();
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          for (const part of parts) {
            const at = (node.textContent ?? '').indexOf(part);
            if (at < 0 || found.has(part)) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + part.length);
            found.set(part, Math.round(range.getBoundingClientRect().left));
          }
        }
        if (found.size === parts.length) return parts.map((part) => found.get(part) ?? -1);
      }
      return [];
    },
    [within, words] as const,
  );

const ascending = (places: readonly number[]): boolean =>
  places.length > 1 && places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));

test('names of every script stand whole in lists, headings, Today, prep and palette, and reorder no neighbour', async ({
  browser,
}) => {
  const seat = await demo.seat(browser, 'Hannah Lockyer');
  const { screen } = seat;
  const { page, say } = screen;
  const workspace = await screen.ask('workspace.get', {});
  const territory = workspace.ok ? (workspace.value.myTerritoryIds[0] ?? '') : '';
  const id = (end: number): string => `0198a000-0000-7000-8000-00000000000${end}`;
  const blank = { phone: null, website: null, language: null };
  for (const [accountId, name] of [
    [id(1), names.company],
    [id(2), names.emoji],
  ] as const) {
    const made = await screen.ask('accounts.create', {
      id: accountId,
      name,
      homeTerritoryId: territory,
      segment: names.segment,
      city: names.city,
      country: null,
      ...blank,
    });
    expect(made.ok).toBe(true);
  }
  const unknown = { persona: 'unknown', need: 'unknown', orientation: 'unknown', language: null } as const;
  for (const [contactId, name] of [
    [id(3), names.person],
    [id(4), names.emoji],
  ] as const) {
    const made = await screen.ask('contacts.create', {
      id: contactId,
      accountId: id(1),
      name,
      title: names.title,
      email: null,
      phone: null,
      ...unknown,
    });
    expect(made.ok).toBe(true);
  }
  const state = await screen.ask('session.state', {});
  const me = state.ok ? (state.value.profile?.user.id ?? '') : '';
  const now = new Date();
  const planned = await screen.ask('calls.plan', {
    id: id(5),
    accountId: id(1),
    ownerId: me,
    contactIds: [id(3), id(4)],
    channel: 'phone',
    startsAt: now.getTime(),
    durationMinutes: 30,
    localStart: `${now.toISOString().slice(0, 16)}`,
    timeZone: 'Europe/London',
    objective: null,
    minimumOutcome: null,
  });
  expect(planned.ok).toBe(true);

  await test.step('the list and the heading', async () => {
    await screen.visit(`/accounts/${id(1)}`);
    const heading = page.getByRole('heading', { level: 1, name: names.company });
    await expect(heading).toBeVisible();
    // Segment, city: in the order in which the line says them, though both run the other way.
    expect(ascending(await lefts(page, 'main header', [names.segment, names.city]))).toBe(true);
    await page.goto(`${page.url().split('#')[0]}#/accounts`);
    await page.getByRole('searchbox', { name: say('account.find') }).fill('Marin 👩‍🔧');
    await expect(page.getByRole('grid').getByText(names.emoji, { exact: true })).toBeVisible();
    await page.getByRole('searchbox', { name: say('account.find') }).fill('שלום');
    await expect(page.getByRole('grid').getByText(names.company, { exact: true })).toBeVisible();
  });

  await test.step('Today', async () => {
    await screen.goTo('today');
    await expect(page.getByRole('main').getByText(names.company).first()).toBeVisible();
    expect(ascending(await lefts(page, 'main p', [names.person, names.emoji]))).toBe(true);
  });

  await test.step('the prep sheet', async () => {
    await screen.visit(`/calls/${id(5)}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(names.company);
    await expect(page.getByText(names.person).first()).toBeVisible();
  });

  await test.step('the palette', async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('שלום');
    await expect(page.getByRole('option').first()).toContainText(names.company);
    await page.keyboard.press('Escape');
  });
  screen.expectQuiet();
});

test('a note of ten thousand letters is folded on the screen and whole on disk and at the hub', async () => {
  const seat = priya;
  const { page, say } = seat.screen;
  const account = await firstAccount(seat);
  const words = `${'They went on about the quay and the tide. '.repeat(240).slice(0, 9_990)} The end.`;
  expect(words.length).toBeGreaterThan(9_990);
  const field = await openHeard(seat, account.id);
  await field.fill(words);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await seat.screen.untilSynced();
  const panel = page.getByRole('tabpanel');
  const unfold = panel.getByRole('button', { name: say('words.unfold') });
  await expect(unfold).toBeVisible();
  const heightOf = () => panel.evaluate((part) => part.scrollHeight);
  const folded = await heightOf();
  await unfold.click();
  await expect(panel.getByRole('button', { name: say('words.fold') })).toBeVisible();
  expect(await heightOf()).toBeGreaterThan(folded + 1_500);
  await expect
    .poll(async () => {
      const told = await seat.screen.ask('accounts.timeline', {
        accountId: account.id,
        before: null,
        limit: 50,
        kind: 'heard',
      });
      const kept = told.ok ? told.value.entries.flatMap((one) => (one.type === 'heard' ? [one] : [])) : [];
      return kept.map(({ heard, sync }) => [heard.verbatim, sync]);
    })
    .toContainEqual([words, 'synced']);
});

test('a laptop that falls asleep in mid-save saves once when it wakes, and says so only then', async () => {
  const seat = priya;
  const { page, say } = seat.screen;
  const account = await firstAccount(seat);
  const words = 'Asleep between two words.';
  const field = await openHeard(seat, account.id);
  await field.fill(words);
  await seat.screen.untilDraftHolds(words);
  seat.laptop.sleep();
  try {
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(1_000);
    await expect(page.getByText(say('heard.keptPraise'))).toBeHidden();
    await expect(page.getByRole('dialog')).toBeVisible();
  } finally {
    seat.laptop.wake();
  }
  await expect(page.getByText(say('heard.keptPraise'))).toBeVisible();
  await seat.screen.untilSynced();
  const stored = await demo.hub.ask(`select count(*)::int as rows from heard where verbatim = '${words}'`);
  expect(stored).toEqual([{ rows: 1 }]);
});

test('one draft in two windows: each sees what the other wrote, and neither loses a word', async () => {
  const seat = priya;
  const { page } = seat.screen;
  const account = await firstAccount(seat);
  const field = await openHeard(seat, account.id);
  await field.fill('Written in the first window.');
  await seat.screen.untilDraftHolds('first window');

  const second = await page.context().newPage();
  await second.goto(page.url());
  const there = await openHeard(seat, account.id, second);
  await expect(there).toHaveValue('Written in the first window.');
  await there.fill('Written in the first window. And in the second.');
  await seat.screen.untilDraftHolds('in the second');
  await expect(field).toHaveValue('Written in the first window. And in the second.');
  await page.bringToFront();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('tabpanel').getByText('And in the second.')).toBeVisible();
  await second.close();
});

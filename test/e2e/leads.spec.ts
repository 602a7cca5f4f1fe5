import { expect, test } from '@playwright/test';
import type { Answer, Input } from '../../shared/contracts/ipc/index.ts';
import type { LeadStatus } from '../../shared/domain/entities/lead.ts';
import { createProgramDemo, type ProgramDemo, type Seat } from '../harness/programDemo.ts';
import { ProgramHand } from '../harness/programHand.ts';
import type { ProgramScreen } from '../harness/programScreen.ts';
import { openLead } from './leads/openLead.ts';

/*
 * What a rep does with the people marketing hands over, with the budgets of each job counted. One laptop serves all of
 * it: each job takes a lead that nobody has decided about yet.
 */

let demo: ProgramDemo;
let owen: Seat;
test.beforeAll(async ({ browser }) => {
  demo = await createProgramDemo();
  owen = await demo.seat(browser, 'Owen Partridge');
});
test.beforeEach(() => owen.screen.afresh());
test.afterAll(() => demo?.remove());

type Listed = Extract<Answer<'leads.list'>, { ok: true }>['value']['rows'][number]['lead'];

async function leadsOf(
  screen: ProgramScreen,
  status: LeadStatus,
  filter: Input<'leads.list'>['status'] = 'open',
): Promise<readonly Listed[]> {
  const list = await screen.ask('leads.list', {
    find: null,
    status: filter,
    whose: 'everyone',
    offset: 0,
    limit: 200,
  });
  if (!list.ok) throw new Error(`no leads: ${list.error.code}`);
  return list.value.rows.map(({ lead }) => lead).filter((lead) => lead.status === status);
}

async function firstOf(screen: ProgramScreen, status: LeadStatus): Promise<Listed> {
  const [lead] = (await leadsOf(screen, status)).filter(({ name }) => name !== null);
  if (lead === undefined) throw new Error(`the demo has no lead that is ${status}`);
  return lead;
}

async function read({ screen }: Seat, id: string) {
  const answer = await screen.ask('leads.get', { id });
  if (!answer.ok) throw new Error(`the lead cannot be read: ${answer.error.code}`);
  return answer.value;
}

test('whose clock runs out first stands first, and the list says so in words', async () => {
  const seat = owen;
  const { screen } = seat;
  await screen.goTo('leads');
  const list = await screen.ask('leads.list', {
    find: null,
    status: 'open',
    whose: 'everyone',
    offset: 0,
    limit: 200,
  });
  const due = list.ok ? list.value.rows.flatMap(({ clock }) => clock?.dueAt ?? []) : [];
  expect(due.length).toBeGreaterThan(3);
  const running = list.ok ? list.value.rows.filter(({ clock }) => clock?.minutesLeft !== null) : [];
  const ends = running.map(({ clock }) => clock?.dueAt ?? 0);
  expect(ends).toEqual(ends.toSorted((one, other) => one - other));
  screen.expectQuiet();
});

test('a lead is accepted in two interactions, and its clock goes on to the first attempt', async () => {
  const seat = owen;
  const { page, say } = seat.screen;
  await seat.screen.goTo('leads');
  const grid = page.getByRole('grid', { name: say('nav.leads') });
  const lead = await firstOf(seat.screen, 'new');
  const row = grid.getByText(lead.name ?? '', { exact: true });
  const hand = new ProgramHand(page);
  await hand.click(row);
  await page.getByRole('heading', { level: 2, name: lead.name ?? '' }).waitFor();
  await hand.press('a');
  await expect(page.getByText(say('lead.stepKept', { step: say('stepDone.accept') }))).toBeVisible();
  expect(hand.interactions).toBe(2);
  const after = await read(seat, lead.id);
  expect([after.lead.status, after.clock?.owes]).toEqual(['accepted', 'attempt']);
  expect(after.steps.map(({ step }) => step.kind)).toEqual(['accept']);
  await seat.screen.untilSynced();
});

test('a lead is rejected in two interactions; where the reason says nothing, with the detail', async () => {
  const seat = owen;
  const { page, say } = seat.screen;
  const [plain, told] = (await leadsOf(seat.screen, 'new')).filter(({ name }) => name !== null);
  if (plain === undefined || told === undefined) throw new Error('the demo has too few new leads');

  const quick = await openLead(seat.screen, plain);
  await quick.press('r');
  await page.getByRole('region', { name: say('lead.whyReject') }).waitFor();
  await quick.press('3');
  await expect(page.getByText(say('lead.stepKept', { step: say('stepDone.reject') }))).toBeVisible();
  expect(quick.interactions).toBe(2);
  expect((await read(seat, plain.id)).lead).toMatchObject({ status: 'rejected', reason: 'wrong_territory' });

  const detailed = await openLead(seat.screen, told);
  await detailed.press('r');
  await page.getByRole('region', { name: say('lead.whyReject') }).waitFor();
  await detailed.press('5');
  await expect(seat.screen.field('lead.detail')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('lead.detailLacks'))).toBeVisible();
  expect((await read(seat, told.id)).lead.status).toBe('new');
  await detailed.write('Sells bicycles and wanted our price list');
  await detailed.press('Enter');
  await expect.poll(async () => (await read(seat, told.id)).lead.status).toBe('rejected');
  // R, the reason, and Enter after the detail.
  expect(detailed.interactions).toBe(3);
  const { steps } = await read(seat, told.id);
  expect(steps.at(-1)?.step).toMatchObject({
    reason: 'no_fit',
    note: 'Sells bicycles and wanted our price list',
  });
  await seat.screen.untilSynced();
  seat.screen.expectQuiet();
});

test('an attempt, then the first conversation with its question, offline and by keyboard', async () => {
  const seat = owen;
  const { page, say } = seat.screen;
  const lead = await firstOf(seat.screen, 'accepted');
  await seat.network.cut();
  const hand = await openLead(seat.screen, lead);
  await hand.press('t');
  await expect.poll(async () => (await read(seat, lead.id)).lead.status).toBe('attempted');
  await hand.press('c');
  await page.getByRole('region', { name: say('lead.knewUs') }).waitFor();
  await hand.press('1');
  await expect.poll(async () => (await read(seat, lead.id)).lead.status).toBe('in_conversation');
  expect(hand.interactions).toBe(3);
  const { lead: now, steps } = await read(seat, lead.id);
  expect(now.firstAttemptAt).not.toBeNull();
  expect(now.firstConversationAt).toBeGreaterThanOrEqual(now.firstAttemptAt ?? Number.NaN);
  expect(steps.at(-1)?.step.knewUs).toBe('yes');
  // Asked once: a second conversation needs no answer.
  await hand.press('c');
  await expect(page.getByText(say('lead.stepKept', { step: say('stepDone.conversation') }))).toBeVisible();
  await expect(page.getByRole('region', { name: say('lead.knewUs') })).toHaveCount(0);
  await seat.network.restore();
  await seat.screen.sync();
});

test('a lead is disqualified with its reason, and another rests until a day', async () => {
  const seat = owen;
  const { page, say } = seat.screen;
  const lead = await firstOf(seat.screen, 'in_conversation');
  const hand = await openLead(seat.screen, lead);
  await hand.press('d');
  await page.getByRole('region', { name: say('lead.whyDisqualify') }).waitFor();
  await hand.press('2');
  await expect.poll(async () => (await read(seat, lead.id)).lead.reason).toBe('no_budget');
  expect(hand.interactions).toBe(2);

  const other = await firstOf(seat.screen, 'attempted');
  const rest = await openLead(seat.screen, other);
  await rest.press('w');
  await page.getByRole('region', { name: say('lead.restUntil') }).waitFor();
  await rest.press('2');
  await expect.poll(async () => (await read(seat, other.id)).lead.status).toBe('recycled');
  expect(rest.interactions).toBe(2);
  const resting = await read(seat, other.id);
  expect(resting.clock?.state).toBe('paused');
  expect(Date.parse(resting.lead.recycleOn ?? '')).toBeGreaterThan(Date.now() + 25 * 86_400_000);
  await seat.screen.untilSynced();
});

test('converting offers whoever looks like the lead first, and takes the existing person on', async () => {
  const seat = owen;
  const { screen } = seat;
  const { page, say } = screen;
  const lead = await firstOf(screen, 'qualified');
  const { lead: seen, lookalikes } = await read(seat, lead.id);
  // Somebody at this company is known already, by the address that the lead left.
  const accounts = await screen.ask('accounts.list', {
    offset: 0,
    limit: 1,
    find: null,
    territoryId: null,
    sort: 'lastCall',
  });
  const account = accounts.ok ? accounts.value.rows[0] : undefined;
  if (account === undefined) throw new Error('the demo has no account');
  const contactId = '0198a000-0000-7000-8000-00000000c0de';
  if (!lookalikes.some(({ contactId: known }) => known !== null)) {
    const made = await screen.ask('contacts.create', {
      id: contactId,
      accountId: account.id,
      name: seen.name ?? '',
      title: null,
      email: seen.email,
      phone: null,
      persona: 'unknown',
      need: 'unknown',
      orientation: 'unknown',
      language: null,
    });
    expect(made.ok).toBe(true);
  }
  const hand = await openLead(seat.screen, lead);
  await hand.press('v');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio').first()).toBeVisible();
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0);
  await hand.press('Alt+1');
  await hand.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  expect(hand.interactions).toBe(3);
  const after = await read(seat, lead.id);
  expect(after.lead.status).toBe('converted');
  expect(after.lead.contactId).not.toBeNull();
  await expect(page.getByText(say('convert.done', { name: seen.name ?? '' }))).toBeVisible();
  await screen.untilSynced();
});

test('of two laptops that decide about one lead, the second is told who decided what, and keeps its own', async ({
  browser,
}) => {
  const hannah = await demo.seat(browser, 'Hannah Lockyer');
  const lead = await firstOf(owen.screen, 'new');
  await owen.network.cut();
  await (await openLead(owen.screen, lead)).press('a');
  await expect.poll(async () => (await read(owen, lead.id)).lead.status).toBe('accepted');

  const hers = await openLead(hannah.screen, lead);
  await hers.press('r');
  await hannah.screen.page.getByRole('region', { name: hannah.screen.say('lead.whyReject') }).waitFor();
  await hers.press('4');
  await expect.poll(async () => (await read(hannah, lead.id)).lead.status).toBe('rejected');
  await hannah.screen.untilSynced();

  const { page, say, statusLine } = owen.screen;
  await owen.network.restore();
  await owen.screen.ask('sync.now', {});
  const hand = new ProgramHand(page);
  await hand.click(statusLine.getByRole('link', { name: say('status.needsYou', { count: 1 }) }));
  await expect(page.getByText(say('leadConflict.words', { name: 'Hannah Lockyer' }))).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByText(say('leadStatus.rejected'), { exact: true })).toBeVisible();
  await expect(main.getByText(say('stepDone.accept'), { exact: true }).first()).toBeVisible();
  expect((await read(owen, lead.id)).lead.status).toBe('rejected');

  // He sees it differently, and decides again on what stands now.
  await hand.click(
    page.getByRole('button', { name: say('leadConflict.again', { step: say('step.accept') }) }),
  );
  await expect(page.getByText(say('conflict.decided'))).toBeVisible();
  expect(hand.clicks).toBe(2);
  await owen.screen.untilSynced();
  await hannah.screen.ask('sync.now', {});
  await expect.poll(async () => (await read(hannah, lead.id)).lead.status).toBe('accepted');
  const { steps } = await read(hannah, lead.id);
  expect(steps.map(({ step, authorName }) => [step.kind, authorName])).toEqual([
    ['reject', 'Hannah Lockyer'],
    ['accept', 'Owen Partridge'],
  ]);
  expect([...owen.screen.complaints, ...hannah.screen.complaints]).toEqual([]);
});

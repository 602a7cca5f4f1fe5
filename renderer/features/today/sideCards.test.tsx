import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Role } from '../../../shared/domain/entities/workspace.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { rowOf } from '../../../test/fixtures/rows.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Handlers, signedIn } from '../../testing/fakeCallboard.ts';
import { createDayHandlers } from '../../testing/fakeDay.ts';
import { createDealsHandlers } from '../../testing/fakeDeals.ts';
import { profile } from '../../testing/fakeSession.ts';
import { idOf, me } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';

prepareDom();

beforeEach(() => {
  window.location.hash = '';
});
async function open(role: Role, handlers: Handlers = {}) {
  const mine = { ...profile, user: { ...profile.user, role } };
  const fake = createFakeCallboard({
    'session.state': () => ok({ ...signedIn, profile: mine, profiles: [mine] }),
    'today.team': () => ok({ people: [], complaints: { total: 0, rows: [] } }),
    ...handlers,
  });
  giveCallboard(fake);
  await act(() => router.navigate('/today'));
  render(<App />);
  return fake;
}
const cardOf = async (title: string) => {
  const card = (await screen.findByRole('heading', { name: title })).closest('section');
  if (card === null) throw new Error(`${title} stands in no card`);
  return within(card);
};

test.each([
  ['leads.list', 'Lead clocks'],
  ['leads.answersToMe', 'Marketing answered'],
  ['alignment.mine', 'Decisions'],
  ['kits.toAcknowledge', 'Marketing sent you a new script'],
  ['today.team', 'Your team'],
  ['calendar.day', 'Calendar'],
] as const)('where %s is refused its card says so and asks again by a button', async (channel, title) => {
  const fake = await open('manager', { [channel]: () => fail('internal') });
  const card = await cardOf(title);
  expect(card.getByRole('alert').textContent).toMatch(/./);
  const asked = () => fake.asked.filter((one) => one.channel === channel).length;
  const before = asked();
  fireEvent.click(card.getByRole('button', { name: 'Try again' }));
  expect(asked()).toBe(before + 1);
});

const listed = createDealsHandlers()['leads.list'];
function leadsOwnedBy(ownerId: string | null, ownerName: string | null, total: number): Handlers {
  return {
    'leads.list': (input) => {
      const answer = listed?.(input);
      if (answer?.ok !== true) throw new Error('no leads');
      const [row] = answer.value.rows;
      if (row === undefined) throw new Error('no lead');
      const clock = {
        state: 'on_track' as const,
        owes: 'decision' as const,
        dueAt: Date.now() + 3_600_000,
        minutesLeft: 60,
        totalMinutes: 0,
        accountableMinutes: 0,
      };
      return ok({ total, rows: [{ ...row, ownerName, clock, lead: { ...row.lead, ownerId } }] });
    },
  };
}

test('lead clocks ask for what waits for the user, and the rest is a link to the same leads in the inbox', async () => {
  const fake = await open('rep', leadsOwnedBy(null, null, 9));
  const card = await cardOf('Lead clocks');
  expect(card.getByText(/nobody has taken it on/)).toBeTruthy();
  const asked = () => fake.asked.filter(({ channel }) => channel === 'leads.list').map(({ input }) => input);
  expect(asked()[0]).toMatchObject({ whose: 'onMe', status: 'open' });
  fireEvent.click(card.getByRole('link', { name: 'and 8 more' }));
  expect(await screen.findByRole('radio', { name: 'Waiting for me', checked: true })).toBeTruthy();
  expect(asked().at(-1)).toMatchObject({ whose: 'onMe' });
});

test('a manager reads whose each lead is, and of their own nothing more', async () => {
  await open('manager', leadsOwnedBy(idOf(3), 'Nils Berg', 1));
  expect((await cardOf('Lead clocks')).getByText(/Nils Berg/)).toBeTruthy();
});

test('of one’s own lead no name is said, and where all are shown no link', async () => {
  await open('rep', leadsOwnedBy(me.id, me.name, 1));
  const card = await cardOf('Lead clocks');
  expect(card.queryByText(new RegExp(me.name))).toBeNull();
  expect(card.queryByRole('link', { name: /more/ })).toBeNull();
});

test('of many promises those due first stand on the day, and the others are a link away', async () => {
  const day = createDayHandlers()['today.get']?.({ day: '2026-11-24' });
  const [row] = day?.ok === true ? day.value.promises.rows : [];
  if (day?.ok !== true || row === undefined) throw new Error('the day has no promise');
  const rows = [...Array(9).keys()].map((at) => ({
    ...row,
    nextStep: { ...row.nextStep, id: idOf(4100 + at), text: `Promise ${at}` },
  }));
  await open('rep', { 'today.get': () => ok({ ...day.value, promises: { total: 14, rows } }) });
  const card = await cardOf('Promises due');
  expect(card.getAllByText(/^Promise \d/).map((words) => words.textContent?.slice(0, 9))).toEqual(
    [0, 1, 2, 3, 4, 5].map((at) => `Promise ${at}`),
  );
  expect(card.getByRole('link', { name: 'and 8 more' }).getAttribute('href')).toBe('#/promises');
});

test('all that marketing answered in the week can be read, the newest five at first', async () => {
  const answers = Array.from({ length: 7 }, (_, at) => ({
    answer: rowOf('leadAnswer', {
      id: idOf(700 + at),
      leadId: idOf(800 + at),
      note: `Note ${at}`,
      authoredAt: Date.now(),
    }),
    authorName: null,
    toTerritoryName: null,
    sync: 'synced' as const,
    leadLabel: null,
    stillHere: false,
  }));
  await open('rep', { 'leads.answersToMe': () => ok({ answers }) });
  const card = await cardOf('Marketing answered');
  expect(card.getAllByRole('listitem')).toHaveLength(5);
  fireEvent.click(card.getByRole('button', { name: 'and 2 more' }));
  expect(card.getByText(/Note 6/)).toBeTruthy();
  expect(card.queryByRole('button')).toBeNull();
});

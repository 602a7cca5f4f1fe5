import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { catalogues, type Language, languages } from '../../app/i18n/catalogues.ts';
import { router } from '../../app/routes.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { createFakeCallboard, type Handlers } from '../../testing/fakeCallboard.ts';
import { createDayHandlers } from '../../testing/fakeDay.ts';
import { picture } from '../../testing/fakeKitItems.ts';
import { settings } from '../../testing/fakeSession.ts';
import { leads, openCall, testNow } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';

prepareDom();

type Prep = Output<'prep.get'>;
const [lead] = leads;
if (lead === undefined) throw new Error('no lead');

function prepWith(values: Partial<Prep>): Prep {
  const answer = createDayHandlers()['prep.get']?.({ callId: openCall.id });
  if (answer?.ok !== true) throw new Error('the fake has no sheet');
  return { ...answer.value, ...values };
}
const handedOver: Prep['leads'] = [
  {
    lead: { ...lead, status: 'accepted', acceptedAt: testNow - 3_600_000 },
    clock: {
      owes: 'attempt',
      state: 'at_risk',
      dueAt: testNow + 3_600_000,
      minutesLeft: 60,
      totalMinutes: 60,
      accountableMinutes: 60,
    },
    why: { rule: 'leadOfAccount', values: {} },
  },
];
const reads = { rule: 'learnsAlone', values: { person: 'Petra Sjöberg', others: 0 } } as const;
const toRead = (first: 'send' | 'say'): Partial<Prep> => ({
  offer: { first, offersToSend: true, why: reads },
  kits: {
    ...prepWith({}).kits,
    send: [{ item: picture, why: { rule: 'forAudience', values: {} } }],
  },
});

async function open(own: Handlers): Promise<void> {
  giveCallboard(createFakeCallboard(own));
  await act(() => router.navigate(`/calls/${openCall.id}`));
  render(<App />);
}
const paper = () => document.querySelector('[data-print-sheet]')?.textContent ?? '';
const headings = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

test('the lead’s source, what was done with it and what is owed by when stand on the sheet and on paper', async () => {
  await open({ 'prep.get': () => ok(prepWith({ leads: handedOver })) });
  const title = await screen.findByRole('heading', { level: 3, name: 'Lead from marketing' });
  const section = title.parentElement as HTMLElement;
  expect(within(section).getByRole('link', { name: 'Amina Haddad' }).getAttribute('href')).toContain(
    `/leads/${lead.id}`,
  );
  expect(section.textContent).toContain('Source: Nordic Fair');
  expect(section.textContent).toMatch(/Soon: 1\sh left/);
  expect(section.textContent).toContain('First attempt by');
  expect(section.textContent).toContain('Accepted Nov 24');
  expect(paper()).toContain('Source: Nordic Fair');
  expect(paper()).toContain('First attempt by');
});

test('what a person needs and how they like to learn stand beside them, on paper too', async () => {
  await open({ 'prep.get': () => ok(prepWith({})) });
  await screen.findByText(/Economic buyer.*Functional need.*Likes to read alone first/, {
    selector: 'small',
  });
  expect(paper()).toContain('Functional need');
});

test.each([
  ['send', true],
  ['say', false],
] as const)('where the order is to %s first, what can be sent stands there', async (first, before) => {
  await open({ 'prep.get': () => ok(prepWith(toRead(first))) });
  await screen.findByRole('heading', { level: 3, name: 'Ask' });
  const titles = headings();
  const sent = titles.indexOf(before ? 'Send first' : 'Send');
  expect(sent).toBeGreaterThan(-1);
  expect(sent < titles.indexOf('Ask')).toBe(before);
  expect(screen.getAllByText(/^Because .*Petra Sjöberg.* likes to read alone first/).length).toBeGreaterThan(
    0,
  );
  expect(screen.getAllByRole('link', { name: picture.title })).not.toHaveLength(0);
});

test.each(languages)('the reason is said in %s, with the person’s name', async (language: Language) => {
  await open({
    'settings.get': () => ok({ ...settings, language }),
    'prep.get': () => ok(prepWith(toRead('send'))),
  });
  const title = await screen.findByRole('heading', {
    level: 3,
    name: catalogues[language]['prep.sendFirst'],
  });
  const said = title.parentElement?.querySelector('p')?.textContent ?? '';
  expect(said).toContain('Petra Sjöberg');
  expect(said).not.toMatch(/[{}#]/);
});

test('a sheet that cannot be read says so, and is read again', async () => {
  let broken = true;
  await open({ 'prep.get': () => (broken ? fail('internal') : ok(prepWith({}))) });
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(paper()).toContain('This sheet is not complete.');
  broken = false;
  fireEvent.click(again);
  await screen.findByRole('heading', { level: 3, name: 'Ask' });
  expect(paper()).not.toContain('This sheet is not complete.');
});

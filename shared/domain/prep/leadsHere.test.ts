import { expect, test } from 'vitest';
import { idOf, rowOf } from '../../../test/fixtures/rows.ts';
import type { Lead } from '../entities/lead.ts';
import type { LeadClock } from '../leads/clock.ts';
import { leadsHere } from './leadsHere.ts';
import { because } from './why.ts';

const petra = rowOf('contact', { id: idOf(11), name: 'Petra Sjöberg', email: 'Petra@Sjoberg.example' });
const expected = [{ contact: petra, why: because('planned') }];
const clock = (values: Partial<LeadClock> = {}): LeadClock => ({
  owes: 'attempt',
  state: 'on_track',
  dueAt: 1000,
  minutesLeft: 60,
  totalMinutes: 10,
  accountableMinutes: 10,
  ...values,
});
const lead = (number: number, values: Partial<Lead> = {}, itsClock: LeadClock | null = clock()) => ({
  lead: rowOf('lead', { id: idOf(number), email: null, contactId: null, ...values }),
  clock: itsClock,
});
const names = (found: ReturnType<typeof leadsHere>) => found.map(({ lead: { id } }) => id);

test('the lead of a person expected comes before one whose window closes earlier', () => {
  const found = leadsHere(
    [lead(1, {}, clock({ dueAt: 1 })), lead(2, { email: ' petra@sjoberg.example' }, clock({ dueAt: 9 }))],
    expected,
  );
  expect(names(found)).toEqual([idOf(2), idOf(1)]);
  expect(found.map(({ why }) => why)).toEqual([
    { rule: 'leadOfPerson', values: { person: 'Petra Sjöberg' } },
    { rule: 'leadOfAccount', values: {} },
  ]);
});

test('a lead that this person was made of is theirs, whatever its address', () => {
  expect(leadsHere([lead(1, { contactId: petra.id })], expected)[0]?.why.rule).toBe('leadOfPerson');
});

test('what owes nothing, or rests, does not stand on the sheet', () => {
  expect(
    leadsHere([lead(1, {}, null), lead(2, {}, clock({ state: 'paused', dueAt: null }))], expected),
  ).toEqual([]);
});

test('two at most, those first that run out first', () => {
  const found = leadsHere(
    [3, 1, 2].map((dueAt) => lead(dueAt, {}, clock({ dueAt }))),
    [],
  );
  expect(names(found)).toEqual([idOf(1), idOf(2)]);
});

import { expect, test } from 'vitest';
import { leadTermsUnder } from '../agreement/leadTerms.ts';
import type { LeadStatus } from '../entities/lead.ts';
import { type ClockedLead, leadClock, leadDueAt, leadRests } from './clock.ts';

/** As long as nothing is agreed on: office hours in Stockholm. */
const terms = leadTermsUnder(
  [],
  'Europe/Stockholm',
)({
  agreementVersion: null,
  source: null,
  score: null,
  territoryId: null,
});
/** A Monday in Stockholm. */
const monday = (time: string): number => Date.parse(`2026-11-23T${time}+01:00`);
const tuesday = (time: string): number => Date.parse(`2026-11-24T${time}+01:00`);

const leadOf = (status: LeadStatus, change: Partial<ClockedLead> = {}): ClockedLead => ({
  status,
  receivedAt: monday('10:00'),
  acceptedAt: null,
  firstConversationAt: null,
  recycleOn: null,
  ...change,
});

test('a new lead is to be decided within eight office hours', () => {
  expect(leadClock(leadOf('new'), monday('11:00'), terms)).toEqual({
    owes: 'decision',
    state: 'on_track',
    dueAt: tuesday('10:00'),
    minutesLeft: 420,
    totalMinutes: 60,
    accountableMinutes: 60,
  });
});

test('a lead that came to the laptop late is to be decided within eight office hours of that', () => {
  const lead = leadOf('new', { reachedAt: monday('15:00') });
  expect(leadClock(lead, monday('16:00'), terms)).toMatchObject({
    dueAt: tuesday('15:00'),
    totalMinutes: 360,
    accountableMinutes: 60,
  });
});

test('the last quarter of a window is at risk', () => {
  expect(leadClock(leadOf('new'), monday('15:59'), terms)?.state).toBe('on_track');
  expect(leadClock(leadOf('new'), monday('16:00'), terms)?.state).toBe('at_risk');
  expect(leadClock(leadOf('new'), tuesday('10:00'), terms)).toMatchObject({
    state: 'at_risk',
    minutesLeft: 0,
  });
});

test('a window that has closed says by how many office minutes', () => {
  expect(leadClock(leadOf('new'), tuesday('12:30'), terms)).toMatchObject({
    state: 'breached',
    minutesLeft: -150,
  });
});

test('a window that closed with the day is breached in the evening, before any office minute has passed', () => {
  const lead = leadOf('new', { receivedAt: monday('09:00') });
  expect(leadClock(lead, monday('20:00'), terms)).toMatchObject({ state: 'breached', minutesLeft: -1 });
});

test('attempt and conversation are counted from acceptance', () => {
  const acceptedAt = monday('12:00');
  expect(leadClock(leadOf('accepted', { acceptedAt }), acceptedAt, terms)).toMatchObject({
    owes: 'attempt',
    minutesLeft: 960,
    dueAt: Date.parse('2026-11-25T12:00+01:00'),
  });
  expect(leadClock(leadOf('attempted', { acceptedAt }), acceptedAt, terms)).toMatchObject({
    owes: 'conversation',
    minutesLeft: 2400,
  });
});

test('a conversation in time is met, and a late one stays late', () => {
  const talked = (firstConversationAt: number) =>
    leadClock(
      leadOf('in_conversation', { acceptedAt: monday('09:00'), firstConversationAt }),
      tuesday('09:00'),
      terms,
    );
  expect(talked(monday('15:00'))).toMatchObject({ state: 'met', minutesLeft: null });
  expect(talked(Date.parse('2026-12-15T09:00+01:00'))).toMatchObject({
    state: 'breached',
    minutesLeft: null,
  });
});

test('a recycled lead rests until its day, and is then to be decided like a new one', () => {
  const lead = leadOf('recycled', { recycleOn: '2026-11-24' });
  expect(leadClock(lead, monday('23:59'), terms)).toMatchObject({ state: 'paused', dueAt: null });
  expect(leadClock(lead, tuesday('09:00'), terms)).toMatchObject({
    owes: 'decision',
    state: 'on_track',
    dueAt: tuesday('17:00'),
  });
  expect(leadClock(leadOf('recycled'), tuesday('09:00'), terms)?.state).toBe('paused');
  expect(leadRests(lead, monday('23:59'), terms)).toBe(true);
  expect(leadRests(lead, tuesday('00:00'), terms)).toBe(false);
});

test('a closed lead has no clock', () => {
  for (const status of ['rejected', 'disqualified', 'converted'] as const) {
    expect(leadClock(leadOf(status), monday('12:00'), terms)).toBeNull();
    expect(leadDueAt(leadOf(status), monday('12:00'), terms)).toBeNull();
  }
});

test('lists are ordered by what is still owed', () => {
  expect(leadDueAt(leadOf('new'), monday('12:00'), terms)).toBe(tuesday('10:00'));
  expect(leadDueAt(leadOf('in_conversation'), monday('12:00'), terms)).toBeNull();
  expect(leadDueAt(leadOf('recycled'), monday('12:00'), terms)).toBeNull();
});

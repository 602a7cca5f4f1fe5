import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInCalendar } from './businessCalendar.ts';
import { businessTime } from './businessTime.ts';
import { clockOf, dueAtOf, type Obligation } from './clock.ts';

const time = businessTime(builtInCalendar('Europe/Stockholm'));
/** A Monday in Stockholm. */
const monday = (at: string): number => Date.parse(`2026-11-23T${at}+01:00`);
const tuesday = (at: string): number => Date.parse(`2026-11-24T${at}+01:00`);
const owed = (change: Partial<Obligation> = {}): Obligation => ({
  since: monday('10:00'),
  reachedAt: null,
  minutes: 480,
  doneAt: null,
  ...change,
});

test('time before it reached those who owe it is shown, and not held against them', () => {
  const clock = clockOf(owed({ reachedAt: tuesday('09:30') }), tuesday('10:00'), time);
  expect(clock).toMatchObject({ state: 'on_track', totalMinutes: 480, accountableMinutes: 30 });
  expect(clockOf(owed(), tuesday('10:01'), time)).toMatchObject({
    state: 'breached',
    totalMinutes: 481,
    accountableMinutes: 481,
  });
});

test('what was done counts until it was done', () => {
  const done = owed({ reachedAt: monday('16:00'), doneAt: tuesday('09:30') });
  expect(clockOf(done, tuesday('16:00'), time)).toEqual({
    state: 'met',
    dueAt: tuesday('16:00'),
    minutesLeft: null,
    totalMinutes: 450,
    accountableMinutes: 90,
  });
  expect(dueAtOf(done, tuesday('16:00'), time)).toBeNull();
});

test('done before it is known to have reached them is done in time, and takes no time', () => {
  const early = owed({ reachedAt: tuesday('12:00'), doneAt: tuesday('10:00') });
  expect(clockOf(early, tuesday('16:00'), time)).toMatchObject({ state: 'met', accountableMinutes: 0 });
});

test('what is not owed yet is paused', () => {
  for (const since of [null, tuesday('09:00')]) {
    expect(clockOf(owed({ since }), monday('12:00'), time)).toMatchObject({ state: 'paused', dueAt: null });
    expect(dueAtOf(owed({ since }), monday('12:00'), time)).toBeNull();
  }
});

const instants = fc.integer({ min: monday('00:00'), max: monday('00:00') + 40 * 86_400_000 });
const obligations = fc.record({
  since: instants,
  reachedAt: fc.option(instants),
  minutes: fc.integer({ min: 1, max: 3_000 }),
  doneAt: fc.constant(null),
});

test('a clock only ever goes from on track to at risk to breached, and is breached exactly past its due time', () => {
  const order = ['paused', 'on_track', 'at_risk', 'breached'];
  fc.assert(
    fc.property(obligations, instants, instants, (obligation, one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)];
      const [before, after] = [early, late].map((now) => clockOf(obligation, now, time));
      if (before === undefined || after === undefined) throw new Error('two clocks');
      expect(order.indexOf(after.state)).toBeGreaterThanOrEqual(order.indexOf(before.state));
      expect(after.totalMinutes).toBeGreaterThanOrEqual(after.accountableMinutes);
      const dueAt = dueAtOf(obligation, late, time);
      expect(after.dueAt).toBe(dueAt);
      expect(after.state === 'breached').toBe(dueAt !== null && late > dueAt);
    }),
    { numRuns: 2_000 },
  );
});

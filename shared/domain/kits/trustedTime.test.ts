import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hubAnswered, look, type Reading, type TimeSeen, timeAtFirst, trustedNow } from './trustedTime.ts';

const day = 86_400_000;
const year = 365 * day;
const start = Date.UTC(2026, 2, 12, 12);

/** A laptop whose clock and restarts are in our hand, and the true time beside it. */
class Machine {
  truth = start;
  #off = 0;
  #boot = 1;
  #booted = start;
  seen: TimeSeen;

  constructor(off = 0) {
    this.#off = off;
    this.seen = timeAtFirst(this.reading());
  }

  reading(): Reading {
    return { wall: this.truth + this.#off, monotonic: this.truth - this.#booted, boot: `${this.#boot}` };
  }
  pass(ms: number): void {
    this.truth += ms;
  }
  setClock(by: number): void {
    this.#off += by;
  }
  setRight(): void {
    this.#off = 0;
  }
  restart(): void {
    this.#boot += 1;
    this.#booted = this.truth;
  }
  look(): void {
    this.seen = look(this.seen, this.reading());
  }
  meetHub(): void {
    this.seen = hubAnswered(this.reading(), this.truth);
  }
  now(): number {
    return trustedNow(this.seen, this.reading());
  }
}

test('a clock set back after a look, with and without a restart, makes it no earlier', () => {
  const machine = new Machine();
  machine.meetHub();
  machine.pass(31 * day);
  machine.look();
  machine.restart();
  machine.setClock(-31 * day);
  machine.look();
  machine.restart();
  expect(machine.now()).toBe(start + 31 * day);
});

test('a clock wrongly set forward and then right again is put right by the hub’s next answer, not before', () => {
  const machine = new Machine();
  machine.meetHub();
  machine.setClock(year);
  machine.look();
  machine.setRight();
  machine.restart();
  machine.look();
  expect(machine.now()).toBe(start + year);
  machine.pass(day);
  machine.meetHub();
  expect(machine.now()).toBe(start + day);
  machine.pass(2 * day);
  machine.restart();
  expect(machine.now()).toBe(start + 3 * day);
});

test('a clock that is wrong all the time keeps right time from the first answer of the hub on', () => {
  for (const off of [-year, year]) {
    const machine = new Machine(off);
    machine.meetHub();
    for (let days = 0; days < 40; days += 1) {
      machine.pass(day);
      machine.restart();
      machine.look();
      expect(machine.now()).toBe(machine.truth);
    }
  }
});

test('wrong at the hub’s answer and right afterwards, it goes by the clock that is right', () => {
  const machine = new Machine(year);
  machine.meetHub();
  machine.restart();
  machine.setRight();
  machine.pass(10 * day);
  machine.look();
  expect(machine.now()).toBe(start + 10 * day);
});

test('time runs on while the program does, whatever the wall clock shows', () => {
  const machine = new Machine();
  machine.meetHub();
  machine.setClock(-5 * year);
  machine.pass(40 * day);
  expect(machine.now()).toBe(start + 40 * day);
});

const step = fc.oneof(
  fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 30 * day }) }),
  fc.record({ do: fc.constant('set' as const), ms: fc.integer({ min: -20 * year, max: 20 * year }) }),
  fc.record({ do: fc.constantFrom('restart' as const, 'look' as const, 'hub' as const), ms: fc.constant(0) }),
);

test('whatever is done to clock and program, only the hub lowers it, and the hub’s answer is the time', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const machine = new Machine();
      for (const { do: deed, ms } of steps) {
        const before = machine.seen.highWater;
        if (deed === 'pass') machine.pass(ms);
        if (deed === 'set') machine.setClock(ms);
        if (deed === 'restart') machine.restart();
        if (deed === 'look') machine.look();
        if (deed === 'hub') {
          machine.meetHub();
          expect(machine.now()).toBe(machine.truth);
        } else expect(machine.now()).toBeGreaterThanOrEqual(before);
      }
    }),
  );
});

test('a clock that is only ever set back never takes the time beyond the truth', () => {
  const honest = step.filter(({ do: deed, ms }) => deed !== 'set' || ms <= 0);
  fc.assert(
    fc.property(fc.array(honest, { maxLength: 40 }), (steps) => {
      const machine = new Machine();
      machine.meetHub();
      for (const { do: deed, ms } of steps) {
        if (deed === 'pass') machine.pass(ms);
        if (deed === 'set') machine.setClock(ms);
        if (deed === 'restart') machine.restart();
        if (deed === 'look') machine.look();
        if (deed === 'hub') machine.meetHub();
        expect(machine.now()).toBeLessThanOrEqual(machine.truth);
      }
    }),
  );
});

test('a disk rolled back to an earlier day says at most what the clock says, until the hub answers', () => {
  const machine = new Machine();
  machine.meetHub();
  const kept = machine.seen;
  machine.pass(60 * day);
  machine.look();
  machine.seen = kept;
  machine.setClock(-60 * day);
  machine.restart();
  machine.look();
  expect(machine.now()).toBe(start);
  machine.meetHub();
  expect(machine.now()).toBe(machine.truth);
});

test('it is whole milliseconds, however finely the running time is counted', () => {
  const seen = hubAnswered({ wall: start, monotonic: 0.25, boot: 'a' }, start);
  expect(trustedNow(seen, { wall: start - year, monotonic: 1500.75, boot: 'a' })).toBe(start + 1500);
});

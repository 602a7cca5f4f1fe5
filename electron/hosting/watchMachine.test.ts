import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchMachine } from './watchMachine.ts';

const machine = { time: 0, network: true, now: () => machine.time, hasNetwork: () => machine.network };
let events: string[];
let watch: { stop(): void };

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(machine, { time: 0, network: true });
  events = [];
  watch = watchMachine((event) => events.push(event), machine);
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const look = (laterMs: number): void => {
  machine.time += laterMs;
  vi.advanceTimersByTime(5_000);
};

describe('watching the machine', () => {
  test('says nothing while nothing changes', () => {
    look(5_000);
    look(6_000);
    expect(events).toEqual([]);
  });

  test('notices the network going and coming, once each', () => {
    machine.network = false;
    look(5_000);
    look(5_000);
    machine.network = true;
    look(5_000);
    expect(events).toEqual(['offline', 'online']);
  });

  test('takes a timer that is very late for sleep', () => {
    look(60_000);
    look(5_000);
    expect(events).toEqual(['resume']);
  });

  test('ends when it is told to', () => {
    watch.stop();
    machine.network = false;
    look(5_000);
    expect(events).toEqual([]);
  });
});

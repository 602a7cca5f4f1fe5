import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HubTrouble } from './hubTrouble.ts';
import { Lane } from './lane.ts';
import { usualTimings } from './timings.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.spyOn(Math, 'random').mockReturnValue(1);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A lane that does what `go` says, and the waits it was given after failures. */
function laneOf(go: () => Promise<number | null>) {
  const waits: (number | null)[] = [];
  const run = vi.fn(go);
  const lane = new Lane({ run, failed: (_, wait) => waits.push(wait) }, usualTimings);
  return { lane, run, waits };
}
const settle = () => vi.advanceTimersByTimeAsync(0);
const failing = (trouble: HubTrouble) => () => Promise.reject(trouble);

test('after failures it waits up to twice as long each time, five minutes at most, and never gives up', async () => {
  const { lane, run, waits } = laneOf(failing(new HubTrouble('unreachable', 'ECONNRESET')));
  lane.poke();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect(waits.at(-1)).toBe(300_000);
  expect(run.mock.calls.length).toBeGreaterThan(15);
});

test('the wait is anywhere between nothing and the most', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.25);
  const { lane, waits } = laneOf(failing(new HubTrouble('unreachable', 'x')));
  lane.poke();
  await settle();
  expect(waits).toEqual([250]);
});

test('what the hub asks for is kept, whatever is written meanwhile', async () => {
  const { lane, run } = laneOf(failing(new HubTrouble('later', 'too_many', { retryAfterMs: 60_000 })));
  lane.poke();
  await vi.advanceTimersByTimeAsync(30_000);
  lane.poke();
  await settle();
  expect(run).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(run).toHaveBeenCalledTimes(2);
});

test('the user can ask for it now all the same', async () => {
  const { lane, run } = laneOf(failing(new HubTrouble('later', 'too_many', { retryAfterMs: 60_000 })));
  lane.poke();
  await settle();
  lane.now();
  await settle();
  expect(run).toHaveBeenCalledTimes(2);
});

test('when the session has ended it stands still until something has been done about it', async () => {
  const { lane, run, waits } = laneOf(failing(new HubTrouble('sign_in', 'session_ended')));
  lane.poke();
  await vi.advanceTimersByTimeAsync(3_600_000);
  lane.poke();
  await settle();
  expect(run).toHaveBeenCalledTimes(1);
  expect(waits).toEqual([null]);
  lane.now();
  await settle();
  expect(run).toHaveBeenCalledTimes(2);
});

test('a burst of writes is one attempt more, not one each', async () => {
  const { lane, run } = laneOf(failing(new HubTrouble('offline', 'ENETUNREACH')));
  lane.poke();
  await settle();
  for (let write = 0; write < 20; write += 1) {
    lane.poke();
    await settle();
  }
  expect(run).toHaveBeenCalledTimes(1);
});

test('what is written while it runs is taken in another go', async () => {
  let go = (): void => undefined;
  const { lane, run } = laneOf(() => new Promise((resolve) => (go = () => resolve(null))));
  lane.poke();
  lane.poke();
  lane.poke();
  go();
  await settle();
  expect(run).toHaveBeenCalledTimes(2);
});

test('stopped, it goes no more', async () => {
  const { lane, run } = laneOf(async () => 10);
  lane.poke();
  await settle();
  await lane.stop();
  lane.now();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(run).toHaveBeenCalledTimes(1);
});

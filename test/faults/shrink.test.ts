import { expect, test } from 'vitest';
import type { Report } from './runSchedule.ts';
import type { Schedule, Step } from './schedule/step.ts';
import { kindOf, shrink, withSteps } from './shrink.ts';

const steps: Step[] = Array.from({ length: 20 }, (_, index) => ({ type: 'cloneLaptop', laptop: index }));
const schedule: Schedule = {
  seed: 'x',
  number: 1,
  database: 'pglite',
  hubOwnProcess: false,
  hubProcesses: 1,
  laptops: [],
  steps,
};
const present = (played: Schedule, laptop: number): boolean =>
  played.steps.some((step) => step.type === 'cloneLaptop' && step.laptop === laptop);
const report = (violations: string[]): Report => ({
  number: 1,
  violations,
  story: [],
  counts: {},
  actions: 0,
  checks: 0,
  milliseconds: 0,
});

test('only the steps that the failure needs are left', async () => {
  const run = async (played: Schedule) =>
    report(present(played, 3) && present(played, 17) ? ['promise 2: row 12 lost'] : []);
  expect((await shrink(schedule, 'promise 2: row 7 lost', run)).steps).toEqual([3, 17]);
});

test('another kind of failure does not count as the same', async () => {
  const run = async () => report(['promise 6: differs']);
  expect((await shrink(schedule, 'promise 2: lost', run)).steps).toHaveLength(20);
});

test('steps that are left out keep their places', () => {
  const fewer = withSteps(schedule, [4]);
  expect(fewer.steps).toHaveLength(20);
  expect(fewer.steps[4]).toEqual(steps[4]);
});

test('ids and numbers do not make failures differ', () => {
  expect(kindOf('promise 2: laptop1 lost 0190aaaa-0000-7000-8000-000000000001 at 5')).toBe(
    kindOf('promise 2: laptop3 lost 0190bbbb-1111-7000-8000-000000000002 at 66'),
  );
});

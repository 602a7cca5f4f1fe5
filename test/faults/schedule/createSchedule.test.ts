import { expect, test } from 'vitest';
import { faultKinds } from '../../harness/network/fault.ts';
import { fixedSeed } from '../options.ts';
import { createSchedule, stepTypes } from './createSchedule.ts';

const fixed = Array.from({ length: 30 }, (_, at) =>
  createSchedule({ seed: fixedSeed, number: at + 1, database: 'mixed', postgresAvailable: true }),
);

test('the thirty of every run have every kind of trouble', () => {
  const steps = fixed.flatMap((schedule) => schedule.steps);
  expect(stepTypes.filter((type) => !steps.some((step) => step.type === type))).toEqual([]);
  const armed = steps.flatMap((step) => (step.type === 'fault' ? [step.fault.kind] : []));
  expect(faultKinds.filter((kind) => !armed.includes(kind))).toEqual([]);
});

test('and two to six laptops, one to three hubs, and both databases', () => {
  const sizes = new Set(fixed.map(({ laptops }) => laptops.length));
  expect([...sizes].sort()).toEqual([2, 3, 4, 5, 6]);
  expect([...new Set(fixed.map(({ hubProcesses }) => hubProcesses))].sort()).toEqual([1, 2, 3]);
  expect(new Set(fixed.map(({ database }) => database))).toEqual(new Set(['pglite', 'postgres']));
});

test('a process of its own, one laptop and one hub in twenty, is killed in it', () => {
  const many = Array.from({ length: 200 }, (_, at) =>
    createSchedule({ seed: 'any', number: at + 1, database: 'mixed', postgresAvailable: true }),
  );
  const [laptop, hub] = [
    many.filter(({ laptops }) => laptops[0]?.ownProcess),
    many.filter((each) => each.hubOwnProcess),
  ];
  expect([laptop.length, hub.length]).toEqual([10, 10]);
  for (const { steps } of laptop)
    expect(
      steps.filter((step) => step.type === 'killLaptop' && step.laptop === 0).length,
    ).toBeGreaterThanOrEqual(3);
  for (const { steps } of hub)
    expect(steps.filter(({ type }) => type === 'killHub').length).toBeGreaterThanOrEqual(2);
});

import { expect, test } from 'vitest';
import { leadStatuses } from '../entities/lead.ts';
import { leadStepKinds } from '../entities/leadStep.ts';
import { statusAfter, stepsFrom } from './leadSteps.ts';

test('every status can be reached from a new lead, and every step can be taken somewhere', () => {
  const reached = new Set<string>(['new']);
  const taken = new Set<string>();
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const status of leadStatuses.filter((one) => reached.has(one))) {
      for (const kind of stepsFrom(status)) {
        taken.add(kind);
        reached.add(statusAfter(status, kind) ?? '');
      }
    }
  }
  expect([...reached].sort()).toEqual([...leadStatuses].sort());
  expect([...taken].sort()).toEqual([...leadStepKinds].sort());
});

test('nobody is disqualified or converted before they were reached', () => {
  expect(statusAfter('new', 'disqualify')).toBeNull();
  for (const status of ['new', 'accepted', 'attempted'] as const)
    expect(statusAfter(status, 'convert')).toBeNull();
});

test('nobody is rejected after a conversation, and a customer stays one', () => {
  expect(statusAfter('in_conversation', 'reject')).toBeNull();
  expect(stepsFrom('converted')).toEqual([]);
});

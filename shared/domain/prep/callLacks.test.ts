import { expect, test } from 'vitest';
import { callLacks } from './callLacks.ts';

const call = { channel: 'visit', contactIds: ['a'], objective: 'Agree a pilot' } as const;
const known = { account: true, firstCall: false };

test('a visit with people and an objective lacks nothing', () => {
  expect(callLacks(call, known)).toEqual([]);
});

test('an objective is asked for where people meet, unless they meet for the first time', () => {
  const without = { ...call, objective: null };
  expect(callLacks(without, known)).toEqual(['objective']);
  expect(callLacks({ ...without, channel: 'video' }, known)).toEqual(['objective']);
  expect(callLacks({ ...without, channel: 'phone' }, known)).toEqual([]);
  expect(callLacks(without, { ...known, firstCall: true })).toEqual([]);
});

test('nobody named, and an account that is not here, are lacks of their own', () => {
  expect(callLacks({ ...call, contactIds: [] }, { ...known, account: false })).toEqual(['account', 'people']);
});

import { expect, test } from 'vitest';
import { sampleWorkplace } from '../../../test/fixtures/sampleTerms.ts';
import { whoTakesOver } from './whoTakesOver.ts';

const { users } = sampleWorkplace;
const lead = { ownerId: 'maja', territoryId: 'north' };
const manager = { to: 'manager', userId: null } as const;

test('a lead that lapses goes to its owner’s manager, and without an owner to one of its territory', () => {
  expect(whoTakesOver(lead, manager, users)).toBe('ingrid');
  expect(whoTakesOver({ ownerId: null, territoryId: 'london' }, manager, users)).toBe('ingrid');
});

test('or to the colleague who is named', () => {
  expect(
    whoTakesOver({ ownerId: 'ingrid', territoryId: 'north' }, { to: 'user', userId: 'maja' }, users),
  ).toBe('maja');
});

test('it stays where it is when nobody is there, or who is has it already', () => {
  expect(whoTakesOver({ ownerId: 'ingrid', territoryId: 'north' }, manager, users)).toBeNull();
  expect(whoTakesOver({ ownerId: null, territoryId: 'south' }, manager, users)).toBeNull();
  const gone = users.map((user) => ({ ...user, active: user.id !== 'ingrid' }));
  expect(whoTakesOver(lead, manager, gone)).toBeNull();
  expect(whoTakesOver(lead, { to: 'user', userId: 'nobody' }, users)).toBeNull();
});

import { expect, test } from 'vitest';
import { type Audience, accountIsMeant, audience, peopleAreMeant } from './audience.ts';

const north = '01900000-0000-7000-8000-000000000001';
const south = '01900000-0000-7000-8000-000000000002';
const fishing: Audience = {
  territoryIds: [north],
  segments: ['Fishing'],
  buyerStages: [],
  personas: ['economic_buyer'],
};
const account = { territoryIds: [south, north], segment: 'Fishing', buyerStage: 'interest' as const };

test('an account is meant when territory, segment and stage all hold', () => {
  expect(audience.safeParse(fishing).success).toBe(true);
  expect(accountIsMeant(fishing, account)).toBe(true);
  expect(accountIsMeant(fishing, { ...account, segment: null })).toBe(false);
  expect(accountIsMeant(fishing, { ...account, territoryIds: [south] })).toBe(false);
  expect(accountIsMeant({ ...fishing, buyerStages: ['loyalty'] }, account)).toBe(false);
});

test('people shut a kit out only when all whose part is known play another', () => {
  expect(peopleAreMeant(fishing, ['user', 'economic_buyer'])).toBe(true);
  expect(peopleAreMeant(fishing, ['unknown'])).toBe(true);
  expect(peopleAreMeant(fishing, [])).toBe(true);
  expect(peopleAreMeant(fishing, ['user', 'unknown'])).toBe(false);
});

import { expect, test } from 'vitest';
import { entityNames } from '../entities/index.ts';
import { roles } from '../entities/workspace.ts';
import { allows } from './permissions.ts';
import { seenBy } from './seenBy.ts';

test('a promise to each role is what the permissions give it, for every kind of row', () => {
  for (const name of entityNames) {
    const { roles: readers, reach } = seenBy(name);
    // There the scope reaches nobody else, whatever the role.
    if (reach === 'self') continue;
    const strangers = roles.filter((role) => allows(role, name, 'read', 'somebody', 'another'));
    expect([name, readers]).toEqual([name, strangers]);
  }
});

test('what customers said reaches those who write for them, and no admin', () => {
  expect(seenBy('heard')).toEqual({ reach: 'territory', roles: ['rep', 'manager', 'author', 'approver'] });
});

test('a promise made to a customer stays in sales', () => {
  expect(seenBy('nextStep').roles).toEqual(['rep', 'manager']);
});

test('a saved view is its owner’s alone, and colleagues’ names are everybody’s', () => {
  expect(seenBy('savedView').reach).toBe('self');
  expect(seenBy('user')).toEqual({ reach: 'everyone', roles: [...roles] });
});

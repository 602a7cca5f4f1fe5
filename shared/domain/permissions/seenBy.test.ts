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
    // And there it reaches those who make kits, and of the others none but the owner.
    if (reach === 'selfAnd') {
      expect([name, readers]).toEqual([
        name,
        strangers.filter((role) => role !== 'rep' && role !== 'manager'),
      ]);
      continue;
    }
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

test('what a rep thinks of a kit reaches those who write it, and how kits are made no rep', () => {
  expect(seenBy('feedback')).toEqual({ reach: 'selfAnd', roles: ['author', 'approver'] });
  expect(seenBy('kitItem')).toEqual({ reach: 'roles', roles: ['author', 'approver', 'admin'] });
});

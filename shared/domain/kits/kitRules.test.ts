import { expect, test } from 'vitest';
import { roles } from '../entities/workspace.ts';
import { eventRoles, mayBeEdited, mayBeReviewed, moveBetween } from './kitRules.ts';
import { kitStatuses } from './kitStatus.ts';

test('each move is one role’s, and the hub’s own are nobody’s', () => {
  const moves = kitStatuses.flatMap((from) =>
    kitStatuses.flatMap((to) =>
      roles.flatMap((role) => {
        const move = moveBetween(from, to, role);
        return move === null ? [] : [`${role}: ${from} ${move} ${to}`];
      }),
    ),
  );
  expect(moves).toEqual([
    'author: draft submit in_review',
    'author: in_review withdraw draft',
    'approver: in_review send_back draft',
    'approver: in_review approve approved',
    'author: approved reopen draft',
  ]);
});

test('what is approved no longer changes, and what is not with the approvers is not judged', () => {
  expect(kitStatuses.filter(mayBeEdited)).toEqual(['draft', 'in_review']);
  expect(kitStatuses.filter(mayBeReviewed)).toEqual(['in_review']);
});

test('nobody writes down for the hub what only the hub does', () => {
  const hubs = Object.entries(eventRoles).filter(([, role]) => role === 'hub');
  expect(hubs.map(([kind]) => kind)).toEqual(['published', 'superseded', 'expired', 'recalled']);
});

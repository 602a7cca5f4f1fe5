import { expect, test } from 'vitest';
import { kitMoves, kitStatuses, movesFrom, statusAfterMove } from './kitStatus.ts';

test('the way of a version, and no other', () => {
  const ways = kitStatuses.flatMap((status) =>
    movesFrom(status).map((move) => `${status} ${move} ${statusAfterMove(status, move)}`),
  );
  expect(ways).toEqual([
    'draft submit in_review',
    'in_review withdraw draft',
    'in_review send_back draft',
    'in_review approve approved',
    'approved reopen draft',
    'approved publish published',
    'published supersede superseded',
    'published expire expired',
    'published recall recalled',
    'superseded recall recalled',
    'expired recall recalled',
  ]);
});

test('a move that does not begin there is none', () => {
  for (const move of kitMoves) expect(statusAfterMove('recalled', move)).toBeNull();
  expect(statusAfterMove('draft', 'publish')).toBeNull();
});

import { expect, test } from 'vitest';
import type { CallLog } from '../entities/call.ts';
import { standingLog } from './standingLog.ts';

const log = (id: string, authoredAt: number, correctsId: string | null = null): CallLog => ({
  id,
  rowVersion: 1,
  updatedAt: 0,
  updatedBy: null,
  accountId: 'a',
  callId: 'c',
  authorId: 'u',
  result: 'met',
  summary: id,
  heldAt: 0,
  correctsId,
  authoredAt,
});

test('a call without a log has none that holds', () => {
  expect(standingLog([])).toBeNull();
});

test('a correction holds over what it corrects, whatever the clocks said', () => {
  expect(standingLog([log('first', 500), log('second', 100, 'first')])?.id).toBe('second');
});

test('of two corrections of one log the later written holds', () => {
  expect(standingLog([log('first', 1), log('mine', 2, 'first'), log('theirs', 3, 'first')])?.id).toBe(
    'theirs',
  );
});

import { expect, test } from 'vitest';
import { type Cursor, decodeCursor, encodeCursor } from './cursor.ts';

const epoch = '019a0000-0000-4000-8000-000000000001';
const cursor = (scopes: Cursor['scopes'], over: Partial<Cursor> = {}): Cursor => ({
  epoch,
  role: 'rep',
  scopes,
  ...over,
});
const north = 'territory:019a0000-0000-7000-8000-00000000000a';

test('a cursor is read as it was written', () => {
  const written = cursor({ everyone: ['18446744073709551615', 7] });
  expect(decodeCursor(encodeCursor(written))).toEqual(written);
});

test('parts join, and a later part replaces a scope’s earlier one', () => {
  const first = encodeCursor(cursor({ everyone: ['5', 1], [north]: ['5', 2] }));
  const second = encodeCursor(cursor({ [north]: ['9', 0] }));
  expect(decodeCursor(`${first}.${second}`)?.scopes).toEqual({ everyone: ['5', 1], [north]: ['9', 0] });
});

test('parts of two epochs are as old as the first', () => {
  const old = cursor({ everyone: ['5', 1] }, { epoch: '019a0000-0000-4000-8000-000000000002' });
  const joined = `${encodeCursor(old)}.${encodeCursor(cursor({ [north]: ['9', 0] }))}`;
  expect(decodeCursor(joined)?.epoch).toBe(old.epoch);
  // As it is written while everything is read anew.
  expect(decodeCursor(`${joined}.${encodeCursor(old)}`)).toEqual(old);
});

test.each([
  ['a transaction id beyond 64 bits', cursor({ everyone: ['18446744073709551616', 0] })],
  ['a negative number', cursor({ everyone: ['5', -1] })],
  ['a scope that is none', cursor({ mine: ['5', 0] })],
  ['something more', { ...cursor({}), more: 1 }],
])('%s is no cursor', (_what, written) => {
  expect(decodeCursor(encodeCursor(written as Cursor))).toBeNull();
});

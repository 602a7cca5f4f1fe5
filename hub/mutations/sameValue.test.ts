import { expect, test } from 'vitest';
import { integerOrNull, json, textOrNull, uuids } from '../../shared/domain/entities/column.ts';
import { sameValue } from './sameValue.ts';

test('texts and numbers are the same when they are equal, and nothing is not an empty text', () => {
  expect(sameValue(textOrNull, 'a', 'a')).toBe(true);
  expect(sameValue(textOrNull, '', null)).toBe(false);
  expect(sameValue(integerOrNull, 0, null)).toBe(false);
});

test('a list of ids has no order', () => {
  expect(sameValue(uuids, ['a', 'b'], ['b', 'a'])).toBe(true);
  expect(sameValue(uuids, ['a'], ['a', 'b'])).toBe(false);
});

test('objects are the same when they say the same', () => {
  expect(sameValue(json, { a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(sameValue(json, { a: 1 }, null)).toBe(false);
});

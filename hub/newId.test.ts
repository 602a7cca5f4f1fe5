import { expect, test } from 'vitest';
import { isUuid } from '../shared/kernel/uuid.ts';
import { newId } from './newId.ts';

test('no id of one millisecond is given twice, across several fillings of the pool', () => {
  const ids = Array.from({ length: 2_000 }, () => newId(1_767_600_000_000));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every(isUuid)).toBe(true);
});

import { expect, test } from 'vitest';
import { fieldChanges, textOrNull } from './fieldChanges.ts';

test('only fields that differ travel, each with the value it was made on', () => {
  const row = { name: 'A', phone: null as string | null, tags: ['x'] };
  expect(fieldChanges(row, { name: 'A', phone: '1', tags: ['x'] })).toEqual({
    phone: { from: null, to: '1' },
  });
});

test('an empty text field says nothing', () => {
  expect(textOrNull('  ')).toBeNull();
  expect(textOrNull(' a ')).toBe('a');
});

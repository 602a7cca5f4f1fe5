import { expect, test } from 'vitest';
import { difference } from './difference.ts';

test('only what differs is marked', () => {
  expect(difference('0980-123 44', '0980-123 49')).toEqual({ before: '0980-123 4', changed: '4', after: '' });
  expect(difference('red boat', 'blue boat')).toEqual({ before: '', changed: 'red', after: ' boat' });
});

test('equal texts have nothing to mark, and an addition marks only itself', () => {
  expect(difference('same', 'same').changed).toBe('');
  expect(difference('aab', 'ab')).toEqual({ before: 'a', changed: 'a', after: 'b' });
});

test('a sign made of several code points is never cut in two', () => {
  expect(difference('call 👩‍🔧', 'call 👩‍🔬').changed).toBe('👩‍🔧');
});

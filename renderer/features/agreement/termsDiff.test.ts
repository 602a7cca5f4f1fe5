import { expect, test } from 'vitest';
import { termsDiff } from './termsDiff.ts';
import type { TermsLine } from './useTermsLines.ts';

const line = (key: string, value: string): TermsLine => ({
  section: 'sales',
  key,
  label: key.toUpperCase(),
  value,
});

test('two versions differ in what changed, came and went, and in nothing that stayed', () => {
  expect(
    termsDiff(
      [line('a', '1'), line('b', '2'), line('c', '3')],
      [line('d', '4'), line('a', '1'), line('b', '5')],
    ),
  ).toEqual([
    { key: 'd', label: 'D', before: null, after: '4' },
    { key: 'b', label: 'B', before: '2', after: '5' },
    { key: 'c', label: 'C', before: '3', after: null },
  ]);
});

import { expect, test } from 'vitest';
import { leavesAs } from './leavesAs.ts';

const file = (
  mediaType: 'application/pdf' | 'image/png' | 'image/svg+xml' | 'video/mp4',
  mayLeave = true,
) => ({
  visibility: 'customer' as const,
  file: { mediaType, mayLeave },
});

test('documents and pictures that may leave do so marked', () => {
  expect(leavesAs(file('application/pdf'))).toBe('pdf');
  expect(leavesAs(file('image/png'))).toBe('image');
});

test('what nobody allowed, what is internal, a video, a drawing, and words alone stay', () => {
  expect(leavesAs(file('application/pdf', false))).toBeNull();
  expect(leavesAs({ ...file('application/pdf'), visibility: 'internal' })).toBeNull();
  expect(leavesAs(file('image/svg+xml'))).toBeNull();
  expect(leavesAs(file('video/mp4'))).toBeNull();
  expect(leavesAs({ visibility: 'customer', file: null })).toBeNull();
});

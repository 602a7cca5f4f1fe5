import { expect, test } from 'vitest';
import { usableWindow } from './usableWindow.ts';

const kit = { publishedAt: Date.UTC(2026, 0, 5, 12), startsOn: '2026-01-01', expiresOn: '2026-03-31' };

test('a version may be used from its publishing on, through the whole of its last day', () => {
  expect(usableWindow(kit, null)).toEqual({ from: Date.UTC(2026, 0, 5, 12), to: Date.UTC(2026, 3, 1) });
});

test('one that begins later waits for its first day, and a recall ends it', () => {
  const later = { ...kit, startsOn: '2026-02-01' };
  expect(usableWindow(later, Date.UTC(2026, 1, 2))).toEqual({
    from: Date.UTC(2026, 1, 1),
    to: Date.UTC(2026, 1, 2),
  });
});

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { wireDescription } from './wireDescription.ts';
import { wireHash } from './wireVersion.ts';

test('a change of the wire is a new version: its hash is pinned beside it', () => {
  expect(createHash('sha256').update(wireDescription()).digest('hex')).toBe(wireHash);
});

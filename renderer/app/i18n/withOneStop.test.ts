import { expect, test } from 'vitest';
import { withOneStop } from './withOneStop.ts';

test('an abbreviation at the end of a sentence ends it', () => {
  expect(withOneStop('La dernière le 5 oct..', { day: '5 oct.', count: 1 })).toBe('La dernière le 5 oct.');
  expect(withOneStop('Acme Inc.. Since 5 oct., twice.', { account: 'Acme Inc.', day: '5 oct.' })).toBe(
    'Acme Inc. Since 5 oct., twice.',
  );
});

test('stops that a person wrote stay', () => {
  expect(withOneStop('“Well.. no”, they said', { words: 'Well.. no' })).toBe('“Well.. no”, they said');
});

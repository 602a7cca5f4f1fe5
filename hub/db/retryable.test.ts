import { expect, test } from 'vitest';
import { isRetryable } from './retryable.ts';

const failed = (code: string): Error => Object.assign(new Error('failed'), { code });

test.each(['40001', '40P01', '55P03', '08006', '53300', '57P01', 'ECONNREFUSED'])('%s may pass', (code) => {
  expect(isRetryable(failed(code))).toBe(true);
  expect(isRetryable(new Error('around it', { cause: failed(code) }))).toBe(true);
});

test.each(['23505', '22P02', '42601', 'P0001'])('%s says something of the work itself', (code) => {
  expect(isRetryable(failed(code))).toBe(false);
});

test('what is no error of the database is a bug', () => {
  expect(isRetryable(new TypeError('x is undefined'))).toBe(false);
  expect(isRetryable('text')).toBe(false);
});

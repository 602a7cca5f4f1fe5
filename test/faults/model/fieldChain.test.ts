import { expect, test } from 'vitest';
import { chainExists } from './fieldChain.ts';

const edit = (from: unknown, to: unknown, certain = true) => ({ from, to, certain });

test('no edit leaves the value as it was', () => {
  expect(chainExists('a', 'a', [])).toBe(true);
  expect(chainExists('a', 'b', [])).toBe(false);
});

test('edits made on each other lead to the last, in whatever order they are listed', () => {
  expect(chainExists('a', 'c', [edit('b', 'c'), edit('a', 'b')])).toBe(true);
});

test('a lost edit leaves no order', () => {
  expect(chainExists('a', 'b', [edit('a', 'b'), edit('b', 'c')])).toBe(false);
});

test('an old edit over a newer one leaves no order', () => {
  expect(chainExists('a', 'c', [edit('a', 'b'), edit('a', 'c')])).toBe(false);
});

test('an edit applied again after it was taken back leaves no order', () => {
  expect(chainExists('a', 'b', [edit('a', 'b'), edit('b', 'c'), edit('c', 'a')])).toBe(false);
  expect(chainExists('a', 'a', [edit('a', 'b'), edit('b', 'a')])).toBe(true);
});

test('two people who write the same value both succeed', () => {
  expect(chainExists('a', 'b', [edit('a', 'b'), edit('a', 'b')])).toBe(true);
});

test('an edit that a crash left open may have happened or not', () => {
  expect(chainExists('a', 'a', [edit('a', 'b', false)])).toBe(true);
  expect(chainExists('a', 'b', [edit('a', 'b', false)])).toBe(true);
  expect(chainExists('a', 'c', [edit('a', 'b', false)])).toBe(false);
});

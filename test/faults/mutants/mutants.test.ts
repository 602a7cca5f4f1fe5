import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mutants, planted } from './mutants.ts';

const sourceOf = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

test('there are at least twenty, each with a name of its own', () => {
  expect(mutants.length).toBeGreaterThanOrEqual(20);
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
});

test.each(mutants)('$name fits into the source as it stands', (mutant) => {
  const source = sourceOf(mutant.file);
  expect(planted(mutant, source)).not.toBe(source);
});

test('one that no longer fits is said so', () => {
  const stale = { name: 'stale', what: '', file: 'a.ts', edits: [['gone', 'here']] } as const;
  expect(() => planted(stale, 'something else')).toThrow('stale fits 0 times into a.ts: gone');
});

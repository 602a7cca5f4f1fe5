import { describe, expect, test } from 'vitest';
import { likenessKey, lookalikes } from './lookalikes.ts';

describe('lookalikes', () => {
  const row = (line: number, values: Readonly<Record<string, unknown>>) => ({ file: 0, line, values });

  test('accounts alike but for accents, punctuation and legal form in one city are shown', () => {
    const news = [
      row(2, { name: 'Estée Lauder, Inc.', city: 'New York' }),
      row(3, { name: 'ESTEE LAUDER', city: 'new york' }),
      row(4, { name: 'Estée Lauder', city: 'Paris' }),
    ];
    expect(lookalikes('accounts', news, new Map())).toEqual([
      { file: 0, line: 3, like: { file: 0, line: 2 }, by: 'name_and_city' },
    ]);
  });

  test('people are compared by email with those in the hub, and not at all without one', () => {
    const news = [row(2, { email: 'A@x.example' }), row(3, { email: null }), row(4, {})];
    expect(lookalikes('leads', news, new Map([['a@x.example', 'id-1']]))).toEqual([
      { file: 0, line: 2, like: { id: 'id-1' }, by: 'email' },
    ]);
  });

  test('a company whose name is only a legal form still has a key', () => {
    expect(likenessKey('accounts', { name: 'AB' })).not.toBe(likenessKey('accounts', { name: 'AG' }));
  });
});

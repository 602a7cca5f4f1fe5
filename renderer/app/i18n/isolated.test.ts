import { expect, test } from 'vitest';
import { isolated } from './isolated.ts';

test('a name that runs from right to left is set off from its neighbours', () => {
  for (const name of ['שלום', 'Café مقهى', '𐤀𐤁']) expect(isolated(name)).toBe(`\u2068${name}\u2069`);
});

test('other words stay as they are, whatever their letters and signs', () => {
  for (const name of ['Sjöberg Marin', '日本', '🚢⚓️ 👩‍🔧', 'Zażółć', '']) expect(isolated(name)).toBe(name);
  expect([isolated(null), isolated(undefined), isolated(12)]).toEqual(['', '', '12']);
});

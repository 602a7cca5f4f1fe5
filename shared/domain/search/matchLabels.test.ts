import { expect, test } from 'vitest';
import { matchLabels } from './matchLabels.ts';

const items = ['Go to Settings', 'Save the diagnostics', 'Sync now', 'Lämna ut datorn', 'Go to Sync'].map(
  (label) => ({ label }),
);
const found = (text: string) =>
  matchLabels(items, text).map(({ item: { label }, marks }) => [
    label,
    marks.map(([start, end]) => label.slice(start, end)),
  ]);

test('words are found by their beginnings, in any order, and marked', () => {
  expect(found('diag save')).toEqual([['Save the diagnostics', ['Save', 'diag']]]);
});

test('the name that begins with what was typed stands first', () => {
  expect(found('sync').map(([label]) => label)).toEqual(['Sync now', 'Go to Sync']);
});

test('accents are folded, and the mark stands on the letters as they are written', () => {
  expect(found('lamna')).toEqual([['Lämna ut datorn', ['Lämna']]]);
});

test('a slip is forgiven where nothing is called so, and only there', () => {
  expect(found('diagnotsics')).toEqual([['Save the diagnostics', ['diagnostics']]]);
  expect(found('settigns')).toEqual([['Go to Settings', ['Settings']]]);
  expect(found('zebra')).toEqual([]);
});

test('whoever asks is told which it was', () => {
  const readings = (text: string) => matchLabels(items, text).map(({ asTyped }) => asTyped);
  expect([readings('diag'), readings('diagnotsics')]).toEqual([[true], [false]]);
});

test('with nothing typed all stand in their own order', () => {
  expect(found(' ').map(([label]) => label)).toEqual(items.map(({ label }) => label));
});

import { expect, test } from 'vitest';
import { createRandom } from '../../../test/harness/random.ts';
import { type DiffPart, wordDiff } from './wordDiff.ts';

const shown = (parts: readonly DiffPart[]): string =>
  parts
    .map(({ change, text }) => (change === 'same' ? text : change === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('');

test.each([
  ['', '', ''],
  ['Nothing changed.', 'Nothing changed.', 'Nothing changed.'],
  ['', 'New', '[+New]'],
  ['Old', '', '[-Old]'],
  ['Pay in March.', 'Pay in September.', 'Pay in [-March][+September].'],
  ['You need fewer vans.', 'You need far fewer vans.', 'You need [+far ]fewer vans.'],
  ['L’hiver coûte cher', 'L’été coûte cher', '[-L’hiver][+L’été] coûte cher'],
  ['a b c', 'a x b c y', 'a [+x ]b c[+ y]'],
])('%j to %j', (before, after, wanted) => {
  expect(shown(wordDiff(before, after))).toBe(wanted);
});

test('both texts can be read out of what is shown', () => {
  const seed = 20_261_125;
  const random = createRandom(`word diff ${seed}`);
  const words = ['van', 'cargo', 'winter', '€', 'l’été', '.', 'Åre', '12'];
  const text = (): string =>
    Array.from({ length: random.between(0, 30) }, () => random.pick(words)).join(
      random.pick([' ', '  ', '\n']),
    );
  for (let round = 0; round < 300; round += 1) {
    const [before, after] = [text(), text()];
    const parts = wordDiff(before, after);
    const without = (change: DiffPart['change']): string =>
      parts.flatMap((part) => (part.change === change ? [] : [part.text])).join('');
    expect(without('added'), `seed ${seed}, round ${round}`).toBe(before);
    expect(without('removed'), `seed ${seed}, round ${round}`).toBe(after);
  }
});

test('texts too long to compare are shown as replaced', () => {
  const long = (word: string): string => Array.from({ length: 2_500 }, (_, at) => `${word}${at}`).join(' ');
  const parts = wordDiff(`same ${long('a')}`, `same ${long('b')}`);
  expect(parts.map(({ change }) => change)).toEqual(['same', 'removed', 'added']);
});

export interface Difference {
  readonly before: string;
  readonly changed: string;
  readonly after: string;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const graphemes = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** The part of `text` that differs from `other`: what both begin and end with is left out of it. */
export function difference(text: string, other: string): Difference {
  const mine = graphemes(text);
  const theirs = graphemes(other);
  const shorter = Math.min(mine.length, theirs.length);
  let start = 0;
  while (start < shorter && mine[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < shorter - start && mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end]) end += 1;
  return {
    before: mine.slice(0, start).join(''),
    changed: mine.slice(start, mine.length - end).join(''),
    after: mine.slice(mine.length - end).join(''),
  };
}

export interface Excerpt {
  readonly text: string;
  /** [start, end) offsets into `text`. */
  readonly marks: readonly [number, number][];
}

const spaces = /\s/;

/**
 * At most about `most` characters of a long text around its first mark, cut between words, with an ellipsis
 * where something was left out. Line breaks become spaces, so that it stands on one line.
 */
export function excerptAround(
  text: string,
  marks: readonly (readonly [number, number])[],
  most: number,
): Excerpt {
  const first = marks[0]?.[0] ?? 0;
  let start =
    text.length <= most ? 0 : Math.max(0, Math.min(first - Math.floor(most / 4), text.length - most));
  while (start > 0 && start < first && !spaces.test(text[start - 1] ?? '')) start += 1;
  let end = Math.min(text.length, start + most);
  if (end < text.length) {
    const whole = text.slice(start, end).search(/\s\S*$/);
    if (whole > 0 && start + whole > first) end = start + whole;
    // Never through the middle of a character outside the basic plane.
    else if (/[\ud800-\udbff]/.test(text[end - 1] ?? '')) end -= 1;
  }
  const before = start > 0 ? '…' : '';
  return {
    text: `${before}${text.slice(start, end).replace(/\s/g, ' ')}${end < text.length ? '…' : ''}`,
    marks: marks
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from - start + before.length, to - start + before.length]),
  };
}

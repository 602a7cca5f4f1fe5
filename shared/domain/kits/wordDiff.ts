/** A stretch of text that both have, that only the later one has, or that only the earlier one had. */
export interface DiffPart {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words, runs of space, and every other character by itself. */
const token = /[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
/** Beyond this many pairs of words the middle is shown as replaced whole; about two thousand words against as many. */
const mostPairs = 4_000_000;

/**
 * How a text changed, word by word: a longest common subsequence, the removed before the added. Joined without what
 * was added it is the earlier text, without what was removed the later one.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const a = before.match(token) ?? [];
  const b = after.match(token) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([...a.slice(0, start).map(same), ...middle, ...a.slice(a.length - end).map(same)]);
}

const same = (text: string): DiffPart => ({ change: 'same', text });
const removed = (text: string): DiffPart => ({ change: 'removed', text });
const added = (text: string): DiffPart => ({ change: 'added', text });

function between(a: readonly string[], b: readonly string[]): readonly DiffPart[] {
  if (a.length * b.length === 0 || a.length * b.length > mostPairs)
    return [...a.map(removed), ...b.map(added)];
  // Lengths of the longest common subsequences of what is left of both, from each place on.
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      parts.push(same(a[i] ?? ''));
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      parts.push(removed(a[i] ?? ''));
      i += 1;
    } else {
      parts.push(added(b[j] ?? ''));
      j += 1;
    }
  }
  return [...parts, ...a.slice(i).map(removed), ...b.slice(j).map(added)];
}

/** Neighbours of one kind in one piece; between two sames, what was removed stands before what was added. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const result: DiffPart[] = [];
  let gone = '';
  let come = '';
  const settle = (): void => {
    if (gone !== '') result.push(removed(gone));
    if (come !== '') result.push(added(come));
    gone = '';
    come = '';
  };
  for (const { change, text } of parts) {
    if (change === 'removed') gone += text;
    else if (change === 'added') come += text;
    else {
      settle();
      const last = result.at(-1);
      if (last?.change === 'same') result[result.length - 1] = same(last.text + text);
      else result.push(same(text));
    }
  }
  settle();
  return result;
}

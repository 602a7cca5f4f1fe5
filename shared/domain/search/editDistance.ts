/** Longer words are not compared: nobody's slip of the finger is found in them, and rows stay small. */
export const longestCompared = 40;

const rows = [0, 1, 2].map(() => new Uint8Array(longestCompared * 2 + 2)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/**
 * How many slips (a letter left out, added, changed, or two neighbours swapped) turn `typed` into `word`:
 * the optimal string alignment distance of Damerau and Levenshtein. Answers `most + 1` for anything farther.
 * With `asPrefix` what follows in `word` after the letters typed costs nothing.
 */
export function editDistance(typed: string, word: string, most: number, asPrefix = false): number {
  const far = most + 1;
  const width = asPrefix ? Math.min(word.length, typed.length + most) : word.length;
  if (typed.length > longestCompared || width > longestCompared * 2) return far;
  if (typed.length - width > most || (!asPrefix && width - typed.length > most)) return far;
  let [older, previous, current] = rows;
  for (let column = 0; column <= width; column += 1) previous[column] = column;
  for (let line = 1; line <= typed.length; line += 1) {
    current[0] = line;
    let best = line;
    const letter = typed.charCodeAt(line - 1);
    for (let column = 1; column <= width; column += 1) {
      const other = word.charCodeAt(column - 1);
      let cost = (previous[column - 1] ?? 0) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (
        line > 1 &&
        column > 1 &&
        letter === word.charCodeAt(column - 2) &&
        typed.charCodeAt(line - 2) === other
      ) {
        cost = Math.min(cost, (older[column - 2] ?? 0) + 1);
      }
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return far;
    [older, previous, current] = [previous, current, older];
  }
  let distance = previous[width] ?? far;
  if (asPrefix)
    for (let column = 0; column < width; column += 1) distance = Math.min(distance, previous[column] ?? far);
  return Math.min(distance, far);
}

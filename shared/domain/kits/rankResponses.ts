/** What speaks for a response to what a customer has just said. */
export interface ResponseMatch {
  readonly itemId: string;
  /** How well its words match, by BM25: 0 for not at all, more for better. */
  readonly words: number;
  /** What like words were answered with before, 0 to 1. */
  readonly past: number;
  /** The lower end of its Wilson interval, 0 where nothing is known. */
  readonly figure: number;
}

/** Habit and figures decide between responses that fit about as well; they never outweigh the words. */
const pastWeight = 0.5;
const figureWeight = 0.25;

/** The best first. Words count against the best match there is, so that the weights mean the same in any corpus. */
export function rankResponses<Match extends ResponseMatch>(matches: readonly Match[]): readonly Match[] {
  const most = Math.max(...matches.map(({ words }) => words), 0);
  const score = ({ words, past, figure }: ResponseMatch): number =>
    (most === 0 ? 0 : words / most) + pastWeight * past + figureWeight * figure;
  return matches.toSorted((one, other) => score(other) - score(one));
}

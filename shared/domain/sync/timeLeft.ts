/** How many rows had been read by then; instants in milliseconds of a clock that never jumps. */
export interface Mark {
  readonly at: number;
  readonly rows: number;
}

/** The pace of longer ago says little about what is to come: a train has left the station since. */
const windowMs = 20_000;
/** Of less than this nothing is foretold. */
const shortestMs = 3_000;

/** The marks with a newer one, without those that are too old to say anything. */
export const withMark = (marks: readonly Mark[], next: Mark): readonly Mark[] => [
  ...marks.filter(({ at }) => next.at - at <= windowMs),
  next,
];

/** How long the rest takes at the pace of the last seconds, in milliseconds; null while that is not known. */
export function timeLeft(marks: readonly Mark[], expected: number): number | null {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [took, read] = [last.at - first.at, last.rows - first.rows];
  if (took < shortestMs || read <= 0) return null;
  return Math.round((Math.max(0, expected - last.rows) * took) / read);
}

/** Milliseconds. Tests that live through failures shorten them. */
export interface SyncTimings {
  /** Between two looks for news while nothing else calls for one. */
  readonly poll: number;
  /** Between two looks while something acknowledged has not been read back. */
  readonly readBack: number;
  /** The first wait after a failure is anywhere up to this; each further one up to twice as long. */
  readonly firstRetry: number;
  readonly longestRetry: number;
  /** Between two comparisons of a scope's digest with the hub's. */
  readonly digest: number;
  /** A snapshot's stream that is silent for so long is given up and gone on with. */
  readonly streamSilence: number;
}

export const usualTimings: SyncTimings = {
  poll: 30_000,
  readBack: 1_000,
  firstRetry: 1_000,
  longestRetry: 300_000,
  digest: 86_400_000,
  streamSilence: 60_000,
};

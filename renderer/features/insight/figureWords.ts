export const trendText = { up: 'insight.up', down: 'insight.down', level: 'insight.level' } as const;

/** A share as a figure in a table: per cent, with one decimal. */
export const percentOf = (share: number | undefined): number | null =>
  share === undefined ? null : Math.round(1000 * share) / 10;

import { type Interval, wilsonInterval } from '../figures/wilson.ts';
import { type Trend, trendOf } from './objectionFigures.ts';

/** What is counted about one competitor in a period. */
export interface CompetitorTally {
  readonly competitorId: string;
  /** Times the competitor was named, in objections, complaints and praise. */
  readonly mentions: number;
  readonly before: number;
  /** Accounts where it was named in the period. */
  readonly accounts: number;
  /** Deals closed in the period at accounts where it had been named by then. */
  readonly won: number;
  readonly lost: number;
  /** Uses of its battlecards. */
  readonly battlecardUses: number;
}

export interface CompetitorFigure extends CompetitorTally {
  /** Won of those closed. */
  readonly winInterval: Interval | null;
  readonly per100: number | null;
  readonly trend: Trend | null;
}

/** The most named first. That a competitor was named and how a deal ended stand beside each other: neither explains the other. */
export const competitorFigures = (
  tallies: readonly CompetitorTally[],
  calls: { readonly held: number; readonly before: number },
): readonly CompetitorFigure[] =>
  tallies
    .map((tally) => ({
      ...tally,
      winInterval: wilsonInterval(tally.won, tally.won + tally.lost),
      per100: calls.held === 0 ? null : (tally.mentions * 100) / calls.held,
      trend: trendOf(tally.mentions, tally.before, calls.held, calls.before),
    }))
    .sort((one, other) => other.mentions - one.mentions || (one.competitorId < other.competitorId ? -1 : 1));

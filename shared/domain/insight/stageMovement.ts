import { type BuyerStage, buyerStages } from '../entities/account.ts';

/** How often accounts went from one stage to another in a week of the period, counted from its beginning. */
export interface MoveTally {
  readonly week: number;
  readonly from: BuyerStage;
  readonly to: BuyerStage;
  readonly moves: number;
}

export interface WeekMoves {
  readonly week: number;
  readonly forward: number;
  readonly back: number;
  /** Moves that ended at each stage, in the order of the stages. */
  readonly arrived: readonly number[];
}

/** Every week of the period in its order, those without a move as well. */
export function stageMovement(tallies: readonly MoveTally[], weeks: number): readonly WeekMoves[] {
  const byWeek = Map.groupBy(tallies, ({ week }) => week);
  const sum = (of: readonly MoveTally[]): number => of.reduce((all, { moves }) => all + moves, 0);
  const step = ({ from, to }: MoveTally): number => buyerStages.indexOf(to) - buyerStages.indexOf(from);
  return Array.from({ length: weeks }, (_, week) => {
    const own = byWeek.get(week) ?? [];
    return {
      week,
      forward: sum(own.filter((move) => step(move) > 0)),
      back: sum(own.filter((move) => step(move) < 0)),
      arrived: buyerStages.map((stage) => sum(own.filter(({ to }) => to === stage))),
    };
  });
}

import type { ObjectionCategory } from '../entities/heard.ts';
import type { ObjectionFigure } from './objectionFigures.ts';
import { type ReplyState, replyState, type UnansweredTerms, unanswered } from './unanswered.ts';

export interface RepliedFigure extends ObjectionFigure {
  /** Of objections by category: whether there is an approved response, and whether it works. */
  readonly reply: ReplyState | null;
  /** Frequent, and without a response or with one that does not work: marketing owes an answer. */
  readonly unanswered: boolean;
}

/** Where replies are no question: of complaints and praise, and by anything but the category. */
export const withoutReply = (figure: ObjectionFigure): RepliedFigure => ({
  ...figure,
  reply: null,
  unanswered: false,
});

/** Marketing owes an answer by how often it was heard in the weeks agreed (`lately`), whatever period is looked at. */
export const withReplies = (
  rows: readonly ObjectionFigure[],
  {
    answered,
    lately,
    terms,
  }: {
    readonly answered: ReadonlySet<ObjectionCategory>;
    readonly lately: ReadonlyMap<string | null, number>;
    readonly terms: UnansweredTerms;
  },
): readonly RepliedFigure[] =>
  rows.map((row) => {
    if (row.key === null) return withoutReply(row);
    const hasReply = answered.has(row.key as ObjectionCategory);
    const of = { hasReply, final: row.final, interval: row.interval, mentions: lately.get(row.key) ?? 0 };
    return { ...row, reply: replyState(of), unanswered: unanswered(of, terms) !== null };
  });

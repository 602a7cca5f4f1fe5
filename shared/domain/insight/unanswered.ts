import type { Interval } from '../figures/wilson.ts';

/** Agreed by both sides: how often within how long makes an objection one that marketing owes an answer. */
export interface UnansweredTerms {
  readonly mentions: number;
  readonly weeks: number;
}

/** Where no agreement says otherwise. */
export const usualUnansweredTerms: UnansweredTerms = { mentions: 5, weeks: 13 };

/** What is known of the answers that reps have to an objection. */
export interface Answerable {
  readonly mentions: number;
  /** An approved response to it may be used today. */
  readonly hasReply: boolean;
  readonly final: number;
  readonly interval: Interval | null;
}

export const replyStates = ['none', 'does_not_work', 'not_known_yet', 'works'] as const;
export type ReplyState = (typeof replyStates)[number];

/** From so many final outcomes on, a share below one half is no accident of a few. */
const leastFinal = 10;
const half = 0.5;

/**
 * Whether there is an approved response and whether it works. It does not where the whole 95% interval of "reps say
 * resolved" lies below one half.
 */
export function replyState({ hasReply, final, interval }: Answerable): ReplyState {
  if (!hasReply) return 'none';
  if (final < leastFinal || interval === null) return 'not_known_yet';
  return interval.high < half ? 'does_not_work' : 'works';
}

/** Frequent, and without an approved response or with one that does not work; `mentions` are those of the terms' weeks. */
export function unanswered(of: Answerable, terms: UnansweredTerms): 'none' | 'does_not_work' | null {
  const state = replyState(of);
  return of.mentions >= terms.mentions && (state === 'none' || state === 'does_not_work') ? state : null;
}

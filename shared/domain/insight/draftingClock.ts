import type { AgreementTerms } from '../agreement/agreementTerms.ts';
import { builtInCalendar, minutesADay } from '../agreement/businessCalendar.ts';
import { type BusinessTime, businessTime } from '../agreement/businessTime.ts';
import { type Clock, clockOf } from '../agreement/clock.ts';
import type { DraftingTask } from '../entities/draftingTask.ts';
import { type UnansweredTerms, usualUnansweredTerms } from './unanswered.ts';

const minuteMs = 60_000;
/** Business days that marketing has for an answer where no agreement says otherwise. */
const usualAnswerDays = 5;

/** What marketing owes an objection: from when on it is owed, within how many business days, by whose calendar. */
export interface AnswerTerms {
  readonly unanswered: UnansweredTerms;
  readonly days: number;
  readonly time: BusinessTime;
}

/** As agreed, by the calendar of marketing's country; where nothing is signed, by office hours in `zone`. */
export function answerTerms(terms: AgreementTerms | null, zone: string): AnswerTerms {
  const owed = terms?.marketingOwes;
  const calendar = terms?.calendars.find(({ country }) => country === owed?.country) ?? builtInCalendar(zone);
  return {
    unanswered: owed?.unanswered ?? usualUnansweredTerms,
    days: owed?.objectionDays ?? usualAnswerDays,
    time: businessTime(calendar),
  };
}

/** When an answer to what was opened then is due. */
export const answerDueAt = (openedAt: number, { days, time }: AnswerTerms): number =>
  time.after(openedAt, days * minutesADay(time.calendar) * minuteMs);

/** Marketing's clock, of the same kind as sales': it runs until the answer is published, or the task closed, at `endedAt`. */
export const draftingClock = (
  { openedAt, dueAt }: Pick<DraftingTask, 'openedAt' | 'dueAt'>,
  endedAt: number | null,
  now: number,
  time: BusinessTime,
): Clock =>
  clockOf(
    {
      since: openedAt,
      reachedAt: null,
      minutes: time.between(openedAt, dueAt) / minuteMs,
      doneAt: endedAt,
    },
    now,
    time,
  );

/** How far an answer has come, as whoever's customer said it is told. */
export const draftingStages = ['asked', 'read', 'drafted', 'answered', 'closed'] as const;
export type DraftingStage = (typeof draftingStages)[number];

export function draftingStage({
  status,
  ownerId,
  kitItemId,
}: Pick<DraftingTask, 'status' | 'ownerId' | 'kitItemId'>): DraftingStage {
  if (status !== 'open') return status;
  if (kitItemId !== null) return 'drafted';
  return ownerId === null ? 'asked' : 'read';
}

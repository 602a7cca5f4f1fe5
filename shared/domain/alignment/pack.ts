import type { AgreementTerms, PromisedField } from '../agreement/agreementTerms.ts';
import { minutesADay } from '../agreement/businessCalendar.ts';
import { type BusinessTime, businessTime } from '../agreement/businessTime.ts';
import type { LeadTerms, TermedLead } from '../agreement/leadTerms.ts';
import type { Lead } from '../entities/lead.ts';
import type { LeadStepKind } from '../entities/leadStep.ts';
import type { Span } from './packWeek.ts';
import { completeOf, isIn, type Judged, judged, keptIn, leadsOwed, type Score } from './scorecard.ts';

export type HandedLead = TermedLead &
  Pick<Lead, PromisedField | 'receivedAt' | 'acceptedAt' | 'firstAttemptAt' | 'firstConversationAt'> & {
    /** When it was first accepted or rejected. */
    readonly decidedAt: number | null;
    /** When it first reached this laptop; null where that is not known. */
    readonly reachedAt: number | null;
  };

/** A lead that sales gave back, and when marketing answered. */
export interface ReturnedLead {
  readonly at: number;
  readonly answeredAt: number | null;
}

/** Steps taken, by what and why. */
export interface StepTally {
  readonly kind: LeadStepKind;
  readonly reason: string | null;
  readonly count: number;
  readonly before: number;
}

export interface ScoreInput {
  readonly now: number;
  readonly week: Span;
  readonly before: Span;
  readonly terms: AgreementTerms | null;
  readonly termsOf: (lead: TermedLead) => LeadTerms;
  /** Of the team, received within as long as a window may run. */
  readonly leads: readonly HandedLead[];
  readonly returned: readonly ReturnedLead[];
  readonly heldCalls: { readonly now: number; readonly before: number };
  readonly unanswered: number;
  readonly territories: { readonly team: number; readonly all: number };
}

/** Both sides' figures of one week, against what was agreed on and against the week before. */
export function scorecardOf(input: ScoreInput): {
  readonly sales: Score[];
  readonly marketing: Score[];
} {
  const { week, before, leads, terms } = input;
  const owed = salesJudged(input);
  const share = (measure: Score['measure'], all: readonly Judged[], agreed: boolean): Score => ({
    measure,
    now: keptIn(all, week),
    before: keptIn(all, before),
    target: agreed ? 1 : null,
  });
  const arrivedIn = (span: Span) => leads.filter(({ receivedAt }) => isIn(span, receivedAt));
  const [arrived, arrivedBefore] = [arrivedIn(week), arrivedIn(before)];
  return {
    sales: [
      share('decision', owed.decision, true),
      share('attempt', owed.attempt, true),
      share('conversation', owed.conversation, true),
      {
        measure: 'held_calls',
        now: { count: input.heldCalls.now, of: null },
        before: { count: input.heldCalls.before, of: null },
        target: null,
      },
    ],
    marketing: [
      {
        measure: 'leads',
        now: { count: arrived.length, of: null },
        before: { count: arrivedBefore.length, of: null },
        target: leadsOwed(terms, input.territories),
      },
      {
        measure: 'complete',
        now: completeOf(arrived, terms),
        before: completeOf(arrivedBefore, terms),
        target: terms === null ? null : 1,
      },
      share('answered', answersJudged(input), terms !== null),
      { measure: 'unanswered', now: { count: input.unanswered, of: null }, before: null, target: 0 },
    ],
  };
}

function salesJudged({ leads, termsOf, now }: ScoreInput) {
  const decision: Judged[] = [];
  const attempt: Judged[] = [];
  const conversation: Judged[] = [];
  const keep = (list: Judged[], one: Judged | null) => {
    if (one !== null) list.push(one);
  };
  for (const lead of leads) {
    const { owes, time } = termsOf(lead);
    const { acceptedAt, reachedAt } = lead;
    keep(
      decision,
      judged(
        { since: lead.receivedAt, reachedAt, minutes: owes.decision, doneAt: lead.decidedAt ?? acceptedAt },
        now,
        time,
      ),
    );
    // Who accepted it had it.
    const since = { since: acceptedAt, reachedAt: null };
    const talked = lead.firstConversationAt;
    keep(
      attempt,
      judged({ ...since, minutes: owes.attempt, doneAt: lead.firstAttemptAt ?? talked }, now, time),
    );
    keep(conversation, judged({ ...since, minutes: owes.conversation, doneAt: talked }, now, time));
  }
  return { decision, attempt, conversation };
}

/** Where nothing is agreed on nothing is judged. */
function answersJudged({ returned, terms, now }: ScoreInput): readonly Judged[] {
  const calendar = terms?.calendars.find(({ country }) => country === terms.marketingOwes.country);
  if (terms === null || calendar === undefined) return [];
  const time: BusinessTime = businessTime(calendar);
  const minutes = terms.marketingOwes.returnedDays * minutesADay(calendar);
  return returned.flatMap(({ at, answeredAt }) => {
    const one = judged({ since: at, reachedAt: null, minutes, doneAt: answeredAt }, now, time);
    return one === null ? [] : [one];
  });
}

/** How leads went through the hand-off: each kind of step with its reasons, the most frequent first. */
export function handOffOf(tallies: readonly StepTally[]): readonly {
  readonly kind: LeadStepKind;
  readonly count: number;
  readonly before: number;
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
}[] {
  return handOffSteps.map((kind) => {
    const of = tallies.filter((tally) => tally.kind === kind);
    return {
      kind,
      count: of.reduce((sum, { count }) => sum + count, 0),
      before: of.reduce((sum, { before }) => sum + before, 0),
      reasons: of
        .flatMap(({ reason, count }) => (reason === null || count === 0 ? [] : [{ reason, count }]))
        .sort((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1)),
    };
  });
}

const handOffSteps = [
  'accept',
  'reject',
  'conversation',
  'disqualify',
  'recycle',
  'convert',
] as const satisfies readonly LeadStepKind[];

interface Said {
  readonly key: string | null;
  readonly mentions: number;
  readonly trend: 'up' | 'down' | 'level' | null;
  readonly unanswered: boolean;
  readonly reply: string | null;
}

const mostShown = 3;

/** Of what was heard, the most frequent first: the top of it, and whatever rises, has no answer or has one that works. */
export function worthHearing<Figure extends Said>(
  rows: readonly Figure[],
): {
  readonly top: readonly Figure[];
  readonly rising: readonly Figure[];
  readonly unanswered: readonly Figure[];
  readonly worked: readonly Figure[];
} {
  const known = rows.filter(({ key, mentions }) => key !== null && mentions > 0);
  return {
    top: known.slice(0, mostShown),
    rising: known.filter(({ trend }) => trend === 'up'),
    unanswered: known.filter(({ unanswered }) => unanswered),
    worked: known.filter(({ reply }) => reply === 'works'),
  };
}

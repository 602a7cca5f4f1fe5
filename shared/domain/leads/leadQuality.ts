import { clockOf } from '../agreement/clock.ts';
import type { LeadTerms } from '../agreement/leadTerms.ts';
import type { LeadStatus } from '../entities/lead.ts';
import type { DisqualifyReason, LeadStep, RejectReason } from '../entities/leadStep.ts';

export type GivenUpReason = RejectReason | DisqualifyReason;

/** What is counted of one lead: the lead, and what its steps and its account's deals come to. */
export interface LeadFacts {
  readonly source: string | null;
  readonly campaign: string | null;
  readonly territoryId: string | null;
  readonly ownerId: string | null;
  readonly status: LeadStatus;
  readonly reason: string | null;
  readonly receivedAt: number;
  /** When it first reached the laptop of who decided on it; null where that is not known. */
  readonly deliveredAt: number | null;
  /** The first accept or reject. */
  readonly decidedAt: number | null;
  readonly acceptedAt: number | null;
  readonly firstAttemptAt: number | null;
  readonly firstConversationAt: number | null;
  readonly attempts: number;
  readonly knewUs: LeadStep['knewUs'];
  /** Whether it came with every field that was promised of its source; null where none was. */
  readonly complete: boolean | null;
  /** Won deals of the account that it became, closed since it was received. */
  readonly revenue: readonly Money[];
}

export interface Money {
  readonly currency: string;
  readonly minor: number;
}

/** `k` of `n`. */
export interface Part {
  readonly k: number;
  readonly n: number;
}

export interface QualityFigure {
  readonly leads: number;
  /** Of those that were decided on. */
  readonly accepted: Part;
  readonly rejected: number;
  readonly disqualified: number;
  readonly recycled: number;
  /** Of all. */
  readonly converted: Part;
  /** How often each reason was given for giving a lead up. */
  readonly reasons: Readonly<Partial<Record<GivenUpReason, number>>>;
  /** Those who knew us before, of those who were asked and knew. */
  readonly knewUs: Part;
  /** Of those of whose source fields were promised. */
  readonly complete: Part;
  readonly revenue: readonly Money[];
}

const count = (facts: readonly LeadFacts[], holds: (lead: LeadFacts) => boolean): number =>
  facts.filter(holds).length;

/** What the leads were worth: what sales took, what it gave back and why, what came of it. */
export function qualityFigure(facts: readonly LeadFacts[]): QualityFigure {
  const promised = facts.filter(({ complete }) => complete !== null);
  const told = facts.filter(({ knewUs }) => knewUs === 'yes' || knewUs === 'no');
  const reasons: Partial<Record<GivenUpReason, number>> = {};
  for (const { status, reason } of facts) {
    if ((status !== 'rejected' && status !== 'disqualified') || reason === null) continue;
    const given = reason as GivenUpReason;
    reasons[given] = (reasons[given] ?? 0) + 1;
  }
  return {
    leads: facts.length,
    accepted: {
      k: count(facts, ({ acceptedAt }) => acceptedAt !== null),
      n: count(facts, ({ decidedAt, acceptedAt }) => decidedAt !== null || acceptedAt !== null),
    },
    rejected: count(facts, ({ status }) => status === 'rejected'),
    disqualified: count(facts, ({ status }) => status === 'disqualified'),
    recycled: count(facts, ({ status }) => status === 'recycled'),
    converted: { k: count(facts, ({ status }) => status === 'converted'), n: facts.length },
    reasons,
    knewUs: { k: count(told, ({ knewUs }) => knewUs === 'yes'), n: told.length },
    complete: { k: count(promised, ({ complete }) => complete === true), n: promised.length },
    revenue: sumOf(facts.flatMap(({ revenue }) => revenue)),
  };
}

/** Each currency once: sums of two currencies are no figure. */
function sumOf(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { currency, minor } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums]
    .map(([currency, minor]) => ({ currency, minor }))
    .sort((one, other) => one.currency.localeCompare(other.currency, 'en'));
}

/** How a window was kept, of those of which it is known: done in time, or late, or late and not done. */
export interface Kept {
  readonly met: number;
  readonly breached: number;
}

export interface FollowUpFigure {
  readonly leads: number;
  readonly decision: Kept;
  readonly attempt: Kept;
  readonly conversation: Kept;
  /** Attempts for each lead that was accepted. */
  readonly attemptsEach: number | null;
  /** Median business minutes from acceptance, of those that were tried or reached, and how many those are. */
  readonly firstAttempt: { readonly minutes: number | null; readonly n: number };
  readonly firstConversation: { readonly minutes: number | null; readonly n: number };
}

/** How sales followed leads up, each under the terms that it came under. Late is late on the time that sales had. */
export function followUpFigure(
  facts: readonly LeadFacts[],
  termsOf: (lead: LeadFacts) => LeadTerms,
  now: number,
): FollowUpFigure {
  const accepted = facts.filter(({ acceptedAt }) => acceptedAt !== null);
  const minutesTo = (at: (lead: LeadFacts) => number | null): readonly number[] =>
    accepted.flatMap((lead) => {
      const reached = at(lead);
      return reached === null || lead.acceptedAt === null
        ? []
        : [Math.max(termsOf(lead).time.between(lead.acceptedAt, reached), 0) / 60_000];
    });
  const tried = minutesTo(({ firstAttemptAt }) => firstAttemptAt);
  const reached = minutesTo(({ firstConversationAt }) => firstConversationAt);
  return {
    leads: facts.length,
    decision: keptOf(facts, termsOf, now, 'decision'),
    attempt: keptOf(accepted, termsOf, now, 'attempt'),
    conversation: keptOf(accepted, termsOf, now, 'conversation'),
    attemptsEach:
      accepted.length === 0
        ? null
        : accepted.reduce((sum, { attempts }) => sum + attempts, 0) / accepted.length,
    firstAttempt: { minutes: median(tried), n: tried.length },
    firstConversation: { minutes: median(reached), n: reached.length },
  };
}

type Owed = 'decision' | 'attempt' | 'conversation';

/** Statuses in which something is still to be done about it; elsewhere what was not done is owed no more. */
const stillOwed: Readonly<Record<Owed, readonly LeadStatus[]>> = {
  decision: ['new'],
  attempt: ['accepted'],
  conversation: ['accepted', 'attempted'],
};

function keptOf(
  facts: readonly LeadFacts[],
  termsOf: (lead: LeadFacts) => LeadTerms,
  now: number,
  owed: Owed,
): Kept {
  let [met, breached] = [0, 0];
  for (const lead of facts) {
    const doneAt =
      owed === 'decision'
        ? (lead.decidedAt ?? lead.acceptedAt)
        : owed === 'attempt'
          ? lead.firstAttemptAt
          : lead.firstConversationAt;
    if (doneAt === null && !stillOwed[owed].includes(lead.status)) continue;
    const terms = termsOf(lead);
    const { state } = clockOf(
      {
        since: owed === 'decision' ? lead.receivedAt : lead.acceptedAt,
        reachedAt: owed === 'decision' ? lead.deliveredAt : null,
        minutes: terms.owes[owed],
        doneAt,
      },
      now,
      terms.time,
    );
    if (state === 'met') met += 1;
    else if (state === 'breached') breached += 1;
  }
  return { met, breached };
}

/** The middle one, or the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

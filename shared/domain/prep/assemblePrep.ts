import type { Account } from '../entities/account.ts';
import type { Call } from '../entities/call.ts';
import type { Contact } from '../entities/contact.ts';
import type { Heard } from '../entities/heard.ts';
import type { NextStep } from '../entities/nextStep.ts';
import type { Touch } from '../entities/touch.ts';
import { type Aim, minimumOutcomeOf, objectiveOf } from './aimOf.ts';
import { type CompetitorHeard, competitorsHeard } from './competitorsHeard.ts';
import { lastTouches, type PastCall, type PastTouch } from './lastTouches.ts';
import { type ClockedLeadHere, type LeadHere, leadsHere } from './leadsHere.ts';
import { type HeardElsewhere, type LikelyObjection, likelyObjections } from './likelyObjections.ts';
import { type OfferOrder, offerOrder } from './offerOrder.ts';
import { type OpenPromise, openPromises } from './openPromises.ts';
import { type PersonExpected, whoIsInTheRoom } from './whoIsInTheRoom.ts';

export interface PrepGround {
  readonly call: Call;
  readonly account: Account | null;
  /** Everyone at the account. */
  readonly people: readonly Contact[];
  /** Held calls with the account, this one left out. */
  readonly pastCalls: readonly PastCall[];
  readonly touches: readonly Touch[];
  readonly nextSteps: readonly NextStep[];
  readonly heardHere: readonly Heard[];
  readonly heardElsewhere: readonly HeardElsewhere[];
  /** Of the account or its people, each with its clock. */
  readonly leads: readonly ClockedLeadHere[];
}

export interface PrepSheet {
  readonly people: readonly PersonExpected[];
  readonly since: readonly PastTouch[];
  readonly promises: readonly OpenPromise[];
  readonly objective: Aim | null;
  readonly minimumOutcome: Aim | null;
  /** Objections and complaints that nobody has settled, the newest first. */
  readonly openHeard: readonly Heard[];
  readonly likely: readonly LikelyObjection[];
  readonly competitors: readonly CompetitorHeard[];
  readonly leads: readonly LeadHere[];
  readonly offer: OfferOrder | null;
}

/** The sheet read before a call. `today` is the date where the rep is: what a promise's date is held against. */
export function assemblePrep(
  ground: PrepGround,
  now: { readonly at: number; readonly today: string },
): PrepSheet {
  const { call, people, touches, heardHere } = ground;
  const before = Math.min(call.startsAt, now.at);
  const pastCalls = ground.pastCalls.filter(
    (past) => past.call.id !== call.id && past.call.startsAt <= before,
  );
  const lastCall = pastCalls.reduce<Call | null>(
    (latest, past) => (latest === null || past.call.startsAt > latest.startsAt ? past.call : latest),
    null,
  );
  const promises = openPromises(ground.nextSteps, now.today);
  const open = promises.map(({ nextStep }) => nextStep);
  const expected = whoIsInTheRoom(call, people, lastCall);
  return {
    people: expected,
    since: lastTouches(pastCalls, touches, before),
    promises,
    objective: objectiveOf(call, pastCalls, open),
    minimumOutcome: minimumOutcomeOf(call, pastCalls, open),
    openHeard: heardHere
      .filter(({ kind, outcome }) => kind !== 'praise' && (outcome === 'open' || outcome === 'parked'))
      .sort((one, other) => other.heardAt - one.heardAt),
    likely: likelyObjections(heardHere, ground.heardElsewhere, ground.account?.segment ?? null),
    competitors: competitorsHeard(heardHere),
    leads: leadsHere(ground.leads, expected),
    offer: offerOrder(expected.map(({ contact }) => contact)),
  };
}

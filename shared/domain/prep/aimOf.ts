import type { Call } from '../entities/call.ts';
import type { NextStep } from '../entities/nextStep.ts';
import type { PastCall } from './lastTouches.ts';
import { because, type Why } from './why.ts';

export interface Aim {
  readonly text: string;
  readonly why: Why;
}

/** What the call shall reach: the plan's words; where it has none, what the last call left to be done. */
export function objectiveOf(
  call: Pick<Call, 'objective'>,
  pastCalls: readonly PastCall[],
  promises: readonly NextStep[],
): Aim | null {
  if (call.objective !== null) return { text: call.objective, why: because('planned') };
  const open = promises.filter(({ status }) => status === 'open');
  for (const past of newestFirst(pastCalls)) {
    const left = open.find(({ callId }) => callId === past.call.id);
    if (left !== undefined) {
      return { text: left.text, why: because('lastNextStep', { at: past.call.startsAt }) };
    }
  }
  const standing = open[0];
  return standing === undefined ? null : { text: standing.text, why: because('openPromise') };
}

/**
 * What would still make the call worth while: the plan's words; else the minimum of the last call where that
 * was not reached; else the second thing the last call left, where it left two.
 */
export function minimumOutcomeOf(
  call: Pick<Call, 'minimumOutcome'>,
  pastCalls: readonly PastCall[],
  promises: readonly NextStep[],
): Aim | null {
  if (call.minimumOutcome !== null) return { text: call.minimumOutcome, why: because('planned') };
  const last = newestFirst(pastCalls)[0];
  if (last === undefined) return null;
  const missed = last.log?.result === 'not_met' || last.log?.result === 'no_show';
  if (missed && last.call.minimumOutcome !== null) {
    return {
      text: last.call.minimumOutcome,
      why: because('minimumNotReached', { at: last.call.startsAt }),
    };
  }
  const second = promises.filter(({ status, callId }) => status === 'open' && callId === last.call.id)[1];
  if (second === undefined) return null;
  return { text: second.text, why: because('lastNextStep', { at: last.call.startsAt }) };
}

const newestFirst = (pastCalls: readonly PastCall[]): readonly PastCall[] =>
  [...pastCalls].sort((one, other) => other.call.startsAt - one.call.startsAt);

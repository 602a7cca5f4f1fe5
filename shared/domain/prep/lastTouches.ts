import type { Call, CallLog } from '../entities/call.ts';
import type { Touch } from '../entities/touch.ts';

export interface PastCall {
  readonly call: Call;
  readonly log: CallLog | null;
}

export type PastTouch =
  | { readonly type: 'call'; readonly at: number; readonly call: Call; readonly log: CallLog | null }
  | { readonly type: 'touch'; readonly at: number; readonly touch: Touch };

/** How many are read before a call; the rest is on the account's page. */
export const touchesShown = 3;

/** The last touches of either side, reps' calls and marketing's, the newest first. */
export const lastTouches = (
  calls: readonly PastCall[],
  touches: readonly Touch[],
  before: number,
): readonly PastTouch[] =>
  [
    ...calls.map((past): PastTouch => ({ type: 'call', at: past.call.startsAt, ...past })),
    ...touches.map((touch): PastTouch => ({ type: 'touch', at: touch.touchedAt, touch })),
  ]
    .filter(({ at }) => at < before)
    .sort((one, other) => other.at - one.at)
    .slice(0, touchesShown);

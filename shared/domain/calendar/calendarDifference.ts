import type { Call } from '../entities/call.ts';

/** When an event was, the last time the rep and their calendar were of one mind. */
export interface Agreed {
  readonly startsAt: number;
  readonly endsAt: number;
}

export type CalendarDifference =
  | { readonly kind: 'moved'; readonly startsAt: number; readonly endsAt: number }
  /** Called off, or no longer in the calendar. */
  | { readonly kind: 'cancelled' | 'gone' };

const minuteMs = 60_000;

/** A plan's length may be any from one minute to a day. */
export const minutesOf = ({ startsAt, endsAt }: Agreed): number =>
  Math.min(Math.max(Math.round((endsAt - startsAt) / minuteMs), 1), 1440);

/**
 * How a call stands to the event it was made of. `follow`: the event has moved, nobody has moved the call and
 * nothing is written about it, so it goes along. Everything else that differs is the rep's to settle.
 */
export function differenceOf(
  call: Pick<Call, 'status' | 'startsAt' | 'durationMinutes'>,
  agreed: Agreed,
  event: Agreed | 'cancelled' | 'gone',
  written: boolean,
): { readonly follow: boolean; readonly difference: CalendarDifference | null } {
  if (call.status !== 'planned') return { follow: false, difference: null };
  if (event === 'cancelled' || event === 'gone') return { follow: false, difference: { kind: event } };
  const inStep = (when: Agreed): boolean =>
    call.startsAt === when.startsAt && call.durationMinutes === minutesOf(when);
  const moved = event.startsAt !== agreed.startsAt || event.endsAt !== agreed.endsAt;
  if (!moved || inStep(event)) return { follow: false, difference: null };
  return {
    follow: !written && inStep(agreed),
    difference: { kind: 'moved', startsAt: event.startsAt, endsAt: event.endsAt },
  };
}

import { minutesADay } from '../agreement/businessCalendar.ts';
import { businessTime } from '../agreement/businessTime.ts';
import { type Clock, clockOf } from '../agreement/clock.ts';
import type { SignedTerms } from '../agreement/leadTerms.ts';

/**
 * Marketing's clock on a lead that sales gave back: by its own calendar, from when the hub could tell it. Null where no
 * agreement is here to say whose calendar counts.
 */
export function answerClock(
  returned: { readonly receivedAt: number; readonly answeredAt: number | null },
  agreed: SignedTerms | undefined,
  now: number,
): Clock | null {
  const calendar = agreed?.terms.calendars.find(
    ({ country }) => country === agreed.terms.marketingOwes.country,
  );
  if (agreed === undefined || calendar === undefined) return null;
  return clockOf(
    {
      since: returned.receivedAt,
      reachedAt: null,
      minutes: agreed.terms.marketingOwes.returnedDays * minutesADay(calendar),
      doneAt: returned.answeredAt,
    },
    now,
    businessTime(calendar),
  );
}

import { dateAfter, dateIn, dayIn } from '../../../../shared/domain/calendar/zoneTime.ts';
import { rowName } from '../../db/rowName.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { QueryContext } from '../handler.ts';
import { dayCall } from './dayCall.ts';
import { readinessAfter } from './readiness.ts';
import { callsBetween, countPromisesDue, notLogged, promisesDue } from './repository.ts';

/** How far ahead promises are shown and readiness is looked for. */
const daysAhead = 7;

export function dayOf(context: QueryContext, day: string) {
  const { db, clock, me } = context;
  const zone = clock.timeZone();
  const mine = uuidToBytes(me.id);
  const { from, to } = dayIn(zone, day);
  const soon = dateAfter(dateIn(zone, clock.now()), daysAhead);
  const { count, first } = notLogged(db, mine, clock.now());
  return {
    calls: callsBetween(db, mine, from, to).map((call) => dayCall(context, call)),
    notLogged: { count, first: first?.id ?? null },
    promises: {
      total: countPromisesDue(db, mine, soon),
      rows: promisesDue(db, mine, soon).map(({ row, sync }) => ({
        nextStep: row,
        accountName: rowName(db, 'account', row.accountId),
        sync,
      })),
    },
    readiness: readinessAfter(context, day, daysAhead),
  };
}

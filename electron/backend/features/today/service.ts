import { dateAfter, dateIn, dayIn } from '../../../../shared/domain/calendar/zoneTime.ts';
import { callLacks } from '../../../../shared/domain/prep/callLacks.ts';
import { readRow } from '../../db/entityRows.ts';
import type { MarkedRow } from '../../db/markedRow.ts';
import { rowName } from '../../db/rowName.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import { standingLogOf } from '../calls/service.ts';
import type { QueryContext } from '../handler.ts';
import {
  callsBetween,
  countPromisesDue,
  nextPlannedStart,
  notLogged,
  oldestPromiseTo,
  openHeardAt,
  pastOf,
  promisesDue,
} from './repository.ts';

const twoWeeksMs = 14 * 86_400_000;
/** How far ahead promises are shown and readiness is looked for. */
const daysAhead = 7;

/** A call as the day shows it. */
function dayCall({ db }: QueryContext, { row: call, sync }: MarkedRow<'call'>) {
  const account = readRow(db, 'account', call.accountId);
  const accountId = uuidToBytes(call.accountId);
  const past = pastOf(db, accountId, call.startsAt, call.startsAt - twoWeeksMs);
  const firstCall = past.held === 0;
  return {
    call,
    accountName: account?.name ?? null,
    accountStage: account?.buyerStage ?? null,
    people: call.contactIds.flatMap((id) => {
      const contact = readRow(db, 'contact', id);
      return contact === null ? [] : [{ name: contact.name, title: contact.title, persona: contact.persona }];
    }),
    log: standingLogOf(db, call.id),
    firstCall,
    lacks: [...callLacks(call, { account: account !== null, firstCall })],
    openHeard: openHeardAt(db, accountId),
    promise: oldestPromiseTo(db, accountId),
    touchesInTwoWeeks: past.touches,
    sync,
  };
}

/** The next day after this one on which I have planned calls, and how ready I am for it. */
function readinessAfter(context: QueryContext, day: string) {
  const { db, clock } = context;
  const zone = clock.timeZone();
  const mine = uuidToBytes(context.me.id);
  const start = nextPlannedStart(db, mine, dayIn(zone, day).to, dayIn(zone, dateAfter(day, daysAhead)).to);
  if (start === null) return null;
  const next = dateIn(zone, start);
  const { from, to } = dayIn(zone, next);
  const planned = callsBetween(db, mine, from, to)
    .filter(({ row }) => row.status === 'planned')
    .map((call) => dayCall(context, call));
  const missing = planned.filter(({ lacks }) => lacks.length > 0);
  return {
    day: next,
    visits: planned.length,
    ready: planned.length - missing.length,
    missing: missing.map(({ call, accountName, lacks }) => ({ callId: call.id, accountName, lacks })),
  };
}

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
    readiness: readinessAfter(context, day),
  };
}

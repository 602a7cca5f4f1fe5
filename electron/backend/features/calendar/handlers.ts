import type { Result } from '../../../../shared/kernel/result.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import type { CommandContext, EngineHandlers } from '../handler.ts';
import { type SaveError, subjectAt } from '../saving.ts';
import { hostOf } from './address.ts';
import {
  bondOfCall,
  countIgnored,
  putBond,
  putIgnored,
  readEvent,
  removeAllIgnored,
  removeIgnored,
  seriesKey,
} from './eventRepository.ts';
import { callOf, dayInCalendars, differenceFor, moveTo, standingOf } from './service.ts';
import { countEvents, readSource, readSources, removeSource } from './sourceRepository.ts';

export const handlers: EngineHandlers = {
  'calendar.sources': ({ db }) =>
    ok({
      sources: readSources(db).map((source) => ({
        id: source.id,
        kind: source.kind,
        name: source.name,
        host: source.address === null ? null : hostOf(source.address),
        readAt: source.readAt,
        nextAt: source.nextAt,
        events: countEvents(db, source.id),
        until: source.until,
        leftOut: { ...source.leftOut },
        zoneUnknown: source.zoneUnknown,
        ignored: countIgnored(db, source.id),
        trouble: source.trouble,
      })),
    }),
  'calendar.subscribe': (context, input) => context.calendars.subscribe(input),
  'calendar.addFile': (context, input) => context.calendars.addFile(input),
  'calendar.readNow': (context, { id }) => context.calendars.readNow(id),
  'calendar.allowHost': (context, { id, host }) => context.calendars.allowHost(id, host),
  'calendar.remove': (context, { id }) =>
    context.write((tx) => {
      tx.changed('calendar');
      return removeSource(tx.db, id) ? ok({}) : fail('not_found');
    }),
  'calendar.unignore': (context, { id }) =>
    context.write((tx) => {
      if (readSource(tx.db, id) === null) return fail('not_found');
      removeAllIgnored(tx.db, id);
      tx.changed('calendar');
      return ok({});
    }),
  'calendar.day': (context, { day }) => ok(dayInCalendars(context, day)),
  'calendar.ofCall': ({ db }, { callId }) => {
    const call = callOf(db, callId);
    return ok({ difference: call === null ? null : differenceFor(db, call) });
  },
  'calendar.plan': (context, { event: { sourceId, key }, call }) =>
    context.write((tx) => {
      const event = readEvent(tx.db, sourceId, key);
      if (event === null) return fail('not_found');
      const planned = tx.enqueue('call.plan', call, subjectAt(tx.db, 'call', call.id, call.accountId));
      if (!planned.ok) return planned;
      const { startsAt, endsAt } = event;
      putBond(tx.db, { sourceId, key, callId: call.id, startsAt, endsAt, settled: null });
      tx.changed('calls');
      tx.changed('calendar');
      return planned;
    }),
  'calendar.ignore': (context, { event: { sourceId, key }, series, ignored }) =>
    context.write((tx) => {
      const event = readEvent(tx.db, sourceId, key);
      if (event === null) return fail('not_found');
      const under = series && event.series !== null ? seriesKey(event.series) : key;
      if (ignored) putIgnored(tx.db, sourceId, under, under !== key);
      else removeIgnored(tx.db, sourceId, under);
      tx.changed('calendar');
      return ok({});
    }),
  'calendar.settle': settle,
};

/** The call becomes what the calendar says, or what the calendar says is waved through until it says something else. */
function settle(
  context: CommandContext,
  { callId, take }: { readonly callId: string; readonly take: 'calendar' | 'call' },
): Result<Record<string, never>, SaveError> {
  return context.write((tx): Result<Record<string, never>, SaveError> => {
    const call = callOf(tx.db, callId);
    const bond = bondOfCall(tx.db, callId);
    if (call === null || bond === null) return fail('not_found');
    const { difference, event } = standingOf(tx.db, call, bond);
    if (difference === null) return ok({});
    if (take === 'calendar') {
      const change =
        difference.kind === 'moved' && event !== null
          ? moveTo(call, event, context.clock.timeZone())
          : { id: call.id, fields: { status: { from: call.status, to: 'cancelled' as const } } };
      const queued = tx.enqueue('call.update', change, subjectAt(tx.db, 'call', call.id, call.accountId));
      if (!queued.ok) return queued;
      tx.changed('calls');
    }
    putBond(tx.db, {
      ...bond,
      ...(difference.kind === 'moved'
        ? { startsAt: difference.startsAt, endsAt: difference.endsAt, settled: null }
        : { settled: difference.kind }),
    });
    tx.changed('calendar');
    return ok({});
  });
}

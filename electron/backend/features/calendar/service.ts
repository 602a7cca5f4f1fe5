import type { OutputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { channels } from '../../../../shared/contracts/ipc/index.ts';
import {
  type CalendarDifference,
  differenceOf,
  minutesOf,
} from '../../../../shared/domain/calendar/calendarDifference.ts';
import { companyDomains, matchAttendees } from '../../../../shared/domain/calendar/matchAttendees.ts';
import { dayIn, wallClockIn } from '../../../../shared/domain/calendar/zoneTime.ts';
import type { Call } from '../../../../shared/domain/entities/call.ts';
import { minimumOutcomeOf, objectiveOf } from '../../../../shared/domain/prep/aimOf.ts';
import type { ReadableDb } from '../../db/database.ts';
import { markedRow } from '../../db/markedRow.ts';
import { rowName } from '../../db/rowName.ts';
import { callsOf, isLogged, leftByLastCalls } from '../calls/service.ts';
import { hasDraft } from '../drafts/service.ts';
import type { QueryContext } from '../handler.ts';
import { accountsAtDomain, contactsAt } from './attendeeRepository.ts';
import {
  bondOfCall,
  type CallBond,
  type KeptEvent,
  openEventsBetween,
  readEvent,
  wholeDayEventsOn,
} from './eventRepository.ts';
import { countSources } from './sourceRepository.ts';

type Day = OutputOf<(typeof channels)['calendar.day']>;
type Suggestion = Day['suggestions'][number];
type Difference = Day['differences'][number]['difference'];

const minuteMs = 60_000;

/** What the calendars say of a day that is not in the plan yet. */
export function dayInCalendars(context: QueryContext, day: string): Day {
  const { db, clock, me } = context;
  const calendars = countSources(db);
  if (calendars === 0) return { calendars, suggestions: [], wholeDays: [], differences: [] };
  const { from, to } = dayIn(clock.timeZone(), day);
  const planned = callsOf(db, me.id, from, to);
  // Two calendars often hold the same meeting.
  const seenIn = new Map<string, string>();
  const suggestions = openEventsBetween(db, from, to).flatMap((event) => {
    const same = `${event.startsAt} ${event.endsAt} ${event.title}`;
    if ((seenIn.get(same) ?? event.sourceId) !== event.sourceId) return [];
    seenIn.set(same, event.sourceId);
    const suggestion = suggestionOf(context, event);
    return isPlanned(suggestion, event, planned) ? [] : [suggestion];
  });
  return {
    calendars,
    suggestions,
    wholeDays: wholeDayEventsOn(db, day).map(({ sourceId, key, title, location }) => ({
      sourceId,
      key,
      title,
      location,
    })),
    differences: planned.flatMap((call) => {
      const difference = differenceFor(db, call);
      return difference === null ? [] : [{ callId: call.id, difference }];
    }),
  };
}

/** The rep has planned by hand what the calendar says too: a call with the account at that time. */
const isPlanned = (suggestion: Suggestion, event: KeptEvent, planned: readonly Call[]): boolean =>
  planned.some(
    ({ accountId, status, startsAt, durationMinutes }) =>
      status !== 'cancelled' &&
      (suggestion.account?.id === accountId || suggestion.candidates.some(({ id }) => id === accountId)) &&
      startsAt < event.endsAt &&
      startsAt + durationMinutes * minuteMs > event.startsAt,
  );

function suggestionOf({ db, clock, me }: QueryContext, event: KeptEvent): Suggestion {
  const mine = me.email.toLowerCase();
  const contacts = contactsAt(
    db,
    event.people.map(({ email }) => email),
  );
  const accountsAt = new Map(
    contacts.length > 0
      ? []
      : companyDomains(event.people, mine).map((domain) => [domain, accountsAtDomain(db, domain)]),
  );
  const match = matchAttendees(event.people, mine, { contacts, accountsAt });
  const named = match.candidates.flatMap((id) => {
    const name = rowName(db, 'account', id);
    return name === null ? [] : [{ id, name }];
  });
  const timeZone = event.zone === '' ? clock.timeZone() : event.zone;
  const aims = match.accountId === null ? null : aimsAt(db, match.accountId, event.startsAt);
  return {
    event: {
      sourceId: event.sourceId,
      key: event.key,
      recurring: event.series !== null,
      title: event.title,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      location: event.location,
      tentative: event.tentative,
      people: event.people.slice(0, 20).map(({ email, name }) => {
        const contact = contacts.find((known) => known.email === email);
        const contactName = contact === undefined ? null : rowName(db, 'contact', contact.id);
        return { name: contactName ?? name ?? email, contactId: contact?.id ?? null };
      }),
    },
    account: named.find(({ id }) => id === match.accountId) ?? null,
    candidates: named,
    contactIds: [...match.contactIds],
    channel: event.channel,
    durationMinutes: minutesOf(event),
    localStart: wallClockIn(timeZone, event.startsAt),
    timeZone,
    objective: aims?.objective ?? (event.title === '' ? null : event.title),
    minimumOutcome: aims?.minimumOutcome ?? null,
  };
}

/** What prep would propose for a call that has no aim of its own. */
function aimsAt(db: ReadableDb, accountId: string, startsAt: number) {
  const { pastCalls, promises } = leftByLastCalls(db, accountId, startsAt);
  return {
    objective: objectiveOf({ objective: null }, pastCalls, promises)?.text ?? null,
    minimumOutcome: minimumOutcomeOf({ minimumOutcome: null }, pastCalls, promises)?.text ?? null,
  };
}

/** How a call stands to its event. `written`: a log of it has been begun. */
export function standingOf(
  db: ReadableDb,
  call: Call,
  bond: CallBond,
): {
  readonly follow: boolean;
  readonly difference: CalendarDifference | null;
  readonly event: KeptEvent | null;
} {
  const event = readEvent(db, bond.sourceId, bond.key);
  const written = isLogged(db, call.id) || hasDraft(db, `call:${call.id}`);
  const now = event === null ? 'gone' : event.cancelled ? 'cancelled' : event;
  const { follow, difference } = differenceOf(call, bond, now, written);
  return { follow, difference: difference?.kind === bond.settled ? null : difference, event };
}

/** What its calendar says of a call, where that is not what the plan says. */
export function differenceFor(db: ReadableDb, call: Call): Difference | null {
  const bond = bondOfCall(db, call.id);
  if (bond === null) return null;
  const { difference } = standingOf(db, call, bond);
  if (difference === null) return null;
  return difference.kind === 'moved' ? difference : { kind: difference.kind, startsAt: null, endsAt: null };
}

/** The change that brings a call to where its event is now. */
export function moveTo(call: Call, event: Pick<KeptEvent, 'startsAt' | 'endsAt' | 'zone'>, here: string) {
  const timeZone = event.zone === '' ? here : event.zone;
  return {
    id: call.id,
    fields: {
      startsAt: { from: call.startsAt, to: event.startsAt },
      durationMinutes: { from: call.durationMinutes, to: minutesOf(event) },
      localStart: { from: call.localStart, to: wallClockIn(timeZone, event.startsAt) },
      timeZone: { from: call.timeZone, to: timeZone },
    },
  };
}

export const callOf = (db: ReadableDb, id: string): Call | null => markedRow(db, 'call', id)?.row ?? null;

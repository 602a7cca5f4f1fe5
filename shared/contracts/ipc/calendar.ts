import { z } from 'zod';
import { leftOutReasons } from '../../domain/calendar/calendarEvent.ts';
import { callChannels as channelsOfCalls } from '../../domain/entities/call.ts';
import { callPlan } from '../sync/mutations/calls.ts';
import { dateSchema, uuidSchema } from '../sync/rowSchema.ts';
import { saved, writeErrors } from './accounts.ts';
import { command, query } from './channel.ts';

/** Why a calendar could not be read; the catalogues say what happened and what to do. */
export const calendarTroubles = [
  /** The hub's own connection fails too, or the server does not answer. */
  'calendar_unreachable',
  /** 401, 403: the address asks who is there. */
  'calendar_refused',
  /** 404, 410. */
  'calendar_gone',
  /** Any other answer that is none. */
  'calendar_server_failed',
  'calendar_redirects',
  /** It sends on to a host that nobody has named (`detail.host`). */
  'calendar_moved',
  'calendar_insecure',
  'calendar_too_large',
  'calendar_too_slow',
  'calendar_web_page',
  'calendar_not_one',
  'calendar_cut_off',
  'calendar_too_complex',
] as const;
export type CalendarTrouble = (typeof calendarTroubles)[number];

/** Characters of a file, compressed and in base64; calendars shrink to a tenth. */
export const longestCalendarFile = 3_500_000;
export const mostCalendars = 10;

const read = z.strictObject({ events: z.int() });
const changed = z.strictObject({});

const sourceSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['file', 'subscription']),
  name: z.string(),
  /** Of a subscription; its address is a secret and never shown again. */
  host: z.string().nullable(),
  readAt: z.int().nullable(),
  /** When it will be read by itself. */
  nextAt: z.int().nullable(),
  events: z.int(),
  /** How far ahead its events are known. */
  until: z.int().nullable(),
  leftOut: z.partialRecord(z.enum(leftOutReasons), z.int()),
  zoneUnknown: z.int(),
  ignored: z.int(),
  trouble: z
    .strictObject({ code: z.enum(calendarTroubles), since: z.int(), host: z.string().nullable() })
    .nullable(),
});

const eventSchema = z.strictObject({
  sourceId: z.string(),
  key: z.string(),
  recurring: z.boolean(),
  title: z.string(),
  startsAt: z.int(),
  endsAt: z.int(),
  location: z.string().nullable(),
  tentative: z.boolean(),
  people: z.array(z.strictObject({ name: z.string(), contactId: z.string().nullable() })),
});

const differenceSchema = z.strictObject({
  kind: z.enum(['moved', 'cancelled', 'gone']),
  startsAt: z.int().nullable(),
  endsAt: z.int().nullable(),
});

const fromCalendar = z.strictObject({ sourceId: uuidSchema, key: z.string().max(400) });

export const calendarChannels = {
  'calendar.sources': query(z.strictObject({}), z.strictObject({ sources: z.array(sourceSchema) })),
  /**
   * Reads a calendar at an address and goes on reading it: https, http on this very machine, `webcal` as https.
   * `alsoHosts`: those it may send on to.
   */
  'calendar.subscribe': command(
    z.strictObject({
      id: uuidSchema,
      address: z.string().max(4000),
      alsoHosts: z.array(z.string().max(255)).max(5),
    }),
    read,
    ['calendar_address_invalid', 'calendar_too_many', ...calendarTroubles],
  ),
  /** Reads an .ics file once. With the id of a file that is here: in its place. `content`: gzip in base64. */
  'calendar.addFile': command(
    z.strictObject({
      id: uuidSchema,
      name: z.string().max(255),
      content: z.string().max(longestCalendarFile),
    }),
    read,
    ['calendar_too_many', ...calendarTroubles],
  ),
  'calendar.readNow': command(z.strictObject({ id: uuidSchema }), read, ['not_found', ...calendarTroubles]),
  /** Lets a subscription send on to a host, and reads it. */
  'calendar.allowHost': command(z.strictObject({ id: uuidSchema, host: z.string().max(255) }), read, [
    'not_found',
    ...calendarTroubles,
  ]),
  /** Forgets a calendar and all that was read of it. Calls made of its events stay. */
  'calendar.remove': command(z.strictObject({ id: uuidSchema }), changed, ['not_found']),
  'calendar.unignore': command(z.strictObject({ id: uuidSchema }), changed, ['not_found']),
  /** What my calendars say of a day and is not a call yet; what of its calls they say otherwise. */
  'calendar.day': query(
    z.strictObject({ day: dateSchema }),
    z.strictObject({
      calendars: z.int(),
      suggestions: z.array(
        z.strictObject({
          event: eventSchema,
          /** The account it is with; null where the rep has to choose, the likeliest first in `candidates`. */
          account: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
          candidates: z.array(z.strictObject({ id: z.string(), name: z.string() })),
          contactIds: z.array(z.string()),
          channel: z.enum(channelsOfCalls),
          durationMinutes: z.int(),
          localStart: z.string(),
          timeZone: z.string(),
          /** From the last next step where there is one, else the event's own words. */
          objective: z.string().nullable(),
          minimumOutcome: z.string().nullable(),
        }),
      ),
      wholeDays: z.array(
        z.strictObject({
          sourceId: z.string(),
          key: z.string(),
          title: z.string(),
          location: z.string().nullable(),
        }),
      ),
      differences: z.array(z.strictObject({ callId: z.string(), difference: differenceSchema })),
    }),
  ),
  /** What the calendar says of a call that was made of one of its events, where that is not what the plan says. */
  'calendar.ofCall': query(
    z.strictObject({ callId: uuidSchema }),
    z.strictObject({ difference: differenceSchema.nullable() }),
  ),
  /** Makes a call of an event: the plan, and the bond by which the call goes along when the event moves. */
  'calendar.plan': command(z.strictObject({ event: fromCalendar, call: callPlan.args }), saved, writeErrors),
  /** `series`: every time of a recurring event, those to come included. */
  'calendar.ignore': command(
    z.strictObject({ event: fromCalendar, series: z.boolean(), ignored: z.boolean() }),
    changed,
    ['not_found'],
  ),
  /** Settles a difference: the call becomes what the calendar says, or stays as it is. */
  'calendar.settle': command(
    z.strictObject({ callId: uuidSchema, take: z.enum(['calendar', 'call']) }),
    changed,
    writeErrors,
  ),
};

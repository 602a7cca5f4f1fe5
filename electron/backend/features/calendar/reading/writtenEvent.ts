import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import type { CalendarPerson } from '../../../../../shared/domain/calendar/calendarEvent.ts';
import { channelOf } from '../../../../../shared/domain/calendar/channelOf.ts';
import type { CallChannel } from '../../../../../shared/domain/entities/call.ts';
import { type CalendarBlock, nameOf, valueIn } from './calendarBlocks.ts';
import { wallOf } from './recurrence.ts';
import { utc, type Zone, type Zones } from './zones.ts';

type Component = InstanceType<typeof ICAL.Component>;
type Property = InstanceType<typeof ICAL.Property>;
type Time = InstanceType<typeof ICAL.Time>;

/** A moment as it is written: a wall time in a zone, or a whole day. */
export interface Moment {
  readonly wall: number;
  readonly isDate: boolean;
  readonly zone: Zone;
}

/** One VEVENT: an event, the rule of a recurring one, or what replaces one of its times. */
export interface WrittenEvent {
  readonly uid: string;
  readonly start: Moment;
  /** In milliseconds of the wall. */
  readonly length: number;
  readonly recurrenceId: Moment | null;
  readonly rules: readonly InstanceType<typeof ICAL.Recur>[];
  readonly extra: readonly Moment[];
  readonly except: readonly Moment[];
  readonly sequence: number;
  readonly stamp: number;
  readonly isPrivate: boolean;
  readonly isCancelled: boolean;
  readonly isDeclined: boolean;
  readonly isTentative: boolean;
  readonly zoneUnknown: boolean;
  readonly title: string;
  readonly location: string | null;
  readonly channel: CallChannel;
  readonly people: readonly CalendarPerson[];
}

const dayMs = 86_400_000;
/** Where neither an end nor a length is written. */
const usualLengthMs = 30 * 60_000;
const mostPeople = 100;
const longestTitle = 500;
const longestPlace = 500;
const longestUid = 250;

/** What is read of an event; everything else (attachments, alarms, what makers add) is never looked at. */
const wanted = new Set([
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'SUMMARY',
  'LOCATION',
  'DESCRIPTION',
  'URL',
  'CONFERENCE',
  'STATUS',
  'CLASS',
  'SEQUENCE',
  'DTSTAMP',
  'LAST-MODIFIED',
  'ORGANIZER',
  'ATTENDEE',
  'X-GOOGLE-CONFERENCE',
  'X-MICROSOFT-SKYPETEAMSMEETINGURL',
]);

/** Anything but "public" is somebody's own, as the format wants unknown words to be read. */
export const isPrivateBlock = ({ lines }: CalendarBlock): boolean =>
  lines.some((line) => nameOf(line) === 'CLASS' && !/^PUBLIC\s*$/i.test(valueIn(line)));

/** Throws where it cannot be read: no start, values that are none. `me`: the rep's address in lower case. */
export function writtenEvent(block: CalendarBlock, zones: Zones, me: string): WrittenEvent {
  const lines = block.lines.filter((line) => wanted.has(nameOf(line)));
  const component: Component = new ICAL.Component(
    ICAL.parse(['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')) as never,
  );
  let zoneUnknown = false;
  const moment = (time: Time, property: Property): Moment => {
    const isDate = time.isDate;
    if (!Number.isFinite(wallOf(time)) || time.year < 1900 || time.year > 9000)
      throw new Error('no such time');
    if (isDate) return { wall: wallOf(time), isDate, zone: zones.here };
    if (time.zone === ICAL.Timezone.utcTimezone) return { wall: wallOf(time), isDate, zone: utc };
    const tzid = property.getFirstParameter('tzid') as string | undefined;
    const zone = tzid === undefined ? zones.here : zones.of(tzid);
    if (zone === null) zoneUnknown = true;
    return { wall: wallOf(time), isDate, zone: zone ?? zones.here };
  };
  const one = (name: string): Moment | null => {
    const property = component.getFirstProperty(name);
    const value = property?.getFirstValue();
    if (!property || value === null || value === undefined) return null;
    if (!(value instanceof ICAL.Time)) throw new Error(`${name} is no time`);
    return moment(value, property);
  };
  const many = (name: string): readonly Moment[] =>
    component.getAllProperties(name).flatMap((property) =>
      property.getValues().map((value: unknown) => {
        const time = value instanceof ICAL.Period ? value.start : value;
        if (!(time instanceof ICAL.Time)) throw new Error(`${name} is no time`);
        return moment(time, property);
      }),
    );
  const start = one('dtstart');
  if (start === null) throw new Error('an event without a start');
  const said = (name: string): string => {
    const value = component.getFirstPropertyValue(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const organizers = component.getAllProperties('organizer');
  const attendees = component.getAllProperties('attendee');
  const title = shortened(said('summary'), longestTitle);
  const location = said('location') === '' ? null : shortened(said('location'), longestPlace);
  const status = said('status').toUpperCase();
  const conference = ['conference', 'x-google-conference', 'x-microsoft-skypeteamsmeetingurl'].some(
    (name) => component.getFirstProperty(name) !== null,
  );
  const written = said('uid');
  return {
    uid: written === '' || written.length > longestUid ? digestOf(lines, written) : written,
    start,
    length: lengthOf(component, start, one('dtend')),
    recurrenceId: one('recurrence-id'),
    rules: component.getAllProperties('rrule').map((property) => {
      const value: unknown = property.getFirstValue();
      if (!(value instanceof ICAL.Recur)) throw new Error('a rule that is none');
      return value;
    }),
    extra: many('rdate'),
    except: many('exdate'),
    sequence: Number(component.getFirstPropertyValue('sequence') ?? 0) || 0,
    stamp: Math.max(...['last-modified', 'dtstamp'].map((name) => instantOf(component, name))),
    isPrivate: isPrivateBlock(block),
    isCancelled: status === 'CANCELLED',
    isDeclined: attendees.some(
      (property) =>
        addressOf(property) === me && parameterOf(property, 'partstat').toUpperCase() === 'DECLINED',
    ),
    isTentative: status === 'TENTATIVE',
    zoneUnknown,
    title,
    location,
    channel: channelOf({
      location,
      title,
      words: `${said('description')} ${said('url')}`,
      hasMeeting: conference,
    }),
    people: peopleOf([...organizers, ...attendees], me),
  };
}

function lengthOf(component: Component, start: Moment, end: Moment | null): number {
  const usual = start.isDate ? dayMs : usualLengthMs;
  const duration: unknown = component.getFirstPropertyValue('duration');
  const length =
    end !== null
      ? end.isDate || start.isDate
        ? end.wall - start.wall
        : end.zone.toInstant(end.wall) - start.zone.toInstant(start.wall)
      : duration instanceof ICAL.Duration
        ? duration.toSeconds() * 1000
        : usual;
  // What ends before it begins lies about one of the two; nobody can tell which.
  if (length <= 0) return usual;
  return start.isDate ? Math.max(Math.ceil(length / dayMs), 1) * dayMs : length;
}

function instantOf(component: Component, name: string): number {
  const value: unknown = component.getFirstPropertyValue(name);
  return value instanceof ICAL.Time ? wallOf(value) : 0;
}

const parameterOf = (property: Property, name: string): string => {
  const value = property.getFirstParameter(name) as unknown;
  return typeof value === 'string' ? value : '';
};

function addressOf(property: Property): string {
  const value: unknown = property.getFirstValue();
  const email = parameterOf(property, 'email') || (typeof value === 'string' ? value : '');
  return email
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
}

function peopleOf(properties: readonly Property[], me: string): readonly CalendarPerson[] {
  const people = new Map<string, CalendarPerson>();
  for (const property of properties) {
    const email = addressOf(property);
    // Rooms and projectors are invited too.
    if (/^(?:ROOM|RESOURCE)$/i.test(parameterOf(property, 'cutype'))) continue;
    if (email === me || email.length > 320 || !/^[^\s@]+@[^\s@]+$/.test(email) || people.has(email)) continue;
    const name = parameterOf(property, 'cn').trim();
    people.set(email, {
      email,
      name: name === '' || name.toLowerCase() === email ? null : shortened(name, 200),
    });
    if (people.size === mostPeople) break;
  }
  return [...people.values()];
}

/** Cut at a letter, never inside one. */
function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= most ? plain : [...plain.slice(0, most + 1)].slice(0, -1).join('').slice(0, most);
}

/** A name for an event that has none, or one too long to keep: the same as long as its time and words are. */
const digestOf = (lines: readonly string[], uid: string): string =>
  createHash('sha256')
    .update(
      uid === ''
        ? lines.filter((line) => /^(?:DTSTART|SUMMARY|ORGANIZER|RRULE)/i.test(line)).join('\n')
        : uid,
    )
    .digest('base64url');

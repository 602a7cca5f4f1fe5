import ICAL from 'ical.js';
import { zoneOfName } from '../../../../../shared/domain/calendar/zoneOfName.ts';
import { instantOfWall, zoneOffset } from '../../../../../shared/domain/calendar/zoneTime.ts';
import { type CalendarBlock, nameOf, valueIn } from './calendarBlocks.ts';

/** How times of a calendar are turned into instants. A wall time is written as if it were UTC. */
export interface Zone {
  /** In IANA's words; null where only the calendar itself knows its rules. */
  readonly name: string | null;
  toInstant(wall: number): number;
  toWall(instant: number): number;
}

export const utc: Zone = { name: null, toInstant: (wall) => wall, toWall: (instant) => instant };

export const namedZone = (name: string): Zone => ({
  name,
  toInstant: (wall) => instantOfWall(name, wall),
  toWall: (instant) => instant + zoneOffset(name, instant),
});

/** The zones of one calendar. A name that is known counts for more than the rules a calendar gives for it. */
export class Zones {
  readonly #here: Zone;
  readonly #rules = new Map<string, CalendarBlock>();
  readonly #found = new Map<string, Zone | null>();

  constructor(here: string, blocks: readonly CalendarBlock[]) {
    this.#here = namedZone(here);
    for (const block of blocks) {
      const tzid = block.lines.find((line) => nameOf(line) === 'TZID');
      if (tzid !== undefined) this.#rules.set(valueIn(tzid).trim(), block);
    }
  }

  /** Where times without a zone are told: the laptop's. */
  get here(): Zone {
    return this.#here;
  }

  /** Null where nobody can tell. */
  of(tzid: string): Zone | null {
    let zone = this.#found.get(tzid);
    if (zone === undefined) {
      zone = this.#find(tzid);
      this.#found.set(tzid, zone);
    }
    return zone;
  }

  #find(tzid: string): Zone | null {
    const name = zoneOfName(tzid);
    if (name !== null) return namedZone(name);
    const rules = this.#rules.get(tzid);
    if (rules === undefined) return null;
    const place = rules.lines.find((line) => nameOf(line) === 'X-LIC-LOCATION');
    const placed = place === undefined ? null : zoneOfName(valueIn(place));
    return placed === null ? zoneByRules(tzid, rules) : namedZone(placed);
  }
}

/** A zone by the rules that the calendar brings along. Only yearly ones: no zone has others, and some never end. */
function zoneByRules(tzid: string, { lines }: CalendarBlock): Zone | null {
  if (lines.some((line) => nameOf(line) === 'RRULE' && !/FREQ=YEARLY/i.test(line))) return null;
  try {
    const jcal = ICAL.parse(['BEGIN:VTIMEZONE', ...lines, 'END:VTIMEZONE'].join('\r\n'));
    const zone = new ICAL.Timezone({ component: new ICAL.Component(jcal as never), tzid });
    const local = ICAL.Timezone.localTimezone;
    const wallTime = (wall: number, at: typeof zone): InstanceType<typeof ICAL.Time> => {
      const date = new Date(wall);
      return new ICAL.Time(
        {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
          second: date.getUTCSeconds(),
        },
        at,
      );
    };
    const toInstant = (wall: number): number => wall - zone.utcOffset(wallTime(wall, local)) * 1000;
    return {
      name: null,
      toInstant,
      toWall: (instant) => {
        const guess = instant + zone.utcOffset(wallTime(instant, local)) * 1000;
        return instant + (guess - toInstant(guess));
      },
    };
  } catch {
    return null;
  }
}

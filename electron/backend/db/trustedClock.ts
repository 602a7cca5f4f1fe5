import { z } from 'zod';
import { dateIn } from '../../../shared/domain/calendar/zoneTime.ts';
import {
  hubAnswered,
  look,
  type Reading,
  type TimeSeen,
  timeAtFirst,
  trustedNow,
} from '../../../shared/domain/kits/trustedTime.ts';
import type { TrustedNow } from '../../../shared/domain/kits/usable.ts';
import type { Clock } from '../ports/ports.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';

const reading = { wall: z.number(), monotonic: z.number(), boot: z.string() };
const kept = z.strictObject({
  highWater: z.number(),
  contact: z.strictObject({ ...reading, hubTime: z.number() }).nullable(),
  last: z.strictObject(reading),
  setBack: z.boolean(),
});

const read = (clock: Clock): Reading => ({
  wall: clock.now(),
  monotonic: clock.monotonic(),
  boot: clock.bootId,
});

function timeSeen(db: ReadableDb): TimeSeen | null {
  const found = readMeta(db, 'time_seen');
  return found === null ? null : kept.parse(JSON.parse(found));
}

/** Trusted time, and when the hub last answered. */
export function trustedTimeOf(db: ReadableDb, clock: Clock): Omit<TrustedNow, 'today'> {
  const seen = timeSeen(db) ?? timeAtFirst(read(clock));
  return { at: trustedNow(seen, read(clock)), lastContactAt: seen.contact?.hubTime ?? 0 };
}

/** The same, and the day that it is where the rep is. */
export function trustedNowOf(db: ReadableDb, clock: Clock): TrustedNow {
  const time = trustedTimeOf(db, clock);
  return { ...time, today: dateIn(clock.timeZone(), time.at) };
}

/** Keeps how late it is, so that a clock set back later revives nothing. */
export function keepTime(db: WritableDb, clock: Clock): void {
  const seen = timeSeen(db);
  writeMeta(
    db,
    'time_seen',
    JSON.stringify(seen === null ? timeAtFirst(read(clock)) : look(seen, read(clock))),
  );
}

/** The hub has answered someone it knows, and said what time it is: that stands, whatever was seen before. */
export const keepHubTime = (db: WritableDb, clock: Clock, hubTime: number): void =>
  writeMeta(db, 'time_seen', JSON.stringify(hubAnswered(read(clock), hubTime)));

import type { CallChannel } from '../entities/call.ts';

export interface CalendarPerson {
  /** Lower case. */
  readonly email: string;
  readonly name: string | null;
}

/** One event of a calendar at one time: of a recurring one, each time is an event of its own. */
export interface CalendarEvent {
  /** Names the same event again whenever its calendar is read. */
  readonly key: string;
  /** The same for every time of a recurring event; null for an event that happens once. */
  readonly series: string | null;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** Of an event that lasts whole days, wherever the reader is: the first and the last, `YYYY-MM-DD`. */
  readonly days: { readonly first: string; readonly last: string } | null;
  /** The zone it was written in, where that has a name; else the laptop's. */
  readonly zone: string;
  readonly location: string | null;
  /** How one would meet, as far as place and words tell. */
  readonly channel: CallChannel;
  /** Organiser and attendees, the rep left out. */
  readonly people: readonly CalendarPerson[];
  readonly tentative: boolean;
}

/** Why an event of a calendar is not shown. */
export const leftOutReasons = [
  /** Marked private or confidential: never kept. */
  'private',
  /** The rep has declined it. */
  'declined',
  'cancelled',
  /** Without a start, or written so that nobody can read it. */
  'unreadable',
  /** Comes back every hour or oftener, or by a rule that never comes true. */
  'too_often',
  /** Beyond what is kept of one calendar. */
  'too_many',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
export type LeftOut = Readonly<Partial<Record<LeftOutReason, number>>>;

/** What was read of a calendar within a window of time. */
export interface CalendarReading {
  /** What it calls itself. */
  readonly name: string | null;
  readonly events: readonly CalendarEvent[];
  /** Keys of what was called off: a call made of it has to hear. */
  readonly cancelled: readonly string[];
  /** Counted in events, not in their times. */
  readonly leftOut: LeftOut;
  /** Events in a time zone that nobody knows, taken to be in the laptop's. */
  readonly zoneUnknown: number;
  /** How often its publisher wants it to be read again. */
  readonly everyMs: number | null;
}

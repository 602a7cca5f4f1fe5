import type { CalendarTrouble } from '../../../../shared/contracts/ipc/calendar.ts';
import type { CalendarReading } from '../../../../shared/domain/calendar/calendarEvent.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { ReadingOptions } from './reading/readCalendar.ts';

/** Reads a calendar's bytes where that holds nobody up. Rejects where it takes too long. */
export type ReadCalendarBytes = (
  bytes: Uint8Array,
  options: ReadingOptions,
  signal: AbortSignal,
) => Promise<Result<CalendarReading, 'calendar_web_page' | 'calendar_not_one' | 'calendar_cut_off'>>;

/** The calendars that the rep has named: added, and read again on a schedule of their own. */
export interface Calendars {
  subscribe(input: {
    readonly id: string;
    readonly address: string;
    readonly alsoHosts: readonly string[];
  }): Promise<Result<{ events: number }, CalendarTrouble | 'calendar_address_invalid' | 'calendar_too_many'>>;
  addFile(input: {
    readonly id: string;
    readonly name: string;
    readonly content: string;
  }): Promise<Result<{ events: number }, CalendarTrouble | 'calendar_too_many'>>;
  readNow(id: string): Promise<Result<{ events: number }, CalendarTrouble | 'not_found'>>;
  allowHost(id: string, host: string): Promise<Result<{ events: number }, CalendarTrouble | 'not_found'>>;
  notify(event: 'online' | 'offline' | 'resume' | 'suspend'): void;
  stop(): Promise<void>;
}

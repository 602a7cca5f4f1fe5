import { instantOfWall } from '../../shared/domain/calendar/zoneTime.ts';
import type { CallChannel } from '../../shared/domain/entities/call.ts';
import type { Chance } from './chance.ts';

/** Minutes past midnight between which calls stand; lunch is kept free. */
export const officeHours = { opens: 8 * 60, closes: 17 * 60 + 30 } as const;
const lunch = { from: 12 * 60, to: 13 * 60 } as const;

/** The instant at which a zone's clock shows `minutes` past midnight. */
export const instantAt = (zone: string, date: string, minutes: number): number =>
  instantOfWall(zone, Date.parse(`${date}T00:00:00Z`) + minutes * 60_000);

/** `09:05` for 545 minutes past midnight. */
export const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** One rep's working day, filled from the morning on. */
export class OfficeDay {
  readonly #chance: Chance;
  readonly #full: boolean;
  #free: number;

  /** `full`: a day of many calls, which stand closer. */
  constructor(chance: Chance, full: boolean) {
    this.#chance = chance;
    this.#full = full;
    this.#free = officeHours.opens + chance.pick(full ? [0, 15, 30] : [15, 30, 45, 60, 75]);
  }

  /** The start of the next call, or null when the day has no room for it. */
  place(channel: CallChannel, duration: number): number | null {
    let start = this.#free;
    if (start < lunch.to && start + duration > lunch.from) start = lunch.to + this.#chance.pick([0, 15]);
    if (start + duration > officeHours.closes) return null;
    const travel = channel === 'visit' ? (this.#full ? [20, 30] : [30, 45, 60]) : [15, 25];
    this.#free = Math.ceil((start + duration + this.#chance.pick(travel)) / 5) * 5;
    return start;
  }
}

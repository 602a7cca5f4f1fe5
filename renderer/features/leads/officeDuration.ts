import type { Formats } from '../../app/i18n/formats.ts';
import type { Say } from '../../app/i18n/Language.tsx';

const dayMinutes = 8 * 60;

/** Business minutes in words: hours and minutes up to two working days, whole working days from there. */
export const officeDuration = (minutes: number, say: Say, formats: Formats): string =>
  minutes < 2 * dayMinutes
    ? formats.duration(Math.max(1, minutes) * 60_000)
    : say('clock.workdays', { count: Math.floor(minutes / dayMinutes) });

import type { MessageId } from '../../app/i18n/catalogues.ts';
import { type Formats, localDate } from '../../app/i18n/formats.ts';
import type { Say } from '../../app/i18n/Language.tsx';
import type { Statement } from './statusLine.ts';

/** Said of another day than today, which some languages put otherwise than an hour; with its weekday, none needs an article. */
const sinceDay: Readonly<Partial<Record<MessageId, MessageId>>> = {
  'status.offline': 'status.offlineDay',
  'status.unreachable': 'status.unreachableDay',
  'status.paused': 'status.pausedDay',
};

/** A statement in the words of the language, its figures in the formats of it. */
export function sayStatement(say: Say, formats: Formats, statement: Statement, now: number): string {
  const { id, at, count, milliseconds, expected, bytes, expectedBytes } = statement;
  const number = (value: number | undefined): string => (value === undefined ? '' : formats.number(value));
  const size = (value: number | undefined): string => (value === undefined ? '' : formats.bytes(value));
  const other = sinceDay[id];
  if (other !== undefined && typeof at === 'number' && localDate(at) !== localDate(now))
    return say(other, { day: formats.weekdayAndDay(at, now), time: formats.time(at) });
  return say(id, {
    time:
      at === undefined || at === null
        ? ''
        : id === 'status.confirmed' || id === 'status.allSynced'
          ? formats.timeWithSeconds(at)
          : formats.moment(at, now),
    count: count ?? 0,
    rows: number(count),
    expected: number(expected),
    bytes: size(bytes),
    expectedBytes: size(expectedBytes),
    age: milliseconds === undefined ? '' : formats.duration(milliseconds),
  });
}

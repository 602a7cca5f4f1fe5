import type { MessageId } from '../../app/i18n/catalogues.ts';
import type { Output } from '../../platform/useQuery.ts';
import type { Tone } from '../../ui/Chip.tsx';

export type DayCall = Output<'today.get'>['calls'][number];

export interface DayCallState {
  readonly text: MessageId;
  readonly tone: Tone;
  readonly sign: 'check' | 'warning' | 'none';
}

const minuteMs = 60_000;
export const endOf = ({ call }: DayCall): number => call.startsAt + call.durationMinutes * minuteMs;

/** Whether the call is still to come or going on, and nothing is written about it. */
export const isAhead = (row: DayCall, now: number): boolean =>
  row.call.status === 'planned' && row.log === null && endOf(row) > now;

/** Where a call of the day stands, in one word for the eye. */
export function dayCallState(row: DayCall, now: number): DayCallState {
  const { call, log, lacks, sync } = row;
  if (call.status === 'cancelled') return { text: 'callStatus.cancelled', tone: 'plain', sign: 'none' };
  if (sync === 'attention') return { text: 'mark.attention', tone: 'bad', sign: 'warning' };
  if (log !== null) {
    return { text: sync === 'waiting' ? 'today.loggedWaiting' : 'call.logged', tone: 'ok', sign: 'check' };
  }
  if (call.status !== 'planned') return { text: 'callStatus.held', tone: 'plain', sign: 'none' };
  if (endOf(row) <= now) return { text: 'today.notLogged', tone: 'warn', sign: 'warning' };
  if (lacks.includes('account')) return { text: 'today.accountMissing', tone: 'warn', sign: 'warning' };
  if (lacks.includes('objective')) return { text: 'today.objectiveMissing', tone: 'warn', sign: 'warning' };
  if (lacks.includes('people')) return { text: 'today.peopleMissing', tone: 'plain', sign: 'none' };
  return { text: 'today.prepReady', tone: 'accent', sign: 'none' };
}

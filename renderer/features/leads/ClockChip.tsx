import { Check, CircleAlert, Clock, Hourglass, type LucideIcon, Pause } from 'lucide-react';
import type { Clock as AgreedClock, ClockState } from '../../../shared/domain/agreement/clock.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { officeDuration } from './officeDuration.ts';

const shapes: Readonly<Record<ClockState, readonly [Tone, LucideIcon]>> = {
  on_track: ['plain', Clock],
  at_risk: ['warn', Hourglass],
  breached: ['bad', CircleAlert],
  met: ['ok', Check],
  paused: ['plain', Pause],
};

/** How a lead stands against its clock, in words and by a shape of its own. */
export function ClockChip({
  clock,
  restsUntil,
}: {
  readonly clock: Pick<AgreedClock, 'state' | 'minutesLeft'>;
  readonly restsUntil: string | null;
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const [tone, icon] = shapes[clock.state];
  const left = clock.minutesLeft === null ? null : officeDuration(Math.abs(clock.minutesLeft), say, formats);
  const words = (): string => {
    switch (clock.state) {
      case 'on_track':
        return say('clock.left', { time: left });
      case 'at_risk':
        return say('clock.soon', { time: left });
      case 'breached':
        return left === null ? say('clock.wasLate') : say('clock.over', { time: left });
      case 'met':
        return say('clock.met');
      case 'paused':
        return restsUntil === null
          ? say('clock.rests')
          : say('clock.restsUntil', { date: formats.date(restsUntil, now) });
    }
  };
  return (
    <Chip tone={tone} icon={icon}>
      {words()}
    </Chip>
  );
}

import type { SyncMark } from '../../../shared/contracts/ipc/rows.ts';
import type { NextStep } from '../../../shared/domain/entities/nextStep.ts';
import { localDate } from '../../app/i18n/formats.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import type { Chord } from '../../ui/keyboard.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { KeepRing } from './KeepRing.tsx';
import styles from './NextStepLine.module.css';

/** A promise with its date, and the ring that marks it kept. */
export function NextStepLine({
  nextStep,
  ownerName,
  sync = 'synced',
  chord,
  brief = false,
}: {
  readonly nextStep: NextStep;
  readonly ownerName?: string | null;
  readonly sync?: SyncMark;
  /** The key that marks it kept from anywhere on the screen. */
  readonly chord?: Chord;
  /** How many days from now alone, without the date: among those that are due. */
  readonly brief?: boolean;
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const open = nextStep.status === 'open';
  const due = (dueOn: string): string => {
    const when = formats.daysFromNow(dueOn, now);
    return brief ? when : say('nextStep.due', { date: formats.date(dueOn, now), when });
  };
  const late = open && nextStep.dueOn !== null && nextStep.dueOn < localDate(now);

  return (
    <>
      <KeepRing nextStep={nextStep} chord={chord} />
      <div className={styles.body}>
        <p className={classes(!open && styles.closed)} dir="auto">
          {chord === undefined ? null : (
            <span className={styles.chord}>
              <Kbd chord={chord} />
            </span>
          )}
          {nextStep.text}
        </p>
        <p className={styles.under}>
          {nextStep.dueOn === null ? null : (
            <span className={classes(late && styles.late)}>
              {late
                ? say('nextStep.overdue', { date: formats.date(nextStep.dueOn, now) })
                : due(nextStep.dueOn)}
            </span>
          )}
          {ownerName === undefined || ownerName === null ? null : <span>{ownerName}</span>}
          {nextStep.status === 'dropped' ? <Chip>{say('nextStep.dropped')}</Chip> : null}
          <SyncMarkChip mark={sync} />
        </p>
      </div>
    </>
  );
}

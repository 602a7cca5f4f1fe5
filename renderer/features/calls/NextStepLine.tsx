import type { SyncMark } from '../../../shared/contracts/ipc/rows.ts';
import type { NextStep } from '../../../shared/domain/entities/nextStep.ts';
import { localDate } from '../../app/i18n/formats.ts';
import { isolated } from '../../app/i18n/isolated.ts';
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
  /** To whom, and in how many days, without the date: among those that are due. */
  readonly brief?: boolean;
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const open = nextStep.status === 'open';
  const { dueOn } = nextStep;
  const late = open && dueOn !== null && dueOn < localDate(now);
  const when = dueOn === null ? null : formats.daysFromNow(dueOn, now);

  return (
    <>
      <KeepRing nextStep={nextStep} chord={chord} />
      <div className={styles.body}>
        <p className={classes(styles.text, !open && styles.closed)} dir="auto">
          {nextStep.text} {chord === undefined ? null : <Kbd chord={chord} />}
        </p>
        <p className={styles.under}>
          {brief && !late ? (
            <span>
              {[ownerName, when]
                .filter(Boolean)
                .map((part) => isolated(part))
                .join(' · ')}
            </span>
          ) : (
            <>
              {dueOn === null ? null : (
                <span className={classes(late && styles.late)}>
                  {say(late ? 'nextStep.overdue' : 'nextStep.due', { date: formats.date(dueOn, now), when })}
                </span>
              )}
              {ownerName === undefined || ownerName === null ? null : <span>{ownerName}</span>}
            </>
          )}
          {nextStep.status === 'dropped' ? <Chip>{say('nextStep.dropped')}</Chip> : null}
          <SyncMarkChip mark={sync} />
        </p>
      </div>
    </>
  );
}

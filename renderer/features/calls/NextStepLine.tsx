import { Circle, CircleCheck, CircleSlash } from 'lucide-react';
import { Button as PlainButton } from 'react-aria-components';
import type { SyncMark } from '../../../shared/contracts/ipc/rows.ts';
import type { NextStep } from '../../../shared/domain/entities/nextStep.ts';
import { allows } from '../../../shared/domain/permissions/permissions.ts';
import { localDate } from '../../app/i18n/formats.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { invoke } from '../../platform/callboard.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { useMe } from '../session/useSession.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import styles from './NextStepLine.module.css';

/** A promise with its date, and the ring that marks it kept. */
export function NextStepLine({
  nextStep,
  ownerName,
  sync = 'synced',
}: {
  readonly nextStep: NextStep;
  readonly ownerName?: string | null;
  readonly sync?: SyncMark;
}) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const announce = useAnnouncements((store) => store.announce);
  const now = useNow(60_000);
  const me = useMe();
  const open = nextStep.status === 'open';
  const late = open && nextStep.dueOn !== null && nextStep.dueOn < localDate(now);
  const mayChange = allows(me.role, 'nextStep', 'update', me.id, nextStep.ownerId);
  const Icon = open ? Circle : nextStep.status === 'done' ? CircleCheck : CircleSlash;

  const setStatus = async (to: NextStep['status']): Promise<void> => {
    const result = await invoke('nextSteps.update', {
      id: nextStep.id,
      fields: { status: { from: nextStep.status, to } },
    });
    announce(
      result.ok
        ? { tone: 'ok', text: say(to === 'done' ? 'nextStep.markedDone' : 'nextStep.reopened') }
        : { tone: 'bad', text: failureText(result.error) },
    );
  };
  return (
    <>
      <PlainButton
        className={styles.ring ?? ''}
        isDisabled={!mayChange}
        aria-label={say(open ? 'nextStep.markDone' : 'nextStep.reopen', { text: nextStep.text })}
        onPress={() => void setStatus(open ? 'done' : 'open')}
      >
        <Icon aria-hidden="true" size={18} strokeWidth={1.5} />
      </PlainButton>
      <div className={styles.body}>
        <p className={classes(!open && styles.closed)}>{nextStep.text}</p>
        <p className={styles.under}>
          {nextStep.dueOn === null ? null : (
            <span className={classes(late && styles.late)}>
              {late
                ? say('nextStep.overdue', { date: formats.date(nextStep.dueOn, now) })
                : say('nextStep.due', {
                    date: formats.date(nextStep.dueOn, now),
                    when: formats.daysFromNow(nextStep.dueOn, now),
                  })}
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

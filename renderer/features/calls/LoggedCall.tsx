import { ClipboardCopy } from 'lucide-react';
import { standingLog } from '../../../shared/domain/calls/standingLog.ts';
import type { CallLog } from '../../../shared/domain/entities/call.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { resultText } from '../../app/i18n/words.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Section } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { useUserName } from '../workspace/useWorkspace.ts';
import styles from './LoggedCall.module.css';
import { LongWords } from './LongWords.tsx';
import { NextStepLine } from './NextStepLine.tsx';
import { resultTones } from './resultTones.ts';
import { useCrmNote } from './useCrmNote.ts';

/** What was written about a call. A correction is a log of its own; the earlier one stays in sight. */
export function LoggedCall({
  data,
  mayCorrect,
  onCorrect,
}: {
  readonly data: Output<'calls.get'>;
  readonly mayCorrect: boolean;
  readonly onCorrect: (log: CallLog) => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const userName = useUserName();
  const copyNote = useCrmNote(data);
  useKeys({ 'Alt+M': copyNote });
  const standing = standingLog(data.logs);
  if (standing === null) return null;
  const before = data.logs.filter(({ id }) => id !== standing.id).sort((a, b) => b.authoredAt - a.authoredAt);
  return (
    <Card
      title={say('call.logged')}
      aside={
        <>
          <Chip tone={resultTones[standing.result]}>{say(resultText[standing.result])}</Chip>
          <SyncMarkChip mark={data.sync} />
        </>
      }
    >
      {[standing, ...before].map((log, index) => (
        <Section
          key={log.id}
          title={say(index === 0 ? 'call.loggedBy' : 'call.loggedBefore', {
            name: userName(log.authorId) ?? '',
            time: formats.moment(log.authoredAt, now),
          })}
        >
          <LongWords words={log.summary}>
            <p className={styles.words} dir="auto">
              {index === 0 ? null : <b>{say(resultText[log.result])} </b>}
              {log.summary === '' ? say('call.noWords') : log.summary}
            </p>
          </LongWords>
        </Section>
      ))}
      {data.nextSteps.length === 0 ? null : (
        <Section title={say('call.nextStep')}>
          <ul className={styles.steps}>
            {data.nextSteps.map((nextStep) => (
              <li key={nextStep.id}>
                <NextStepLine nextStep={nextStep} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div className={styles.actions}>
        <Button size="small" icon={ClipboardCopy} chord="Alt+M" onPress={copyNote}>
          {say('note.copy')}
        </Button>
        {mayCorrect ? (
          <Button variant="quiet" size="small" onPress={() => onCorrect(standing)}>
            {say('call.correct')}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}

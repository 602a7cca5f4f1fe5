import { Link } from 'react-router';
import type { CallLack } from '../../../shared/domain/prep/callLacks.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { daysBetween } from '../../app/i18n/formats.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { MissingFiles } from './MissingFiles.tsx';
import styles from './TodayScreen.module.css';

const lackText: Readonly<Record<CallLack, MessageId>> = {
  account: 'today.lacksAccount',
  people: 'today.lacksPeople',
  objective: 'today.lacksObjective',
};

/** How ready the next day with calls is, looked at before leaving: what is missing leads to the call that lacks it. */
export function Readiness({
  readiness,
  today,
}: {
  readonly readiness: NonNullable<Output<'today.get'>['readiness']>;
  readonly today: string;
}) {
  const say = useSay();
  const formats = useFormats();
  const { day, visits, ready, missing } = readiness;
  return (
    <Card
      title={
        daysBetween(today, day) === 1
          ? say('today.readyTomorrow')
          : say('today.readyFor', { day: formats.longDay(day) })
      }
      aside={
        <Chip tone={ready === visits ? 'ok' : 'warn'}>
          {say('today.readyCount', { ready: formats.number(ready), visits })}
        </Chip>
      }
    >
      <div className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${(100 * ready) / visits}%` }} />
      </div>
      {missing.length === 0 ? <p className={styles.quiet}>{say('today.nothingMissing')}</p> : null}
      <ul className={styles.missing}>
        {missing.map(({ callId, accountName, lacks }) => (
          <li key={callId}>
            <Link to={`/calls/${callId}`}>{accountName ?? say('call.unknownAccount')}</Link>
            <span className={styles.quiet}>{formats.list(lacks.map((lack) => say(lackText[lack])))}</span>
          </li>
        ))}
      </ul>
      <MissingFiles day={day} />
    </Card>
  );
}

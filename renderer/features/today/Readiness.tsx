import { CloudDownload } from 'lucide-react';
import { Link } from 'react-router';
import type { Unready } from '../../../shared/domain/prep/callLacks.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { daysBetween } from '../../app/i18n/formats.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { useSyncStatus } from '../sync/useSyncStatus.ts';
import { MissingFiles } from './MissingFiles.tsx';
import styles from './TodayScreen.module.css';
import { useFetchForDay } from './useFetchForDay.ts';

const lackText: Readonly<Record<Unready, MessageId>> = {
  account: 'today.lacksAccount',
  people: 'today.lacksPeople',
  objective: 'today.lacksObjective',
  file: 'today.lacksFile',
  lease: 'today.lacksLease',
};

/**
 * How ready the next day with calls is, looked at before leaving: what this laptop has not got leads to the button that
 * fetches it, what a call lacks to that call.
 */
export function Readiness({
  readiness,
  today,
}: {
  readonly readiness: NonNullable<Output<'today.get'>['readiness']>;
  readonly today: string;
}) {
  const say = useSay();
  const formats = useFormats();
  const isOnline = useSyncStatus((store) => store.status?.connection === 'online');
  const { day, visits, ready, missing, files, leases, withoutObjective } = readiness;
  const fetching = useFetchForDay(files.rows.map(({ sha256 }) => sha256));
  const over = leases.filter(({ isOver }) => isOver).length;
  const ending = leases.length - over;
  const counted = [
    files.rows.length === 0
      ? null
      : say('today.filesMissing', { count: files.rows.length, size: formats.bytes(files.bytes) }),
    over === 0 ? null : say('today.leasesOver', { count: over }),
    ending === 0 ? null : say('today.leasesEnding', { count: ending }),
    withoutObjective === 0 ? null : say('today.withoutObjective', { count: withoutObjective }),
  ].filter((words) => words !== null);
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
      {counted.length === 0 ? null : (
        <ul className={styles.counted}>
          {counted.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {files.rows.length + leases.length === 0 ? null : (
        <div className={styles.fetch}>
          <Button
            icon={CloudDownload}
            isPending={fetching.busy}
            isDisabled={!isOnline}
            onPress={fetching.run}
          >
            {files.rows.length > 0 ? say('today.fetchNow') : say('today.renewNow')}
          </Button>
          {isOnline ? null : <span className={styles.quiet}>{say('today.filesComeFirst')}</span>}
        </div>
      )}
      <MissingFiles files={files.rows} />
      <ul className={styles.missing}>
        {missing.map(({ callId, accountName, lacks }) => (
          <li key={callId}>
            <Link to={`/calls/${callId}`}>{accountName ?? say('call.unknownAccount')}</Link>
            <span className={styles.quiet}>{formats.list(lacks.map((lack) => say(lackText[lack])))}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

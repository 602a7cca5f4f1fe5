import type { SyncStatus } from '../../../shared/contracts/ipc/sync.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './ReadingCard.module.css';
import { sayStatement } from './sayStatement.ts';
import { readingStatements } from './statusLine.ts';

/** What is still to come from the hub, and whether what is needed next is here already. */
export function ReadingCard({
  progress,
  connection,
  now,
}: {
  readonly progress: NonNullable<SyncStatus['progress']>;
  readonly connection: SyncStatus['connection'];
  readonly now: number;
}) {
  const say = useSay();
  const formats = useFormats();
  const { isFirst, rows, expected, plannedHere } = progress;
  return (
    <Card className={styles.reading} title={say('sync.readingTitle')}>
      <progress
        className={styles.bar}
        aria-label={say('sync.readingTitle')}
        {...(expected === null ? {} : { value: rows, max: Math.max(1, expected) })}
      />
      <p>
        {readingStatements(progress, connection)
          .map((statement) => sayStatement(say, formats, statement, now))
          .join(' · ')}
      </p>
      {isFirst ? (
        <p className={styles.quiet}>{say(plannedHere ? 'sync.plannedHere' : 'sync.plannedFirst')}</p>
      ) : null}
      {connection === 'online' ? null : <p className={styles.quiet}>{say('sync.readingKept')}</p>}
    </Card>
  );
}

import { CircleAlert, Cloud, CloudAlert, CloudOff, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SyncStatus } from '../../../shared/contracts/ipc/sync.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { RenewDialog } from '../session/RenewDialog.tsx';
import styles from './StatusLine.module.css';
import { sayStatement } from './sayStatement.ts';
import {
  clockStatement,
  confirmationStatement,
  connectionStatement,
  dataAgeStatement,
  pendingStatements,
  type Statement,
  troubleStatement,
} from './statusLine.ts';
import { useSyncStatus } from './useSyncStatus.ts';

const icons: Readonly<Record<SyncStatus['connection'], typeof Cloud>> = {
  online: Cloud,
  offline: CloudOff,
  unreachable: CloudAlert,
  sign_in: CircleAlert,
  update: CircleAlert,
  paused: CloudAlert,
};

/** The instrument at the foot of the window: always there, always true, silent about what is normal. */
export function StatusLine() {
  const status = useSyncStatus((store) => store.status);
  const now = useNow(10_000);
  const say = useSay();
  const formats = useFormats();
  const [renewing, setRenewing] = useState(false);
  if (status === undefined) return <div className={styles.line} />;

  const words = (statement: Statement): string => sayStatement(say, formats, statement, now);
  const connection = connectionStatement(status);
  const warnings = [troubleStatement(status), clockStatement(status)].filter((each) => each !== null);
  const Icon = icons[status.connection];
  return (
    <section className={styles.line} aria-label={say('status.label')}>
      <VisuallyHidden>
        <span role="status">
          {words(connection)}
          {status.attention > 0 ? ` ${say('status.needsYou', { count: status.attention })}` : ''}
          {warnings.map((statement) => ` ${words(statement)}`)}
        </span>
      </VisuallyHidden>
      <span className={classes(styles.part, styles[connection.tone])} data-testid="status-connection">
        <Icon aria-hidden="true" size={13} strokeWidth={2} />
        {words(connection)}
      </span>
      {status.connection === 'sign_in' ? (
        <Button size="small" className={styles.button} onPress={() => setRenewing(true)}>
          {say('session.signInAgain')}
        </Button>
      ) : null}
      {pendingStatements(status).map((statement) => (
        <span key={statement.id} className={styles.part} data-testid="status-pending">
          {words(statement)}
        </span>
      ))}
      {status.attention > 0 ? (
        <Link to="/sync" className={classes(styles.part, styles.bad)} data-testid="status-attention">
          {say('status.needsYou', { count: status.attention })}
        </Link>
      ) : null}
      {warnings.map((statement) => (
        <span
          key={statement.id}
          className={classes(styles.part, styles[statement.tone])}
          data-testid="status-warning"
        >
          <TriangleAlert aria-hidden="true" size={13} strokeWidth={2} />
          {words(statement)}
        </span>
      ))}
      <span className={classes(styles.part, styles.end)} data-testid="status-age">
        {say('status.pair', {
          first: words(confirmationStatement(status)),
          second: words(dataAgeStatement(status, now)),
        })}
      </span>
      {renewing ? <RenewDialog onClose={() => setRenewing(false)} /> : null}
    </section>
  );
}

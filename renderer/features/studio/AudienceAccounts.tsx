import { useSay } from '../../app/i18n/Language.tsx';
import { invoke } from '../../platform/callboard.ts';
import { useWindow } from '../../platform/useWindow.ts';
import { WindowTable } from '../workspace/WindowTable.tsx';
import styles from './Studio.module.css';

interface Row {
  readonly id: string;
  readonly name: string;
}

/** Every account of an audience by name, however many there are. */
export function AudienceAccounts({
  versionId,
  audience,
}: {
  readonly versionId: string;
  /** As it is saved: another one is another list. */
  readonly audience: unknown;
}) {
  const say = useSay();
  const list = useWindow<Row>(
    `${versionId} ${JSON.stringify(audience)}`,
    (offset, limit) => invoke('studio.accounts', { versionId, offset, limit }),
    ['studio', 'accounts'],
  );
  if (list.error?.code === 'not_reached')
    return <p className={styles.quiet}>{say('studio.accountsUnread')}</p>;
  return (
    <div className={styles.accounts}>
      <WindowTable<Row>
        label={say('nav.accounts')}
        list={list}
        narrowed
        density="compact"
        columns={[
          { id: 'name', header: say('account.name'), track: 'minmax(0, 1fr)', cell: ({ name }) => name },
        ]}
        keyOf={({ id }) => id}
        empty={<p className={styles.quiet}>{say('finding.audienceEmpty')}</p>}
      />
    </div>
  );
}

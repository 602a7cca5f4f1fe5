import { CircleAlert, Clock } from 'lucide-react';
import { Link } from 'react-router';
import type { SyncMark } from '../../../shared/contracts/ipc/rows.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './SyncMarkChip.module.css';

/** Where a row stands with the hub. In step is normal, and not boasted of. */
export function SyncMarkChip({
  mark,
  inList = false,
}: {
  readonly mark: SyncMark;
  /** In a list the row is the stop of the keyboard, not what stands in it. */
  readonly inList?: boolean;
}) {
  const say = useSay();
  if (mark === 'synced') return null;
  if (mark === 'waiting') {
    return (
      <Chip tone="info" icon={Clock}>
        {say('mark.waiting')}
      </Chip>
    );
  }
  return (
    <Link
      to="/sync"
      className={styles.link}
      tabIndex={inList ? -1 : 0}
      onClick={(event) => event.stopPropagation()}
    >
      <Chip tone="bad" icon={CircleAlert}>
        {say('mark.attention')}
      </Chip>
    </Link>
  );
}

import { useSay } from '../../app/i18n/Language.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { OverallDataAge } from '../sync/OverallDataAge.tsx';
import styles from './PromisesScreen.module.css';
import { PromiseTable } from './PromiseTable.tsx';

/** Everything promised to customers, whatever account or call it was promised in. */
export function PromisesScreen() {
  const say = useSay();
  return (
    <div className={styles.page}>
      <PageHeader title={say('nav.promises')} chips={<OverallDataAge />} under={say('promise.under')} />
      <PromiseTable account={null} />
    </div>
  );
}

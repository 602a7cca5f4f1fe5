import { useSay } from '../../app/i18n/Language.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { OverallDataAge } from '../sync/OverallDataAge.tsx';
import styles from './DealsScreen.module.css';
import { DealTable } from './DealTable.tsx';

export function DealsScreen() {
  const say = useSay();
  return (
    <div className={styles.page}>
      <PageHeader title={say('nav.deals')} chips={<OverallDataAge />} under={say('deal.under')} />
      <DealTable accountId={null} />
    </div>
  );
}

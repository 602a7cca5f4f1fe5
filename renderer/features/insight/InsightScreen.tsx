import { HeardView } from './HeardView.tsx';
import styles from './InsightScreen.module.css';

/** What the rows on this laptop say when they are counted. */
export function InsightScreen() {
  return (
    <div className={styles.page}>
      <HeardView />
    </div>
  );
}

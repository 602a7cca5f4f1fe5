import { useReading } from './reading.ts';
import styles from './Skeleton.module.css';

/** The shape of rows that are on their way. It shows itself only after 120 ms: most answers are faster. */
export function Skeleton({ label, rows = 3 }: { readonly label: string; readonly rows?: number }) {
  useReading(true);
  return (
    <div className={styles.skeleton} role="status">
      <span className={styles.hidden}>{label}</span>
      {[...Array(rows).keys()].map((row) => (
        <span key={row} className={styles.row} aria-hidden="true" />
      ))}
    </div>
  );
}

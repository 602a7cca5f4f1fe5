import styles from './HeardChart.module.css';

/** A length beside its figure; `of` is the longest there is. */
export function Bar({
  value,
  of,
  words,
}: {
  readonly value: number;
  readonly of: number;
  readonly words: string;
}) {
  return (
    <span className={styles.bar}>
      <span aria-hidden="true" style={{ inlineSize: `${of === 0 ? 0 : (100 * value) / of}%` }} />
      <span className={styles.count}>{words}</span>
    </span>
  );
}

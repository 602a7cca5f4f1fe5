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
      <span
        aria-hidden="true"
        style={{ inlineSize: `${(100 * value) / Math.max(of, 1)}%`, minInlineSize: value === 0 ? 0 : 2 }}
      />
      <span className={styles.count}>{words}</span>
    </span>
  );
}

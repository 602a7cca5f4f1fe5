import styles from './Brand.module.css';

/** The board with its four notices, one of them still to be read. */
export function Brand({ size = 'small' }: { readonly size?: 'small' | 'large' }) {
  return (
    <span className={styles.brand} data-size={size}>
      <span className={styles.mark} aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </span>
      <span className={styles.name}>Callboard</span>
    </span>
  );
}

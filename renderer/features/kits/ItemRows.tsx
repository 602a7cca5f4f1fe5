import type { ReactNode } from 'react';
import styles from './ItemRows.module.css';

/** Items to choose among, each a line: its box and name, and at the other side what is to be known of it. */
export function ItemRows({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.items}>{children}</ul>;
}

import type { ReactNode } from 'react';
import { Brand } from '../../ui/Brand.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './Entrance.module.css';

/** What stands before the shell: signing in, unlocking, and what to do when the data cannot be opened. */
export function Entrance({
  title,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <main className={styles.page}>
      <div className={classes(styles.column, wide && styles.wide)}>
        <Brand />
        <div className={styles.card}>
          <h1 tabIndex={-1}>{title}</h1>
          {children}
        </div>
      </div>
    </main>
  );
}

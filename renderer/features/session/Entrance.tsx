import type { ReactNode } from 'react';
import { Brand } from '../../ui/Brand.tsx';
import styles from './Entrance.module.css';

/** What stands before the shell: signing in, unlocking, and what to do when the data cannot be opened. */
export function Entrance({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <Brand />
        <div className={styles.card}>
          <h1 tabIndex={-1}>{title}</h1>
          {children}
        </div>
      </div>
    </main>
  );
}

import type { ReactNode } from 'react';
import styles from './Card.module.css';
import { classes } from './classes.ts';

/** A group that needs an edge. Lines inside, no shadow. `flush` leaves the padding to what it holds. */
export function Card({
  title,
  aside,
  flush = false,
  active = false,
  className,
  children,
}: {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly flush?: boolean;
  readonly active?: boolean;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    <section className={classes(styles.card, flush && styles.flush, active && styles.active, className)}>
      {title === undefined ? null : (
        <header className={styles.header}>
          <h2>{title}</h2>
          {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

/** A part of a card under a small heading, set off from the one before by a line. */
export function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.section}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

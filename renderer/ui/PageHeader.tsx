import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './PageHeader.module.css';

/** The one heading of a screen, what it stands on, and what can be done here. */
export function PageHeader({
  title,
  under,
  chips,
  actions,
  sticky = false,
}: {
  readonly title: ReactNode;
  readonly under?: ReactNode;
  readonly chips?: ReactNode;
  readonly actions?: ReactNode;
  /** Stays in sight while the screen below it scrolls. */
  readonly sticky?: boolean;
}) {
  return (
    <header className={classes(styles.header, sticky && styles.sticky)}>
      <div className={styles.words}>
        <div className={styles.top}>
          <h1 tabIndex={-1}>{title}</h1>
          {chips === undefined ? null : <div className={styles.chips}>{chips}</div>}
        </div>
        {under === undefined ? null : <div className={styles.under}>{under}</div>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </header>
  );
}

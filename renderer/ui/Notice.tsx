import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './State.module.css';

const icons = { info: Info, warn: TriangleAlert, bad: CircleAlert } as const;

/** A word in place, beside what it concerns. `bad` is read out at once. */
export function Notice({
  tone,
  children,
  actions,
}: {
  readonly tone: keyof typeof icons;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  const Icon = icons[tone];
  return (
    <div className={classes(styles.notice, styles[tone])} role={tone === 'bad' ? 'alert' : 'note'}>
      <Icon aria-hidden="true" size={16} strokeWidth={1.75} />
      <div className={styles.noticeWords}>{children}</div>
      {actions === undefined ? null : <div className={styles.noticeActions}>{actions}</div>}
    </div>
  );
}

import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './State.module.css';

/** Nothing here yet: says what would stand here, and offers the next step. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  actions,
}: {
  readonly icon?: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className={styles.state}>
      {Icon === undefined ? null : (
        <Icon aria-hidden="true" size={24} strokeWidth={1.5} className={styles.icon} />
      )}
      <p className={styles.title}>{title}</p>
      {children === undefined ? null : <div className={styles.words}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

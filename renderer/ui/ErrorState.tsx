import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './State.module.css';

/** Something could not be read or done: what happened, whose move it is, and the button. */
export function ErrorState({ title, actions }: { readonly title: string; readonly actions?: ReactNode }) {
  return (
    <div className={styles.state} role="alert">
      <CircleAlert aria-hidden="true" size={24} strokeWidth={1.5} className={styles.bad} />
      <p className={styles.words}>{title}</p>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

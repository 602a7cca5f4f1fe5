import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { classes } from './classes.ts';

export type Tone = 'plain' | 'ok' | 'warn' | 'bad' | 'accent' | 'info';

/** A state in words. The tone only repeats what the words say. */
export function Chip({
  tone = 'plain',
  icon: Icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes(styles.chip, styles[tone])}>
      {Icon === undefined ? null : <Icon aria-hidden="true" size={12} strokeWidth={2} />}
      {children}
    </span>
  );
}

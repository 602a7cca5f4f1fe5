import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { Kbd } from './Kbd.tsx';
import type { Chord } from './keyboard.ts';
import { shortcutRef } from './shortcutRef.ts';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'medium' | 'small';
  readonly icon?: LucideIcon;
  readonly chord?: Chord | undefined;
  /** Where the words do not fit: the icon stands alone and the words become its name. */
  readonly iconOnly?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Button({
  variant = 'secondary',
  size = 'medium',
  icon: Icon,
  chord,
  iconOnly = false,
  className,
  isPending = false,
  onPress,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      // React Aria's own pending state announces through an element without a name.
      {...(isPending || onPress === undefined ? {} : { onPress })}
      ref={shortcutRef(chord)}
      {...(iconOnly && typeof children === 'string' ? { 'aria-label': children } : {})}
      className={classes(styles.button, styles[variant], styles[size], iconOnly && styles.icon, className)}
    >
      {Icon === undefined ? null : <Icon aria-hidden="true" size={15} strokeWidth={1.75} />}
      {iconOnly ? null : <span className={styles.words}>{children}</span>}
      {chord === undefined || iconOnly ? null : <Kbd chord={chord} />}
    </AriaButton>
  );
}

import { classes } from './classes.ts';
import styles from './Verbatim.module.css';

/** A customer's own words, in the script's italics. `quotes` come from the language of the screen. */
export function Verbatim({
  children,
  quotes = ['“', '”'],
  size = 'medium',
}: {
  readonly children: string;
  readonly quotes?: readonly [string, string];
  readonly size?: 'medium' | 'small';
}) {
  return (
    <q className={classes(styles.verbatim, styles[size])}>
      {quotes[0]}
      {children}
      {quotes[1]}
    </q>
  );
}

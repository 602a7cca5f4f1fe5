import type { FormEvent, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Form.module.css';

/** Fields one under the other. Enter in a single-line field submits; the program, not the browser, says what is missing. */
export function Form({
  onSubmit,
  id,
  label,
  className,
  children,
}: {
  readonly onSubmit: () => void;
  readonly id?: string;
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form noValidate id={id} aria-label={label} className={classes(styles.form, className)} onSubmit={submit}>
      {children}
    </form>
  );
}

/** Fields side by side while there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}

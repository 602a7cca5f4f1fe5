import { CircleAlert } from 'lucide-react';
import { FieldError } from 'react-aria-components';
import styles from './Field.module.css';

/** What is wrong with a field, bound to it for assistive technology. Shows only while the field is invalid. */
export function FieldProblem({ children }: { readonly children: string | null | undefined }) {
  return (
    <FieldError className={styles.error}>
      <CircleAlert aria-hidden="true" size={13} />
      <span>{children}</span>
    </FieldError>
  );
}

export const isProblem = (error: string | null | undefined): boolean =>
  error !== undefined && error !== null && error !== '';

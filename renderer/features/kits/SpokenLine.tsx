import type { Language } from '../../../shared/domain/entities/account.ts';
import { quotesOf } from '../../app/i18n/formats.ts';
import styles from './SpokenLine.module.css';

/** A line for the rep to say, upright in the script and in the marks of its own language. */
export function SpokenLine({
  children,
  language,
}: {
  readonly children: string;
  readonly language: Language;
}) {
  const [before, after] = quotesOf(language);
  return (
    <q className={styles.line} lang={language}>
      {before}
      {children}
      {after}
    </q>
  );
}

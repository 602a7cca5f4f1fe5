import type { Language } from '../../../shared/domain/entities/account.ts';
import type { RichText } from '../../../shared/domain/kits/richText.ts';
import { RichTextView } from '../kits/RichTextView.tsx';
import styles from './MessageSlide.module.css';

/** A key message as a page: its own words, in its own language, and nothing about it. */
export function MessageSlide({
  title,
  body,
  language,
}: {
  readonly title: string;
  readonly body: RichText;
  readonly language: Language;
}) {
  return (
    <article className={styles.slide} lang={language}>
      <h2>{title}</h2>
      <RichTextView document={body} />
    </article>
  );
}

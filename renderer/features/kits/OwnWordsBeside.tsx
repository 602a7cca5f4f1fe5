import type { Language } from '../../../shared/domain/entities/account.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import styles from './OwnWordsBeside.module.css';
import { SpokenLine } from './SpokenLine.tsx';

/** What reps said instead, beside the line that was approved; nothing where nobody did. */
export function OwnWordsBeside({
  approved,
  language,
  ownWords,
}: {
  readonly approved: string;
  readonly language: Language;
  readonly ownWords: readonly { readonly words: string; readonly at: number }[];
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  if (ownWords.length === 0) return null;
  return (
    <div className={styles.beside}>
      <div>
        <h4>{say('item.approvedReply')}</h4>
        <SpokenLine language={language}>{approved}</SpokenLine>
      </div>
      <div>
        <h4>{say('figures.ownWords')}</h4>
        <ul className={styles.words}>
          {ownWords.map(({ words, at }) => (
            <li key={`${at} ${words}`}>
              {words} <span className={styles.quiet}>{formats.day(at, now)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

import type { SyncMark } from '../../../shared/contracts/ipc/rows.ts';
import type { Heard } from '../../../shared/domain/entities/heard.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { categoryText, kindText, personaText } from '../../app/i18n/words.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { LongWords } from '../calls/LongWords.tsx';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import styles from './HeardWords.module.css';
import { Outcome } from './Outcome.tsx';

const kindTones = { objection: 'accent', complaint: 'warn', praise: 'ok' } as const;

/** What a customer said, in their own words, with what it was and what came of it. */
export function HeardWords({
  heard,
  contactName,
  competitorName,
  authorName,
  sync = 'synced',
}: {
  readonly heard: Heard;
  readonly contactName?: string | null;
  readonly competitorName?: string | null;
  readonly authorName?: string | null;
  readonly sync?: SyncMark;
}) {
  const say = useSay();
  const formats = useFormats();
  const who = contactName ?? (heard.persona === 'unknown' ? null : say(personaText[heard.persona]));
  return (
    <div className={styles.heard}>
      <LongWords words={heard.verbatim}>
        <Verbatim quotes={formats.quotes}>{heard.verbatim}</Verbatim>
      </LongWords>
      <div className={styles.under}>
        <Chip tone={kindTones[heard.kind]}>
          {heard.category === null
            ? say(kindText[heard.kind])
            : say('heard.kindAndCategory', {
                kind: say(kindText[heard.kind]),
                category: say(categoryText[heard.category]),
              })}
        </Chip>
        {heard.kind === 'praise' ? null : <Outcome heard={heard} />}
        <SyncMarkChip mark={sync} />
        <span className={styles.who}>
          {[who, competitorName, authorName]
            .filter(Boolean)
            .map((part) => isolated(part))
            .join(' · ')}
        </span>
      </div>
      {heard.responseWords === null ? null : (
        <LongWords words={heard.responseWords}>
          <p className={styles.answer}>{say('heard.answered', { words: heard.responseWords })}</p>
        </LongWords>
      )}
    </div>
  );
}

import { useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { PresentFrame } from '../present/PresentFrame.tsx';
import { useAudienceChoice } from '../present/useAudienceChoice.ts';
import type { Audience } from '../present/useTellShown.ts';
import styles from './Decks.module.css';
import { deckSlides, pageKey } from './deckSlides.ts';
import { leftOutText } from './leftOutText.ts';

/** A deck, about to be shown: which of its pages stay behind, with the reason. */
export function PresentDeckWindow({
  deckId,
  to,
  contactIds,
  onClose,
}: {
  readonly deckId: string;
  /** Null: an account is chosen here, or it is shown to nobody and not told. */
  readonly to: Audience | null;
  readonly contactIds: readonly string[];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const failureText = useFailureText();
  const audience = useAudienceChoice(to);
  const { value, error } = useQuery(
    'decks.open',
    {
      id: deckId,
      accountId: audience.to?.accountId ?? null,
      contactIds: [...contactIds],
      // The customer's, where there is one.
      language: audience.to === null ? language : null,
    },
    ['decks', 'kits'],
  );
  const slides = deckSlides(value?.pages ?? []);
  const staying = (value?.pages ?? []).filter(({ leftOut }) => leftOut !== null);
  return (
    <PresentFrame
      title={value === undefined ? say('present.title') : value.deck.name}
      slides={slides}
      audience={audience}
      onClose={onClose}
    >
      {error === null ? null : <Notice tone="bad">{failureText(error)}</Notice>}
      {value === undefined ? (
        error === null ? (
          <Skeleton label={say('app.loading')} rows={4} />
        ) : null
      ) : (
        <>
          <p>{say('present.pageCount', { count: slides.length })}</p>
          {staying.length === 0 ? null : (
            <Notice tone="warn">
              {say('deck.leftOut', { count: staying.length })}
              <ul className={styles.staying}>
                {staying.map(({ page, item, leftOut }) => (
                  <li key={pageKey(page)}>
                    {item === null ? say('deck.unknownPage') : item.title}{' '}
                    {leftOut === null ? null : <Chip tone="warn">{say(leftOutText[leftOut])}</Chip>}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </>
      )}
    </PresentFrame>
  );
}

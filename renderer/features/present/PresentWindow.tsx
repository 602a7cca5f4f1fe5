import { MonitorUp } from 'lucide-react';
import { useState } from 'react';
import { editionOf } from '../../../shared/domain/kits/editions.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { inLanguageText, notUsableText } from '../../app/i18n/words.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DeckChoice } from '../decks/DeckChoice.tsx';
import { PresentDeckWindow } from '../decks/PresentDeckWindow.tsx';
import { ItemRows } from '../kits/ItemRows.tsx';
import { PresentFrame } from './PresentFrame.tsx';
import styles from './PresentWindow.module.css';
import { slidesOf } from './slides.ts';
import { useAudienceChoice } from './useAudienceChoice.ts';
import type { Audience } from './useTellShown.ts';

type Item = Output<'kits.library'>['situations'][number]['items'][number];

/** What to show, to whom, on which display; asked of the rules once more at the moment it opens. */
export function PresentWindow({
  audience,
  contactIds,
  itemId = null,
  onClose,
}: {
  /** The call it happens in; null: an account is chosen here, or it is shown to nobody and not told. */
  readonly audience: Audience | null;
  readonly contactIds: readonly string[];
  /** Chosen beforehand. */
  readonly itemId?: string | null;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const formats = useFormats();
  const choice = useAudienceChoice(audience);
  const [chosen, setChosen] = useState<readonly string[]>(itemId === null ? [] : [itemId]);
  const [deckId, setDeckId] = useState<string | null>(null);
  const { value } = useQuery(
    'kits.library',
    {
      find: null,
      kinds: ['collateral'],
      category: null,
      favourites: false,
      unusable: true,
      accountId: choice.to?.accountId ?? null,
      contactIds: [...contactIds],
      // The customer's, where there is one.
      language: choice.to === null ? language : null,
    },
    ['kits'],
  );
  const items = [
    ...new Map(
      (value?.situations ?? []).flatMap((one) => one.items.map((item) => [item.itemId, item])),
    ).values(),
  ].filter(({ visibility, file }) => visibility === 'customer' && file !== null);
  const may = (item: Item): boolean => item.unusable === null && item.file?.state === 'here';
  const picked = chosen.flatMap((id) => items.filter((item) => item.itemId === id && may(item)));
  const slides = picked.flatMap(slidesOf);
  if (deckId !== null) {
    return <PresentDeckWindow deckId={deckId} to={choice.to} contactIds={contactIds} onClose={onClose} />;
  }
  return (
    <PresentFrame title={say('present.title')} slides={slides} audience={choice} onClose={onClose}>
      <DeckChoice onChoose={setDeckId} />
      {value === undefined ? (
        <Skeleton label={say('app.loading')} rows={4} />
      ) : items.length === 0 ? (
        <EmptyState icon={MonitorUp} title={say('present.none')}>
          {say('present.noneWords')}
        </EmptyState>
      ) : (
        <ItemRows>
          {items.map((item) => {
            const edition = editionOf(item);
            return (
              <li key={item.itemId}>
                {may(item) ? (
                  <CheckField
                    checked={chosen.includes(item.itemId)}
                    onChange={(checked) =>
                      setChosen(
                        checked ? [...chosen, item.itemId] : chosen.filter((id) => id !== item.itemId),
                      )
                    }
                  >
                    {item.title}
                  </CheckField>
                ) : (
                  <span className={styles.quiet}>{item.title}</span>
                )}
                <span className={styles.about}>
                  {item.unusable !== null ? (
                    <Chip tone="warn">{say(notUsableText[item.unusable])}</Chip>
                  ) : item.file?.state !== 'here' ? (
                    <Chip tone="warn">{say(notUsableText.file_missing)}</Chip>
                  ) : (
                    [
                      edition === null ? null : say(inLanguageText[edition]),
                      item.file.pages === null ? null : say('present.pageCount', { count: item.file.pages }),
                      formats.bytes(item.file.bytes),
                    ]
                      .filter(Boolean)
                      .map((part) => isolated(part))
                      .join(' · ')
                  )}
                </span>
              </li>
            );
          })}
        </ItemRows>
      )}
    </PresentFrame>
  );
}

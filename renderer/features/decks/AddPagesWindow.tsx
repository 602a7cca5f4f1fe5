import { Layers } from 'lucide-react';
import { useState } from 'react';
import type { DeckPage } from '../../../shared/domain/entities/deck.ts';
import { mostPages } from '../../../shared/domain/kits/deckPages.ts';
import { editionOf } from '../../../shared/domain/kits/editions.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { inLanguageText, kitItemKindText } from '../../app/i18n/words.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import { ItemRows } from '../kits/ItemRows.tsx';
import styles from './Decks.module.css';
import { pageKey } from './deckSlides.ts';

type Item = Output<'kits.library'>['situations'][number]['items'][number];

const pagesOf = ({ kitId, itemId, version, file }: Item): readonly DeckPage[] =>
  Array.from({ length: file?.pages ?? 1 }, (_, at) => ({
    kitId,
    itemId,
    version,
    sha256: file?.sha256 ?? null,
    page: at + 1,
  }));

/** Approved pages and key messages that a customer may see, whole or page by page. */
export function AddPagesWindow({
  standing,
  onAdd,
  onClose,
}: {
  readonly standing: readonly DeckPage[];
  readonly onAdd: (pages: readonly DeckPage[]) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const formats = useFormats();
  const [find, setFind] = useState('');
  const [chosen, setChosen] = useState<readonly DeckPage[]>([]);
  const words = find.trim();
  const { value } = useQuery(
    'kits.library',
    {
      find: words === '' ? null : words,
      kinds: ['collateral', 'key_message'],
      category: null,
      favourites: false,
      unusable: false,
      accountId: null,
      contactIds: [],
      language,
    },
    ['kits'],
  );
  const there = new Set(standing.map(pageKey));
  const picked = new Set(chosen.map(pageKey));
  const items = [
    ...new Map(
      (value?.situations ?? []).flatMap((one) => one.items.map((item) => [item.itemId, item])),
    ).values(),
  ].filter(({ visibility }) => visibility === 'customer');
  const room = mostPages - standing.length;
  const choose = (item: Item, wanted: readonly DeckPage[]): void =>
    setChosen([...chosen.filter(({ itemId }) => itemId !== item.itemId), ...wanted].slice(0, room));
  const add = (): void => {
    if (chosen.length > 0) onAdd(chosen);
  };
  return (
    <ActionWindow
      title={say('deck.add')}
      wide
      action={say('deck.addThem', { count: chosen.length })}
      disabled={chosen.length === 0}
      onAct={add}
      onClose={onClose}
    >
      <SearchField label={say('kits.find')} value={find} onChange={setFind} />
      {value === undefined ? (
        <Skeleton label={say('app.loading')} rows={4} />
      ) : items.length === 0 ? (
        <EmptyState icon={Layers} title={say('kits.noneFound')}>
          {say('present.noneWords')}
        </EmptyState>
      ) : (
        <ItemRows>
          {items.map((item) => {
            const free = pagesOf(item).filter((page) => !there.has(pageKey(page)));
            const edition = item.file === null ? null : editionOf(item);
            const mine = free.filter((page) => picked.has(pageKey(page)));
            return (
              <li key={item.itemId}>
                {free.length === 0 ? (
                  <span className={styles.quiet}>{item.title}</span>
                ) : (
                  <CheckField
                    checked={mine.length === free.length}
                    onChange={(checked) => choose(item, checked ? free : [])}
                  >
                    {item.title}
                  </CheckField>
                )}
                <span className={styles.quiet}>
                  {[
                    say(free.length === 0 ? 'deck.inIt' : kitItemKindText[item.kind]),
                    edition === null ? null : say(inLanguageText[edition]),
                  ]
                    .filter(Boolean)
                    .map((part) => isolated(part))
                    .join(' · ')}
                </span>
                {free.length > 1 ? (
                  <ToggleChips
                    label={say('deck.pagesOf', { title: item.title })}
                    hideLabel
                    value={mine.map(({ page }) => String(page))}
                    onChange={(numbers) =>
                      choose(
                        item,
                        free.filter(({ page }) => numbers.includes(String(page))),
                      )
                    }
                    options={free.map(({ page }) => ({ value: String(page), label: formats.number(page) }))}
                  />
                ) : null}
              </li>
            );
          })}
        </ItemRows>
      )}
    </ActionWindow>
  );
}

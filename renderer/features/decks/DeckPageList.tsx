import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { DeckPage } from '../../../shared/domain/entities/deck.ts';
import { editionOf } from '../../../shared/domain/kits/editions.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { inLanguageText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './Decks.module.css';
import { pageKey } from './deckSlides.ts';
import { leftOutText } from './leftOutText.ts';

type OpenedPage = Output<'decks.open'>['pages'][number];

/** The pages in their order. Inside a line Alt and an arrow move it, and Delete takes it out; the focus goes along. */
export function DeckPageList({
  pages,
  onMove,
  onRemove,
  onReplace,
}: {
  readonly pages: readonly OpenedPage[];
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (at: number) => void;
  readonly onReplace: (at: number, page: DeckPage) => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const list = useRef<HTMLOListElement>(null);
  const follow = useRef<{ readonly key: string; readonly button: number } | null>(null);
  const order = pages.map(({ page }) => pageKey(page)).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line that was moved keeps the focus it had
  useLayoutEffect(() => {
    const wanted = follow.current;
    follow.current = null;
    if (wanted === null) return;
    const line = list.current?.querySelector(`[data-page="${wanted.key}"]`);
    const buttons = [...(line?.querySelectorAll('button') ?? [])];
    (buttons[wanted.button]?.disabled === true
      ? buttons.find(({ disabled }) => !disabled)
      : buttons[wanted.button]
    )?.focus();
  }, [order]);
  const move = (at: number, by: number): void => {
    const page = pages[at]?.page;
    if (page === undefined || pages[at + by] === undefined) return;
    const key = pageKey(page);
    const buttons = [...(list.current?.querySelectorAll(`[data-page="${key}"] button`) ?? [])];
    const held = buttons.indexOf(document.activeElement as Element);
    follow.current = { key, button: Math.max(0, held) };
    onMove(at, at + by);
  };
  const remove = (at: number): void => {
    const next = pages[at + 1] ?? pages[at - 1];
    if (next !== undefined) follow.current = { key: pageKey(next.page), button: 0 };
    onRemove(at);
  };
  const onKeyDown =
    (at: number) =>
    (event: KeyboardEvent): void => {
      if (event.key === 'Delete') remove(at);
      else if (event.altKey && event.key === 'ArrowUp') move(at, -1);
      else if (event.altKey && event.key === 'ArrowDown') move(at, 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
  return (
    <ol ref={list} className={styles.pages}>
      {pages.map(({ page, leftOut, newer, item }, at) => {
        const title =
          item === null
            ? say('deck.unknownPage')
            : item.pages > 1
              ? say('present.pageOf', { title: item.title, page: page.page })
              : item.title;
        // The words of a key message are shown in the language of whoever looks; a file has its own.
        const edition = item === null || item.mediaType === null ? null : editionOf(item);
        return (
          <li
            key={pageKey(page)}
            data-page={pageKey(page)}
            className={classes(styles.page, leftOut !== null && styles.out)}
            onKeyDown={onKeyDown(at)}
          >
            <span className={styles.number}>{formats.number(at + 1)}</span>
            <span className={styles.words}>
              <span lang={item?.language}>{title}</span>
              <span className={styles.under}>
                {item === null
                  ? null
                  : [
                      say('kit.titleAndVersion', { title: item.kitTitle, version: page.version }),
                      edition === null ? null : say(inLanguageText[edition]),
                    ]
                      .filter(Boolean)
                      .map((part) => isolated(part))
                      .join(' · ')}
              </span>
              {leftOut === null ? null : (
                <span className={styles.why}>
                  <Chip tone="warn">{say(leftOutText[leftOut])}</Chip>
                  {newer === null ? null : (
                    <Button size="small" onPress={() => onReplace(at, newer)}>
                      {say('deck.takeNewer', { version: newer.version })}
                    </Button>
                  )}
                </span>
              )}
            </span>
            <span className={styles.moves}>
              <Button
                variant="quiet"
                size="small"
                icon={ArrowUp}
                iconOnly
                isDisabled={at === 0}
                onPress={() => move(at, -1)}
              >
                {say('deck.moveUp', { title })}
              </Button>
              <Button
                variant="quiet"
                size="small"
                icon={ArrowDown}
                iconOnly
                isDisabled={at === pages.length - 1}
                onPress={() => move(at, 1)}
              >
                {say('deck.moveDown', { title })}
              </Button>
              <Button variant="quiet" size="small" icon={X} iconOnly onPress={() => remove(at)}>
                {say('deck.removePage', { title })}
              </Button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

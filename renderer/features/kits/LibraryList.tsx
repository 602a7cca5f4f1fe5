import { FileText, Star } from 'lucide-react';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { NavLink } from 'react-router';
import { editionOf } from '../../../shared/domain/kits/editions.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import {
  inLanguageText,
  kitItemKindText,
  notUsableText,
  purposeText,
  situationText,
} from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Marked } from '../search/Marked.tsx';
import { ItemTitle } from './ItemTitle.tsx';
import { kindIcons } from './kindIcons.ts';
import styles from './LibraryList.module.css';

type Situations = Output<'kits.library'>['situations'];
type Situation = Situations[number]['situation'];

export interface LibraryListHandle {
  focus(): void;
}

/** Shown of a situation at first: what fits best stands first, and the rest is one press away. */
const shownOfEach = 8;

/** What is at hand, by situation. Arrows walk the items as one list, Enter opens. */
export function LibraryList({
  situations,
  handle,
}: {
  readonly situations: Situations;
  readonly handle: Ref<LibraryListHandle>;
}) {
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState<readonly string[]>([]);
  const links = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('a') ?? [])];
  useImperativeHandle(handle, () => ({ focus: () => links()[0]?.focus() }));

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined || at === -1 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
  };
  const nameOf = (situation: Situation): string => {
    if (situation.by === 'category') return say(situationText[situation.category]);
    if (situation.by === 'competitor') return say('situation.against', { competitor: situation.name });
    return say(purposeText[situation.kind]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links within take the keys; arrows only lead from one to the next
    <div ref={list} className={styles.list} onKeyDown={onKeyDown}>
      <div className={styles.groups}>
        {situations.map(({ situation, items }) => {
          const name = nameOf(situation);
          const key = `${situation.by} ${name}`;
          const shown = whole.includes(key) ? items : items.slice(0, shownOfEach);
          return (
            <section key={key} aria-label={name}>
              <h2>{name}</h2>
              <ul>
                {shown.map((item) => {
                  const edition = item.file === null ? null : editionOf(item);
                  const Icon = kindIcons[item.kind];
                  return (
                    <li key={item.itemId}>
                      <NavLink
                        to={`/kits/${item.kitId}/${item.itemId}`}
                        className={({ isActive }) => classes(styles.item, isActive && styles.on)}
                      >
                        <Icon aria-hidden="true" size={16} strokeWidth={1.75} />
                        <span className={styles.words}>
                          <span className={styles.title}>
                            <ItemTitle item={item} />
                          </span>
                          <span className={styles.under}>
                            {say('item.kindAndKit', {
                              kind: say(kitItemKindText[item.kind]),
                              title: item.kitTitle,
                              version: item.version,
                            })}
                            {edition === null ? null : ` · ${say(inLanguageText[edition])}`}
                          </span>
                          {item.inFile === null ? null : (
                            <span className={classes(styles.under, styles.inFile)}>
                              <FileText aria-hidden="true" size={12} />
                              <VisuallyHidden>{say('item.inFile')}</VisuallyHidden>
                              <span>
                                <Marked text={item.inFile.text} marks={item.inFile.marks} />
                              </span>
                            </span>
                          )}
                        </span>
                        <span className={styles.marks}>
                          {item.visibility === 'internal' ? (
                            <Chip tone="warn">{say('visibility.internal')}</Chip>
                          ) : null}
                          {item.unusable === null ? null : (
                            <Chip tone="bad">{say(notUsableText[item.unusable])}</Chip>
                          )}
                          {item.favourite ? (
                            <>
                              <Star aria-hidden="true" size={14} className={styles.star} />
                              <VisuallyHidden>{say('item.favourite')}</VisuallyHidden>
                            </>
                          ) : null}
                        </span>
                      </NavLink>
                    </li>
                  );
                })}
              </ul>
              {shown.length === items.length ? null : (
                <Button
                  variant="quiet"
                  size="small"
                  className={styles.more}
                  onPress={() => setWhole([...whole, key])}
                >
                  {say('kits.more', { count: items.length - shown.length })}
                </Button>
              )}
            </section>
          );
        })}
      </div>
    </div>
  );
}

import { Building2, type LucideIcon, Search, UserRound, Zap } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { classes } from '../../ui/classes.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './FindWindow.module.css';
import { Marked } from './Marked.tsx';
import { type Command, useCommands } from './useCommands.ts';

const most = 8;

interface Hit {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
  readonly under: string | null;
  readonly command?: Command;
  readonly run: () => void;
}

interface Group {
  readonly title: string;
  readonly hits: readonly Hit[];
}

/** Type, Enter: accounts, people, commands. One field and one list; the field keeps the focus throughout. */
export function FindWindow({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const words = text.trim();
  const { value, error } = useQuery('search.find', words === '' ? null : { text: words, limit: most }, []);
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  // While the next answer is on its way the last one stays, so that the list does not flicker with each letter.
  const found = words === '' ? undefined : (value ?? last);
  const commands = useCommands(onClose);

  const go = (to: string) => (): void => {
    onClose();
    navigate(to);
  };
  const groups: readonly Group[] = [
    {
      title: say('nav.accounts'),
      hits: (found?.accounts ?? []).map((account) => ({
        id: account.id,
        icon: Building2,
        text: account.name,
        marks: account.marks,
        under: account.city,
        run: go(`/accounts/${account.id}`),
      })),
    },
    {
      title: say('account.people'),
      hits: (found?.contacts ?? []).map((contact) => ({
        id: contact.id,
        icon: UserRound,
        text: contact.name,
        marks: contact.marks,
        under: [contact.title, contact.accountName].filter(Boolean).join(' · '),
        run: go(`/accounts/${contact.accountId}/people`),
      })),
    },
    {
      title: say('find.commands'),
      hits: commands
        .filter(({ label }) => words === '' || fold(label).includes(fold(words)))
        .map((command) => ({
          id: command.id,
          icon: Zap,
          text: command.label,
          marks: [],
          under: null,
          command,
          run: command.run,
        })),
    },
  ].filter(({ hits }) => hits.length > 0);
  const hits = groups.flatMap((group) => group.hits);
  const standing = Math.min(at, Math.max(0, hits.length - 1));
  const optionId = (index: number): string => `${listId}-${index}`;

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = (standing + step + hits.length) % Math.max(1, hits.length);
      setAt(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      hits[standing]?.run();
    }
  };
  let index = -1;
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={styles.veil ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog aria-label={say('find.title')} className={styles.dialog ?? ''}>
          <div className={styles.field}>
            <Search aria-hidden="true" size={16} strokeWidth={1.75} />
            <input
              // biome-ignore lint/a11y/noAutofocus: the window is opened to type into it
              autoFocus
              role="combobox"
              aria-label={say('find.prompt')}
              aria-expanded="true"
              aria-autocomplete="list"
              aria-controls={listId}
              aria-activedescendant={hits.length === 0 ? undefined : optionId(standing)}
              placeholder={say('find.prompt')}
              value={text}
              maxLength={200}
              spellCheck={false}
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
            />
            <Kbd chord="Escape" />
          </div>
          {error === null ? null : <Notice tone="bad">{failureText(error)}</Notice>}
          {found?.corrected === null || found?.corrected === undefined ? null : (
            <p className={styles.corrected}>{say('find.corrected', { words: found.corrected })}</p>
          )}
          <div id={listId} role="listbox" aria-label={say('find.title')} className={styles.list}>
            {groups.map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of a listbox has no element of its own
              <div key={group.title} role="group" aria-label={group.title}>
                <h3 role="presentation" className={styles.group}>
                  {group.title}
                </h3>
                {group.hits.map((hit) => {
                  index += 1;
                  const mine = index;
                  return (
                    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
                    <div
                      key={hit.id}
                      id={optionId(mine)}
                      role="option"
                      aria-selected={mine === standing}
                      className={classes(styles.hit, mine === standing && styles.on)}
                      onMouseMove={() => setAt(mine)}
                      onClick={hit.run}
                    >
                      <hit.icon aria-hidden="true" size={16} strokeWidth={1.75} />
                      <span className={styles.text}>
                        <Marked text={hit.text} marks={hit.marks} />
                      </span>
                      {hit.under ? <span className={styles.under}>{hit.under}</span> : null}
                      {hit.command?.chord === undefined ? null : <Kbd chord={hit.command.chord} />}
                    </div>
                  );
                })}
              </div>
            ))}
          </div>
          {hits.length === 0 && words !== '' && value !== undefined ? (
            <p className={styles.none} role="status">
              {say('find.nothing', { words })}
            </p>
          ) : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

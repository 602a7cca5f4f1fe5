import { Search, Zap } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { matchLabels } from '../../../shared/domain/search/matchLabels.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { invoke } from '../../platform/callboard.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { classes } from '../../ui/classes.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './FindWindow.module.css';
import { Marked } from './Marked.tsx';
import { useCommands } from './useCommands.ts';
import { type Hit, mostOfEach, useFoundGroups } from './useFoundGroups.ts';

/** Type, Enter: accounts, people, leads, deals, what was heard, commands. One field and one list; the field keeps the focus throughout. */
export function FindWindow({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const words = text.trim();
  const { value, error } = useQuery('search.find', { text: words, limit: mostOfEach }, []);
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  // While the next answer is on its way the last one stays, so that the list does not flicker with each letter.
  const found = value ?? last;
  const commands = useCommands(onClose);

  const foundGroups = useFoundGroups(found, words === '');
  const matched = matchLabels(commands, words);
  const commandHits = matched.map(
    ({ item: { id, label, chord, run }, marks }): Hit => ({
      id,
      icon: Zap,
      text: label,
      marks,
      under: null,
      chord,
      run,
    }),
  );
  const commandGroup = { title: say('find.commands'), hits: commandHits };
  // A command that is called so goes before records that are called something like it.
  const commandsFirst = (found?.corrected ?? null) !== null && matched.some(({ asTyped }) => asTyped);
  const groups = (commandsFirst ? [commandGroup, ...foundGroups] : [...foundGroups, commandGroup]).filter(
    (group) => group.hits.length > 0,
  );
  const hits = groups.flatMap((group) => group.hits);
  const standing = Math.min(at, Math.max(0, hits.length - 1));
  const optionId = (index: number): string => `${listId}-${index}`;

  const open = (hit: Hit | undefined): void => {
    if (hit === undefined) return;
    if (hit.run !== undefined) {
      hit.run();
      return;
    }
    if (hit.remember !== undefined) void invoke('search.opened', hit.remember);
    onClose();
    navigate(hit.to ?? '/');
  };
  // Whoever types and presses Enter at once means what will be found, not what stood there before.
  const answered = value !== undefined || error !== null;
  const [entered, setEntered] = useState(false);
  const openStanding = useEffectEvent(() => open(hits[standing]));
  useEffect(() => {
    if (!entered || !answered) return;
    setEntered(false);
    openStanding();
  }, [entered, answered]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = (standing + step + hits.length) % Math.max(1, hits.length);
      setAt(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      setEntered(true);
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
                setEntered(false);
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
                      onClick={() => open(hit)}
                    >
                      <hit.icon aria-hidden="true" size={16} strokeWidth={1.75} />
                      <span className={classes(styles.text, hit.spoken === true && styles.spoken)}>
                        <Marked text={hit.text} marks={hit.marks} />
                      </span>
                      {hit.under ? (
                        <span className={styles.under}>
                          <Marked text={hit.under} marks={hit.underMarks ?? []} />
                        </span>
                      ) : null}
                      {hit.chord === undefined ? null : <Kbd chord={hit.chord} />}
                      {hit.chord === undefined && mine === standing ? <Kbd chord="Enter" /> : null}
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

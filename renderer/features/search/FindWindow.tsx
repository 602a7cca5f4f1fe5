import { Search } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useEffectEvent, useId, useMemo, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { invoke } from '../../platform/callboard.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './FindWindow.module.css';
import { FoundList, optionId } from './FoundList.tsx';
import { type Hit, hitGroups, mostOfEach } from './hitGroups.ts';
import { type Command, useCommands } from './useCommands.ts';

/** Type, Enter: accounts, people, leads, deals, what was heard, commands. One field and one list; the field keeps the focus throughout. */
export function FindWindow({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  // Made here, where nothing is typed: forty sentences need not be said again for each letter.
  const commands = useCommands(onClose);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={styles.veil ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog aria-label={say('find.title')} className={styles.dialog ?? ''}>
          <Finder commands={commands} onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({
  commands,
  onClose,
}: {
  readonly commands: readonly Command[];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const now = useNow(60_000);
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const words = text.trim();
  const { value, error } = useQuery('search.find', { text: words, limit: mostOfEach }, []);
  const [last, setLast] = useState({ words, value });
  if (value !== undefined && value !== last.value) setLast({ words, value });
  // While the next answer is on its way the last one stays whole, commands and all: the list neither flickers nor is
  // drawn twice for one letter.
  const answered = value !== undefined || error !== null;
  const shownWords = answered || last.value === undefined ? words : last.words;
  const found = value ?? last.value;
  const groups = useMemo(
    () => hitGroups(found, commands, shownWords, { say, formats, now }),
    [found, commands, shownWords, say, formats, now],
  );
  const hits = useMemo(() => groups.flatMap((group) => group.hits), [groups]);
  const standing = Math.min(at, Math.max(0, hits.length - 1));

  const open = useCallback(
    (hit: Hit): void => {
      if (hit.run !== undefined) {
        hit.run();
        return;
      }
      if (hit.remember !== undefined) void invoke('search.opened', hit.remember);
      onClose();
      navigate(hit.to ?? '/');
    },
    [onClose, navigate],
  );
  // Whoever types and presses Enter at once means what will be found, not what stood there before.
  const [entered, setEntered] = useState(false);
  const openStanding = useEffectEvent(() => {
    const hit = hits[standing];
    if (hit !== undefined) open(hit);
  });
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
      document.getElementById(optionId(listId, next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      setEntered(true);
    }
  };
  return (
    <>
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
          aria-activedescendant={hits.length === 0 ? undefined : optionId(listId, standing)}
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
      <FoundList
        id={listId}
        label={say('find.title')}
        groups={groups}
        standing={standing}
        onStand={setAt}
        onOpen={open}
      />
      {hits.length === 0 && words !== '' && value !== undefined ? (
        <p className={styles.none} role="status">
          {say('find.nothing', { words })}
        </p>
      ) : null}
    </>
  );
}

import { MonitorUp, Plus, Trash2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Deck, DeckPage } from '../../../shared/domain/entities/deck.ts';
import { movePage } from '../../../shared/domain/kits/deckPages.ts';
import { fieldChanges } from '../../app/forms/fieldChanges.ts';
import { useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useLetters } from '../../app/keys/useLetters.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import detail from '../kits/KitDetail.module.css';
import { SeenBy } from '../trust/SeenBy.tsx';
import { AddPagesWindow } from './AddPagesWindow.tsx';
import { DeckPageList } from './DeckPageList.tsx';
import styles from './Decks.module.css';
import { deckSlides } from './deckSlides.ts';
import { PresentDeckWindow } from './PresentDeckWindow.tsx';

/** One deck: its pages in their order, which of them are left out now, and why. */
export function DeckDetail({ deckId, onClose }: { readonly deckId: string; readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const failureText = useFailureText();
  const { value, error, reload } = useQuery(
    'decks.open',
    { id: deckId, accountId: null, contactIds: [], language },
    ['decks', 'kits'],
  );
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  // While a change is read back the deck stays as it is.
  const shown = value ?? (error === null ? last : undefined);
  if (shown !== undefined) return <Shown opened={shown} onClose={onClose} />;
  return (
    <Card>
      {error === null ? (
        <Skeleton label={say('app.loading')} rows={6} />
      ) : (
        <ErrorState
          title={failureText(error)}
          actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
        />
      )}
    </Card>
  );
}

function Shown({ opened, onClose }: { readonly opened: Output<'decks.open'>; readonly onClose: () => void }) {
  const { deck, pages } = opened;
  const say = useSay();
  const failureText = useFailureText();
  const update = useCommand('decks.update');
  const [name, setName] = useState(deck.name);
  const [open, setOpen] = useState<'add' | 'present' | 'remove' | null>(null);
  // A change is made on the pages as they stand: until those have been read again, the next one waits for its key.
  const changing = useRef(false);
  const whole = JSON.stringify(deck.pages);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written has come back
  useEffect(() => {
    changing.current = false;
  }, [whole]);
  const change = async (part: Partial<Pick<Deck, 'name' | 'pages' | 'status'>>): Promise<void> => {
    const { name: called, pages: held, status } = deck;
    const fields = fieldChanges(deck, { name: called, pages: held, status, ...part });
    if (Object.keys(fields).length > 0) await update.run({ id: deck.id, fields });
  };
  const standing = deck.pages?.pages ?? [];
  const put = (next: readonly DeckPage[]): void => {
    if (changing.current || JSON.stringify(next) === JSON.stringify(standing)) return;
    changing.current = true;
    void change({ pages: { pages: next } }).finally(() => {
      changing.current = false;
    });
  };
  const rename = (): void => {
    const wanted = name.trim();
    if (wanted === '') setName(deck.name);
    else void change({ name: wanted });
  };
  const slides = deckSlides(pages);
  const close = (): void => setOpen(null);
  useLetters({
    A: () => setOpen('add'),
    ...(slides.length > 0 ? { P: () => setOpen('present') } : {}),
    Escape: onClose,
  });
  const staying = pages.filter(({ leftOut }) => leftOut !== null).length;
  return (
    <Card className={detail.detail}>
      <SeenBy entity="deck">
        <div className={detail.top}>
          <TextField
            label={say('deck.name')}
            value={name}
            onChange={setName}
            onBlur={rename}
            maxLength={120}
            className={styles.name}
          />
          <Button variant="quiet" size="small" icon={X} iconOnly onPress={onClose}>
            {say('action.close')}
          </Button>
        </div>
      </SeenBy>
      {update.failure === null ? null : <Notice tone="bad">{failureText(update.failure)}</Notice>}
      <div className={styles.actions}>
        <Button
          variant="primary"
          size="small"
          icon={MonitorUp}
          chord="P"
          isDisabled={slides.length === 0}
          onPress={() => setOpen('present')}
        >
          {say('present.title')}
        </Button>
        <Button size="small" icon={Plus} chord="A" onPress={() => setOpen('add')}>
          {say('deck.add')}
        </Button>
        <Button variant="quiet" size="small" icon={Trash2} onPress={() => setOpen('remove')}>
          {say('deck.remove')}
        </Button>
      </div>
      {staying === 0 ? null : (
        <Notice tone="warn">
          {say('deck.leftOut', { count: staying })} {say('deck.leftOutWords', { count: staying })}
        </Notice>
      )}
      {pages.length === 0 ? (
        <p className={styles.quiet}>{say('deck.empty')}</p>
      ) : (
        <>
          <DeckPageList
            pages={pages}
            onMove={(from, to) => put(movePage(standing, from, to))}
            onRemove={(at) => put(standing.toSpliced(at, 1))}
            onReplace={(at, page) => put(standing.with(at, page))}
          />
          <p className={styles.quiet}>{say('deck.keys')}</p>
        </>
      )}
      {open === 'add' ? (
        <AddPagesWindow
          standing={standing}
          onAdd={(added) => {
            close();
            put([...standing, ...added]);
          }}
          onClose={close}
        />
      ) : null}
      {open === 'present' ? (
        <PresentDeckWindow deckId={deck.id} to={null} contactIds={[]} onClose={close} />
      ) : null}
      {open === 'remove' ? (
        <Dialog
          role="alertdialog"
          title={say('deck.remove')}
          closeLabel={say('action.close')}
          onClose={close}
          footer={
            <Button
              variant="danger"
              icon={Trash2}
              onPress={() => void change({ status: 'removed' }).then(onClose)}
            >
              {say('deck.remove')}
            </Button>
          }
        >
          <p>{say('deck.removeSure', { name: deck.name })}</p>
        </Dialog>
      ) : null}
    </Card>
  );
}

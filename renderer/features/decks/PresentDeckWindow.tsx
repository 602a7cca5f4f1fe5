import { useState } from 'react';
import { useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AccountField } from '../accounts/AccountField.tsx';
import { DisplayChoice } from '../present/DisplayChoice.tsx';
import { Presenter } from '../present/Presenter.tsx';
import { useDisplays } from '../present/useDisplays.ts';
import { type Audience, useTellShown } from '../present/useTellShown.ts';
import styles from './Decks.module.css';
import { deckSlides, pageKey } from './deckSlides.ts';
import { leftOutText } from './leftOutText.ts';

type Account = Parameters<typeof AccountField>[0]['value'];

/** A deck, about to be shown: for whom, on which display, and which of its pages stay behind, with the reason. */
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
  const tell = useTellShown();
  const known = useDisplays();
  const [display, setDisplay] = useState(0);
  const [account, setAccount] = useState<Account>(null);
  const [showing, setShowing] = useState(false);
  const audience: Audience | null =
    to ?? (account === null ? null : { accountId: account.id, callId: null, contactId: null });
  const { value, error } = useQuery(
    'decks.open',
    {
      id: deckId,
      accountId: audience?.accountId ?? null,
      contactIds: [...contactIds],
      // The customer's, where there is one.
      language: audience === null ? language : null,
    },
    ['decks', 'kits'],
  );
  const slides = deckSlides(value?.pages ?? []);
  const begin = (): void => {
    if (slides.length > 0) setShowing(true);
  };
  useKeys({ 'Mod+Enter': begin }, { modal: true });
  if (showing) {
    return (
      <Presenter
        slides={slides}
        display={known.displays[display] ?? null}
        onEnd={(shown) => {
          onClose();
          void tell(shown, audience);
        }}
      />
    );
  }
  const staying = (value?.pages ?? []).filter(({ leftOut }) => leftOut !== null);
  return (
    <Dialog
      title={value === undefined ? say('present.title') : value.deck.name}
      closeLabel={say('action.close')}
      onClose={onClose}
      footer={
        <Button variant="primary" chord="Mod+Enter" isDisabled={slides.length === 0} onPress={begin}>
          {say('present.begin')}
        </Button>
      }
    >
      {to === null ? (
        <>
          <AccountField value={account} onChange={setAccount} />
          <p className={styles.quiet}>{say('present.toWhom')}</p>
        </>
      ) : null}
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
      <DisplayChoice known={known} value={display} onChange={setDisplay} />
      <p className={styles.quiet}>{say('present.keys')}</p>
    </Dialog>
  );
}

import { MonitorUp } from 'lucide-react';
import { useState } from 'react';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { notUsableText } from '../../app/i18n/words.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useQuickActions } from '../../app/shell/useQuickActions.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AccountField } from '../accounts/AccountField.tsx';
import { DeckChoice } from '../decks/DeckChoice.tsx';
import { PresentDeckWindow } from '../decks/PresentDeckWindow.tsx';
import { DisplayChoice } from './DisplayChoice.tsx';
import { Presenter } from './Presenter.tsx';
import styles from './PresentWindow.module.css';
import { slidesOf } from './slides.ts';
import { useDisplays } from './useDisplays.ts';
import { type Audience, useTellShown } from './useTellShown.ts';

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
  const tell = useTellShown();
  const [account, setAccount] = useState(() =>
    audience === null ? (useQuickActions.getState().context?.account ?? null) : null,
  );
  const to: Audience | null =
    audience ?? (account === null ? null : { accountId: account.id, callId: null, contactId: null });
  const [chosen, setChosen] = useState<readonly string[]>(itemId === null ? [] : [itemId]);
  const [display, setDisplay] = useState(0);
  const [showing, setShowing] = useState(false);
  const [deckId, setDeckId] = useState<string | null>(null);
  const known = useDisplays();
  const { value } = useQuery(
    'kits.library',
    {
      find: null,
      kinds: ['collateral'],
      category: null,
      favourites: false,
      unusable: true,
      accountId: to?.accountId ?? null,
      contactIds: [...contactIds],
      // The customer's, where there is one.
      language: to === null ? language : null,
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
  const begin = (): void => {
    if (slides.length > 0) setShowing(true);
  };
  useKeys({ 'Mod+Enter': begin }, { modal: true });
  if (deckId !== null) {
    return <PresentDeckWindow deckId={deckId} to={to} contactIds={contactIds} onClose={onClose} />;
  }
  if (showing) {
    return (
      <Presenter
        slides={slides}
        display={known.displays[display] ?? null}
        onEnd={(shown) => {
          onClose();
          void tell(shown, to);
        }}
      />
    );
  }
  return (
    <Dialog
      title={say('present.title')}
      closeLabel={say('action.close')}
      onClose={onClose}
      footer={
        <Button variant="primary" chord="Mod+Enter" isDisabled={slides.length === 0} onPress={begin}>
          {say('present.begin')}
        </Button>
      }
    >
      {audience === null ? (
        <>
          <AccountField value={account} onChange={setAccount} />
          <p className={styles.quiet}>{say('present.toWhom')}</p>
        </>
      ) : null}
      <DeckChoice onChoose={setDeckId} />
      {value === undefined ? (
        <Skeleton label={say('app.loading')} rows={4} />
      ) : items.length === 0 ? (
        <EmptyState icon={MonitorUp} title={say('present.none')}>
          {say('present.noneWords')}
        </EmptyState>
      ) : (
        <ul className={styles.items}>
          {items.map((item) => (
            <li key={item.itemId}>
              {may(item) ? (
                <CheckField
                  checked={chosen.includes(item.itemId)}
                  onChange={(checked) =>
                    setChosen(checked ? [...chosen, item.itemId] : chosen.filter((id) => id !== item.itemId))
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
                    item.file.pages === null ? null : say('present.pageCount', { count: item.file.pages }),
                    formats.bytes(item.file.bytes),
                  ]
                    .filter(Boolean)
                    .map((part) => isolated(part))
                    .join(' · ')
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <DisplayChoice known={known} value={display} onChange={setDisplay} />
      <p className={styles.quiet}>{say('present.keys')}</p>
    </Dialog>
  );
}

import { BookMarked, Layers } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type KitItemKind, kitItemKinds } from '../../../shared/domain/kits/itemContent.ts';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { kitItemKindText, notUsableText } from '../../app/i18n/words.ts';
import { useLetters } from '../../app/keys/useLetters.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DataAge } from '../sync/DataAge.tsx';
import { NotReadYet, useNothingReadYet } from '../sync/NotReadYet.tsx';
import { FilesLine } from './FilesLine.tsx';
import { ItemDetail } from './ItemDetail.tsx';
import { KitDetail } from './KitDetail.tsx';
import styles from './KitsScreen.module.css';
import { KitTrouble } from './KitTrouble.tsx';
import { LibraryList, type LibraryListHandle } from './LibraryList.tsx';

const everyKind = 'every';

/** What marketing wrote, found by what the customer says or what the rep is about to do. */
export function KitsScreen() {
  const { kitId, itemId } = useParams();
  const say = useSay();
  const language = useLanguage();
  const formats = useFormats();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const nothingRead = useNothingReadYet();
  const list = useRef<LibraryListHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const [find, setFind] = useState('');
  const [kind, setKind] = useState<KitItemKind | typeof everyKind>(everyKind);
  const [favourites, setFavourites] = useState(false);
  const [unusable, setUnusable] = useState(false);
  const words = find.trim();
  const { value, error, reload } = useQuery(
    'kits.library',
    {
      find: words === '' ? null : words,
      kinds: kind === everyKind ? [] : [kind],
      category: null,
      favourites,
      unusable,
      accountId: null,
      contactIds: [],
      language,
    },
    ['kits'],
  );
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  // While the next answer is on its way the last one stays, so that the list does not flicker with each letter.
  const shown = value ?? (error === null ? last : undefined);
  useLetters({ '/': () => search.current?.focus(), S: () => void navigate('/kits/decks') });
  const close = (): void => void navigate('/kits');
  const narrowed = words !== '' || kind !== everyKind || favourites;

  const body = () => {
    if (shown === undefined) {
      return error === null ? (
        <Skeleton label={say('app.loading')} rows={8} />
      ) : (
        <ErrorState
          title={failureText(error)}
          actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
        />
      );
    }
    if (shown.total === 0 && nothingRead) return <NotReadYet />;
    if (shown.total === 0) {
      return (
        <EmptyState icon={BookMarked} title={say(narrowed ? 'kits.noneFound' : 'kits.none')}>
          {say(narrowed ? 'kits.noneFoundWords' : 'kits.noneWords')}
        </EmptyState>
      );
    }
    return <LibraryList situations={shown.situations} handle={list} />;
  };
  return (
    <div className={styles.page}>
      <PageHeader
        title={say('nav.kits')}
        under={
          shown === undefined ? null : say(unusable ? 'kits.countAll' : 'kits.count', { count: shown.total })
        }
        chips={shown === undefined ? null : <DataAge dataAsOf={shown.dataAsOf} />}
        actions={
          <Button icon={Layers} chord="S" onPress={() => void navigate('/kits/decks')}>
            {say('deck.title')}
          </Button>
        }
      />
      <KitTrouble />
      <div className={classes(styles.split, kitId !== undefined && styles.open)}>
        <div className={styles.left}>
          <div className={styles.tools}>
            <SearchField
              label={say('kits.find')}
              value={find}
              onChange={setFind}
              inputRef={search}
              onArrowDown={() => list.current?.focus()}
            />
            <SelectField
              label={say('kits.kind')}
              hideLabel
              value={kind}
              onChange={setKind}
              placeholder={say('kits.everyKind')}
              options={[
                { value: everyKind, label: say('kits.everyKind') },
                ...kitItemKinds.map((one) => ({ value: one, label: say(kitItemKindText[one]) })),
              ]}
            />
            <CheckField checked={favourites} onChange={setFavourites}>
              {say('kits.favourites')}
            </CheckField>
          </div>
          <Card flush className={styles.card}>
            {body()}
          </Card>
          <FilesLine />
          {shown === undefined || (shown.unusable.length === 0 && !unusable) ? null : (
            <div className={styles.foot}>
              <CheckField checked={unusable} onChange={setUnusable}>
                {say('kits.showUnusable')}
              </CheckField>
              <span className={styles.quiet}>
                {formats.list(
                  shown.unusable.map(({ why, count }) =>
                    say('kits.unusableCount', { why: say(notUsableText[why]), count }),
                  ),
                )}
              </span>
            </div>
          )}
        </div>
        {kitId === undefined ? null : itemId === undefined ? (
          <KitDetail key={kitId} kitId={kitId} onClose={close} />
        ) : (
          <ItemDetail key={itemId} kitId={kitId} itemId={itemId} onClose={close} />
        )}
      </div>
    </div>
  );
}

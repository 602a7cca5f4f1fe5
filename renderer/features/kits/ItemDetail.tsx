import { Copy, Mail, Star, X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Language } from '../../../shared/domain/entities/account.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { inLanguageText } from '../../app/i18n/words.ts';
import { useLetters } from '../../app/keys/useLetters.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Section } from '../../ui/Card.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { EmailWindow } from '../emails/EmailWindow.tsx';
import { useOpened } from '../search/useOpened.ts';
import { useMe } from '../session/useSession.ts';
import { DataAge } from '../sync/DataAge.tsx';
import { FigureLine } from './FigureLine.tsx';
import { ItemChips } from './ItemChips.tsx';
import styles from './ItemDetail.module.css';
import { ItemFeedback } from './ItemFeedback.tsx';
import { ItemFile } from './ItemFile.tsx';
import { ItemSheet } from './ItemSheet.tsx';
import { ItemTitle } from './ItemTitle.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { useCopyItem } from './useCopyItem.ts';
import { useFavourite } from './useFavourite.ts';
import { useWhyNot } from './useWhyNot.ts';

/** One item of a kit, with everything a rep may ask of it. */
export function ItemDetail({
  kitId,
  itemId,
  onClose,
}: {
  readonly kitId: string;
  readonly itemId: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const own = useLanguage();
  const [language, setLanguage] = useState<Language>(own);
  const { value, error, reload } = useQuery(
    'kits.item',
    { kitId, itemId, language, accountId: null, contactIds: [] },
    ['kits', 'heard'],
  );
  useOpened('kitItem', value?.item.itemId);
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  // While another language is read the last one stays.
  const shown = value ?? (error === null ? last : undefined);
  if (shown !== undefined) {
    return <Shown data={shown} wanted={language} onLanguage={setLanguage} onClose={onClose} />;
  }
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

function Shown({
  data,
  wanted,
  onLanguage,
  onClose,
}: {
  readonly data: Output<'kits.item'>;
  readonly wanted: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onClose: () => void;
}) {
  const { item, content, facts, figure, proofs } = data;
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const whyNot = useWhyNot();
  const setFavourite = useFavourite();
  const copy = useCopyItem()(item.visibility, content);
  const usable = item.unusable === null;
  const mayCopy = usable && copy !== undefined;
  const toggle = (): void => setFavourite(item, !item.favourite);
  const me = useMe();
  const mayMail =
    grantOf(me.role, 'use', 'create') !== 'no' &&
    usable &&
    item.kind === 'email_template' &&
    item.visibility === 'customer';
  const [mailing, setMailing] = useState(false);
  useLetters({
    F: toggle,
    Escape: onClose,
    ...(mayCopy ? { C: copy } : {}),
    ...(mayMail ? { E: () => setMailing(true) } : {}),
  });
  return (
    <Card className={styles.detail}>
      <div className={styles.top}>
        <h2>
          <ItemTitle item={item} />
        </h2>
        <Button variant="quiet" size="small" icon={X} iconOnly onPress={onClose}>
          {say('action.close')}
        </Button>
      </div>
      <p className={styles.under}>
        <Link to={`/kits/${item.kitId}`}>
          {say('kit.titleAndVersion', { title: item.kitTitle, version: item.version })}
        </Link>
      </p>
      <div className={styles.chips}>
        <ItemChips item={item} />
        <DataAge dataAsOf={data.dataAsOf} />
      </div>
      {item.unusable === null ? null : (
        <div className={styles.notice}>
          <Notice tone="warn">{whyNot(item.unusable, item)}</Notice>
        </div>
      )}
      {data.becauseOfMe.map(({ heardId, verbatim }) => (
        <div key={heardId} className={styles.notice}>
          <Notice tone="info">
            {verbatim === null
              ? say('item.becauseOfYou')
              : say('item.becauseOfYourWords', { words: verbatim })}
          </Notice>
        </div>
      ))}
      <div className={styles.actions}>
        {mayMail ? (
          <Button variant="primary" size="small" icon={Mail} chord="E" onPress={() => setMailing(true)}>
            {say('email.write')}
          </Button>
        ) : null}
        {mayCopy ? (
          <Button size="small" icon={Copy} chord="C" onPress={copy}>
            {say('item.copy')}
          </Button>
        ) : null}
        <Button
          size="small"
          icon={Star}
          chord="F"
          aria-pressed={item.favourite}
          className={item.favourite ? styles.kept : undefined}
          onPress={toggle}
        >
          {say(item.favourite ? 'item.favourite' : 'item.makeFavourite')}
        </Button>
        <LanguageSwitch languages={item.languages} value={item.language} onChange={onLanguage} />
      </div>
      {wanted === item.language ? null : (
        <p className={styles.quiet}>{say('item.fallback', { shown: say(inLanguageText[item.language]) })}</p>
      )}
      <ItemSheet
        item={item}
        content={content}
        facts={facts}
        proofs={proofs}
        figure={figure === null ? null : <FigureLine figure={figure} whole />}
        file={item.file === null ? null : <ItemFile item={item} file={item.file} />}
      />
      {data.versions.length < 2 ? null : (
        <Section title={say('item.versions')}>
          <ul className={styles.versions}>
            {data.versions.map(({ version, publishedAt, whatChanged }) => (
              <li key={version}>
                <b>{say('kit.version', { version })}</b>{' '}
                <span className={styles.quiet}>{formats.day(publishedAt, now)}</span>
                {whatChanged === null ? null : <p>{whatChanged}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {grantOf(me.role, 'feedback', 'create') === 'no' ? null : (
        <ItemFeedback key={item.itemId} data={data} />
      )}
      {mailing ? (
        <EmailWindow kitId={item.kitId} itemId={item.itemId} onClose={() => setMailing(false)} />
      ) : null}
    </Card>
  );
}

import { useState } from 'react';
import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Section } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './KitPreview.module.css';
import { PreviewSheet } from './PreviewSheet.tsx';
import { shownIn } from './shownIn.ts';
import { titleOf } from './titleOf.ts';

/** The whole version as a rep of a language will have it: what is said above it, and every item one after the other. */
export function KitPreview({
  data,
  onClose,
}: {
  readonly data: Output<'studio.version'>;
  readonly onClose: () => void;
}) {
  const { kit, version } = data;
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const mine = useLanguage();
  const promised = languages.filter((one) => version.languages?.languages.includes(one));
  const [language, setLanguage] = useState<Language>(promised.includes(mine) ? mine : (promised[0] ?? mine));
  const items = data.items.map(({ item }) => item).filter(({ status }) => status === 'active');
  const sheets = items.map((item) => ({ item, shown: shownIn(item, language) }));
  const unsaid = sheets.filter(({ shown }) => shown === null).map(({ item }) => titleOf(item, say, language));
  const about = [
    say('studio.versionCapital', { version: version.number }),
    version.startsOn === null ? null : say('studio.from', { day: formats.date(version.startsOn, now) }),
    version.expiresOn === null ? null : say('studio.until', { day: formats.date(version.expiresOn, now) }),
  ].filter((words) => words !== null);
  const whatChanged = version.whatChanged?.[language] ?? '';
  return (
    <Dialog title={say('studio.previewKit')} closeLabel={say('action.close')} onClose={onClose} wide>
      {promised.length < 2 ? null : (
        <Segmented
          label={say('item.language')}
          hideLabel
          value={language}
          onChange={setLanguage}
          options={promised.map((one) => ({ value: one, label: languageNames[one] }))}
        />
      )}
      <h3 className={styles.title} lang={language}>
        {version.title?.[language] ?? kit.name}
      </h3>
      <p className={styles.about}>{about.join(' · ')}</p>
      {whatChanged === '' ? null : (
        <Section title={say('kit.whatChanged')}>
          <p lang={language}>{whatChanged}</p>
        </Section>
      )}
      {unsaid.length === 0 ? null : (
        <Notice tone="warn">
          {say('studio.previewLacks', { count: unsaid.length, items: formats.list(unsaid) })}
        </Notice>
      )}
      {sheets.map(({ item, shown }) =>
        shown === null ? null : (
          <article key={item.id} className={styles.item}>
            <PreviewSheet item={item} items={items} version={version} language={shown} />
          </article>
        ),
      )}
    </Dialog>
  );
}

import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import type { InLanguages, KitVersion } from '../../../shared/domain/entities/kit.ts';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Studio.module.css';
import { useKeptTexts } from './useKeptTexts.ts';
import { useNewest } from './useNewest.ts';

const longestTitle = 200;
const longestChange = 2_000;

/** What reps see above the items: the version's title in each of its languages, and what is new since the one before. */
export function VersionWords({
  version,
  isSuccessor,
  mayWrite,
}: {
  readonly version: KitVersion;
  /** Reps knew a version of this kit before. */
  readonly isSuccessor: boolean;
  readonly mayWrite: boolean;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const update = useCommand('studio.updateVersion');
  const { title, whatChanged } = version;
  const newestTitle = useNewest(title);
  const newestChange = useNewest(whatChanged);
  const titles = useKeptTexts(`studio:${version.id}:title`, inAll(title), (texts) => {
    const from = newestTitle.value();
    const to = written(texts);
    newestTitle.sent(to);
    void update.run({ id: version.id, fields: { title: { from, to } } });
  });
  const changes = useKeptTexts(`studio:${version.id}:whatChanged`, inAll(whatChanged), (texts) => {
    const from = newestChange.value();
    const to = written(texts);
    newestChange.sent(to);
    void update.run({ id: version.id, fields: { whatChanged: { from, to } } });
  });
  const promised = version.languages?.languages ?? [];
  const spoken = languages.filter((one) => promised.includes(one) || (title?.[one] ?? '') !== '');
  return (
    <Card title={say('studio.aboutVersion')}>
      {update.failure === null ? null : <Notice tone="bad">{failureText(update.failure)}</Notice>}
      <div className={styles.inLanguages} data-place="words">
        {spoken.map((language) => (
          <div key={language} className={styles.settings} lang={language}>
            <TextField
              {...titles(language)}
              label={say('studio.titleIn', { language: languageNames[language] })}
              maxLength={longestTitle}
              isReadOnly={!mayWrite}
            />
            {isSuccessor ? (
              <TextField
                {...changes(language)}
                label={say('studio.whatChangedIn', { language: languageNames[language] })}
                hint={say('studio.whatChangedHint')}
                maxLength={longestChange}
                isReadOnly={!mayWrite}
                lines
              />
            ) : null}
          </div>
        ))}
        {spoken.length === 0 ? <p className={styles.quiet}>{say('finding.noLanguages')}</p> : null}
      </div>
    </Card>
  );
}

const inAll = (texts: InLanguages | null): Readonly<Record<Language, string>> =>
  Object.fromEntries(languages.map((language) => [language, texts?.[language] ?? ''])) as Record<
    Language,
    string
  >;

/** Languages in which nothing is said are left out, as the hub signs them. */
const written = (texts: Readonly<Record<Language, string>>): InLanguages =>
  Object.fromEntries(languages.flatMap((one) => (texts[one] === '' ? [] : [[one, texts[one]]])));

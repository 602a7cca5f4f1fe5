import { useState } from 'react';
import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useLanguage, useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ItemChanges } from './ItemChanges.tsx';
import { ItemEditor } from './ItemEditor.tsx';
import { ItemFileField } from './ItemFileField.tsx';
import { ItemPreview } from './ItemPreview.tsx';
import { ReviewActions } from './ReviewActions.tsx';
import styles from './Studio.module.css';
import { StudioComments } from './StudioComments.tsx';
import { shownContent } from './shownContent.ts';
import { titleLanguage, titleOf } from './titleOf.ts';
import { speaks } from './versionChecks.ts';

type Data = Output<'studio.version'>;
type Row = Data['items'][number];
const views = ['write', 'changes'] as const;

/** One item in the middle: its words in each language or what changed in them, the approver's say, and what is said about it. */
export function StudioItem({
  row,
  rows,
  data,
  mayWrite,
  mayJudge,
  onDone,
}: {
  readonly row: Row;
  readonly rows: readonly Row[];
  readonly data: Data;
  readonly mayWrite: boolean;
  readonly mayJudge: boolean;
  readonly onDone: () => void;
}) {
  const { item, before } = row;
  const say = useSay();
  const mine = useLanguage();
  const wanted = data.version.languages?.languages ?? [];
  const spoken = languages.filter((language) => wanted.includes(language) || item[language] !== null);
  const [language, setLanguage] = useState<Language>(spoken.includes(mine) ? mine : (spoken[0] ?? 'en'));
  const isForSome = item.kind === 'collateral' && languages.some((one) => speaks(item, one));
  const [view, setView] = useState<(typeof views)[number]>(mayWrite ? 'write' : 'changes');
  const [preview, setPreview] = useState(false);
  const proofs = rows
    .filter((one) => one.item.kind === 'proof_point')
    .map((one) => ({ itemId: one.item.itemId, title: titleOf(one.item, say, language) }));
  const known = [...rows.map((one) => one.item), ...data.takenOut];
  const shown = shownContent(item, item[language]);
  return (
    <Card>
      <div className={styles.itemTop}>
        <h2 lang={titleLanguage(item, language) ?? undefined}>{titleOf(item, say, language)}</h2>
        <Segmented
          label={say('studio.view')}
          hideLabel
          value={view}
          onChange={setView}
          options={[
            { value: 'write', label: say('studio.words') },
            {
              value: 'changes',
              label:
                data.basedOn === null
                  ? say('studio.asItReads')
                  : say('studio.changesSince', { version: data.basedOn }),
            },
          ]}
        />
        <Button size="small" isDisabled={shown === null} onPress={() => setPreview(true)}>
          {say('studio.preview')}
        </Button>
      </div>
      <Tabs
        label={say('item.language')}
        selected={language}
        onSelect={setLanguage}
        tabs={spoken.map((one) => ({
          id: one,
          label:
            speaks(item, one) || isForSome
              ? languageNames[one]
              : say('studio.languageMissing', { language: languageNames[one] }),
          content:
            view === 'write' ? (
              <ItemEditor key={one} item={item} language={one} proofs={proofs} mayWrite={mayWrite} />
            ) : (
              <div className={styles.parts}>
                {item.kind === 'collateral' ? (
                  <ItemFileField item={item} file={item.facts?.file ?? null} />
                ) : null}
                <ItemChanges
                  item={item}
                  before={before}
                  known={known}
                  language={one}
                  isFirst={data.basedOn === null}
                />
              </div>
            ),
        }))}
      />
      {mayJudge ? <ReviewActions item={item} onDone={onDone} /> : null}
      <StudioComments data={data} itemId={item.itemId} />
      {preview && shown !== null ? (
        <ItemPreview
          item={item}
          items={rows.map((one) => one.item)}
          version={data.version}
          language={language}
          onClose={() => setPreview(false)}
        />
      ) : null}
    </Card>
  );
}

import type { Language } from '../../../shared/domain/entities/account.ts';
import { objectionCategories } from '../../../shared/domain/entities/heard.ts';
import type { KitItem } from '../../../shared/domain/entities/kit.ts';
import type { PartName } from '../../../shared/domain/kits/contentParts.ts';
import { type ItemFacts, noFacts, visibilities } from '../../../shared/domain/kits/itemContent.ts';
import { textOrNull } from '../../app/forms/fieldChanges.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { categoryText, visibilityText } from '../../app/i18n/words.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { CheckField } from '../../ui/CheckField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { FieldRow } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { SeenBy } from '../trust/SeenBy.tsx';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import { ItemFileField } from './ItemFileField.tsx';
import { type ItemField, itemFields } from './itemFields.ts';
import { RichTextField } from './RichTextField.tsx';
import { StrengthProofs } from './StrengthProofs.tsx';
import styles from './Studio.module.css';
import { partText } from './studioWords.ts';
import { useItemTexts } from './useItemTexts.ts';
import { useKeptTexts } from './useKeptTexts.ts';
import { useNewest } from './useNewest.ts';
import { WhatRepsSay } from './WhatRepsSay.tsx';

const none = 'none';

/** An item's words in one language, and what holds of it in all of them. Each field is saved when it is left. */
export function ItemEditor({
  item,
  language,
  proofs,
  mayWrite,
}: {
  readonly item: KitItem;
  readonly language: Language;
  /** The proof points of this version, to choose those that stand behind a claim. */
  readonly proofs: readonly { readonly itemId: string; readonly title: string }[];
  readonly mayWrite: boolean;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const words = useItemTexts(item, language);
  const saved = item[language];
  const commit = (): void => void words.commit();
  const field = ({ name, shape }: ItemField) => {
    const shared = {
      label: say(partText[name]),
      value: words.texts[name] ?? '',
      onChange: (text: string) => words.change(name, text),
      onBlur: commit,
      isReadOnly: !mayWrite,
    };
    if (shape === 'rich') return <RichTextField key={name} {...shared} />;
    const hint = hintOf(shape, name);
    return (
      <TextField
        key={name}
        {...shared}
        {...(hint === null ? {} : { hint: say(hint) })}
        {...(shape === 'line' ? { maxLength: 500 } : { lines: true })}
      />
    );
  };
  return (
    <div className={styles.editor} lang={language}>
      {words.command.failure === null ? null : (
        <Notice tone="bad">{failureText(words.command.failure)}</Notice>
      )}
      {mayWrite ? (
        <SeenBy entity="kitItem">{itemFields[item.kind].map(field)}</SeenBy>
      ) : (
        itemFields[item.kind].map(field)
      )}
      {mayWrite && saved !== null && 'ourStrengths' in saved ? (
        <StrengthProofs strengths={saved.ourStrengths} proofs={proofs} onProve={words.prove} />
      ) : null}
      <div className={styles.kept}>
        <DraftMark draft={words.draft} />
      </div>
      {item.kind === 'objection_response' ? (
        <WhatRepsSay item={item} onTake={mayWrite ? (own) => words.take('response', own) : undefined} />
      ) : null}
      <ItemSettings item={item} proofs={proofs} mayWrite={mayWrite} />
    </div>
  );
}

const hintOf = (shape: ItemField['shape'], name: PartName) => {
  if (shape === 'dated') return 'studio.datedHint' as const;
  return shape === 'lines' || shape === 'claims' || name === 'explore' ? ('studio.linesHint' as const) : null;
};

function ItemSettings({
  item,
  proofs,
  mayWrite,
}: {
  readonly item: KitItem;
  readonly proofs: readonly { readonly itemId: string; readonly title: string }[];
  readonly mayWrite: boolean;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const competitors = useWorkspace((store) => store.workspace.competitors);
  const update = useCommand('studio.updateItem');
  const newest = useNewest(item.facts);
  const facts = newest.value() ?? noFacts;
  const save = async (part: Partial<ItemFacts>): Promise<void> => {
    const from = newest.value();
    const to = { ...(from ?? noFacts), ...part };
    if (JSON.stringify(to) === JSON.stringify(from ?? noFacts)) return;
    newest.sent(to);
    const answer = await update.run({ id: item.id, revisionId: newId(), fields: { facts: { from, to } } });
    if (!answer.ok) newest.sent(from);
  };
  const saved = { source: facts.source ?? '', permission: facts.permission ?? '' };
  const texts = useKeptTexts(
    `studio:${item.id}:facts`,
    saved,
    ({ source, permission }) => void save({ source: textOrNull(source), permission: textOrNull(permission) }),
  );
  const fileField =
    item.kind === 'collateral' ? (
      <ItemFileField
        item={item}
        file={facts.file}
        {...(mayWrite ? { onChange: (file) => void save({ file }) } : {})}
      />
    ) : null;
  if (!mayWrite) return fileField;
  const hasProof = item.kind !== 'proof_point' && item.kind !== 'collateral';
  return (
    <>
      {update.failure === null ? null : <Notice tone="bad">{failureText(update.failure)}</Notice>}
      {fileField}
      <FieldRow>
        <Segmented
          label={say('studio.visibility')}
          value={item.visibility}
          onChange={(to) =>
            void update.run({
              id: item.id,
              revisionId: newId(),
              fields: { visibility: { from: item.visibility, to } },
            })
          }
          options={visibilities.map((one) => ({ value: one, label: say(visibilityText[one]) }))}
        />
        <SelectField
          label={say('heard.category')}
          value={facts.category ?? none}
          onChange={(to) => void save({ category: to === none ? null : to })}
          placeholder={say('studio.noCategory')}
          options={[
            { value: none, label: say('studio.noCategory') },
            ...objectionCategories.map((one) => ({ value: one, label: say(categoryText[one]) })),
          ]}
        />
        {item.kind === 'battlecard' || item.kind === 'objection_response' ? (
          <SelectField
            label={say('heard.competitor')}
            value={facts.competitorId ?? none}
            onChange={(to) => void save({ competitorId: to === none ? null : to })}
            placeholder={say('heard.noCompetitor')}
            options={[
              { value: none, label: say('heard.noCompetitor') },
              ...competitors
                .filter(({ active }) => active)
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : null}
      </FieldRow>
      {item.kind === 'proof_point' ? (
        <FieldRow>
          <TextField {...texts('source')} label={say('item.source')} maxLength={500} />
          <DateField
            label={say('item.validUntil')}
            value={facts.validUntil}
            onChange={(validUntil) => void save({ validUntil })}
          />
        </FieldRow>
      ) : null}
      {item.kind === 'story' ? (
        <TextField {...texts('permission')} label={say('item.permission')} maxLength={500} />
      ) : null}
      {hasProof ? (
        <>
          <CheckField checked={facts.claims} onChange={(claims) => void save({ claims })}>
            {say('studio.claims')}
          </CheckField>
          {facts.claims ? (
            proofs.length === 0 ? (
              <p className={styles.quiet}>{say('studio.noProofs')}</p>
            ) : (
              <ToggleChips
                label={say('studio.provedBy')}
                options={proofs.map(({ itemId, title }) => ({ value: itemId, label: title }))}
                value={facts.proofItemIds}
                onChange={(proofItemIds) => void save({ proofItemIds: [...proofItemIds] })}
              />
            )
          ) : null}
        </>
      ) : null}
    </>
  );
}

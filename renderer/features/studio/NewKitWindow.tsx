import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import type { ObjectionCategory } from '../../../shared/domain/entities/heard.ts';
import { noFacts, usualVisibility } from '../../../shared/domain/kits/itemContent.ts';
import { templateContentIn } from '../../../shared/domain/kits/itemTemplates.ts';
import { kitTemplateIds, kitTemplateItems } from '../../../shared/domain/kits/kitTemplates.ts';
import { richTextOf } from '../../../shared/domain/kits/richText.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { languageNames } from '../../app/i18n/catalogues.ts';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { situationText } from '../../app/i18n/words.ts';
import { invoke } from '../../platform/callboard.ts';
import { newId } from '../../platform/newId.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Form } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { SeenBy } from '../trust/SeenBy.tsx';
import styles from './Studio.module.css';
import { kitTemplateText } from './studioWords.ts';

const quarterMs = 91 * 86_400_000;
const empty = 'empty';
const mostShown = 5;

type FirstItem = Pick<Input<'studio.createItem'>, 'kind' | 'visibility' | 'facts'> &
  Partial<Pick<Input<'studio.createItem'>, Language>>;

const nothingSaid = { en: null, fr: null, sv: null, it: null };
/** Made once, so that what is asked again after a failure further on is known to be there. */
const mostFirstItems = Math.max(...kitTemplateIds.map((id) => kitTemplateItems(id).length));
const newIds = () => Array.from({ length: mostFirstItems }, () => ({ id: newId(), itemId: newId() }));

/** An answer to an objection in the customer's words, begun with what reps said, a paragraph for each. */
const answerTo = (
  category: ObjectionCategory,
  language: Language,
  verbatim: string,
  words: readonly string[],
  heardIds: readonly string[],
): FirstItem => ({
  kind: 'objection_response',
  visibility: 'customer',
  [language]: { title: verbatim.slice(0, 500), explore: [], response: richTextOf(words.join('\n\n')) },
  facts: { ...noFacts, category, heardIds: [...heardIds] },
});

const languageFirst = <Said extends { readonly language: Language | null }>(
  said: readonly Said[],
  language: Language,
): readonly Said[] =>
  said.toSorted((one, other) => Number(other.language === language) - Number(one.language === language));

/** What was said to several customers stands once. */
const eachOnce = <Said extends { readonly words: string }>(said: readonly Said[]): readonly Said[] =>
  said.filter(({ words }, at) => said.findIndex((one) => one.words === words) === at);

/** A new kit: empty, from a template, a copy of another, or begun from what customers or reps said. */
export function NewKitWindow({
  kits,
  onClose,
}: {
  readonly kits: Output<'studio.kits'>['kits'];
  readonly onClose: () => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const language = useLanguage();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const [from] = useState(() => Date.now() - quarterMs);
  const [name, setName] = useState('');
  const [begin, setBegin] = useState(empty);
  const [wanted, setWanted] = useState<readonly Language[]>([language]);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { value: unanswered } = useQuery('studio.unanswered', { from }, ['heard']);
  const [ids] = useState(() => ({ kit: newId(), version: newId(), items: newIds() }));
  const { value: own } = useQuery('studio.ownWords', { from }, ['heard']);
  const ownCategories = own?.categories ?? [];
  const categories = unanswered?.categories ?? [];
  const chosen = categories.find(({ category }) => begin === `heard:${category}`);
  const said = ownCategories.find(({ category }) => begin === `own:${category}`);
  // Whoever writes begins in their own language where something was said in it.
  const ownWords = said === undefined ? [] : languageFirst(said.said, language);
  const template = kitTemplateIds.find((id) => begin === `template:${id}`);
  const copies = kits.flatMap(({ kit, versions }) =>
    versions.slice(0, 1).map(({ version }) => ({
      value: version.id,
      label: say('studio.copyOf', { name: kit.name, version: version.number }),
      group: say('studio.beginCopies'),
    })),
  );
  const create = async (): Promise<void> => {
    setAsked(true);
    if (busy || name.trim() === '') return;
    setBusy(true);
    const failed = await make();
    setBusy(false);
    setFailure(failed);
    if (failed !== null) return;
    onClose();
    navigate(`/studio/${ids.version}`);
  };
  const make = async (): Promise<string | null> => {
    const kit = await invoke('studio.createKit', { id: ids.kit, name: name.trim() });
    // Asked again after a failure further on, the kit is there already.
    if (!kit.ok && kit.error.code !== 'exists') return failureText(kit.error);
    const basedOn = copies.some(({ value }) => value === begin) ? begin : null;
    const version = await invoke('studio.createVersion', { id: ids.version, kitId: ids.kit, basedOn });
    if (!version.ok && version.error.code !== 'exists') return failureText(version.error);
    if (template !== undefined && wanted.join() !== 'en') {
      const promised = await invoke('studio.updateVersion', {
        id: ids.version,
        fields: { languages: { from: { languages: ['en'] }, to: { languages: [...wanted] } } },
      });
      if (!promised.ok && promised.error.code !== 'exists') return failureText(promised.error);
    }
    for (const [at, first] of firstItems().entries()) {
      const item = await invoke('studio.createItem', {
        ...nothingSaid,
        id: ids.items[at]?.id ?? newId(),
        kitId: ids.kit,
        versionId: ids.version,
        itemId: ids.items[at]?.itemId ?? newId(),
        position: at + 1,
        ...first,
      });
      if (!item.ok && item.error.code !== 'exists') return failureText(item.error);
    }
    return null;
  };
  const firstItems = (): readonly FirstItem[] => {
    if (template !== undefined)
      return kitTemplateItems(template).map((item) => ({
        kind: item.kind,
        visibility: usualVisibility(item.kind),
        ...templateContentIn(item, wanted, language),
        facts: noFacts,
      }));
    if (chosen !== undefined) {
      const [first] = languageFirst(chosen.verbatims, language);
      return [
        answerTo(
          chosen.category,
          first?.language ?? 'en',
          first?.words ?? '',
          [],
          chosen.verbatims.map(({ heardId }) => heardId),
        ),
      ];
    }
    if (said === undefined) return [];
    const [first] = ownWords;
    const spoken = ownWords.filter((one) => one.language === first?.language);
    const words = [...new Set(spoken.map((one) => one.words))];
    return [
      answerTo(
        said.category,
        first?.language ?? 'en',
        first?.verbatim ?? '',
        words,
        said.said.map(({ heardId }) => heardId),
      ),
    ];
  };
  return (
    <ActionWindow
      title={say('studio.newKit')}
      action={say('studio.begin')}
      busy={busy}
      failure={failure}
      onAct={create}
      onClose={onClose}
    >
      <Form onSubmit={() => void create()}>
        <SeenBy entity="kit">
          <TextField
            label={say('studio.name')}
            value={name}
            onChange={setName}
            error={asked && name.trim() === '' ? say('form.required') : null}
            maxLength={200}
            autoFocus
          />
        </SeenBy>
        <SelectField
          label={say('studio.beginWith')}
          value={begin}
          onChange={setBegin}
          placeholder={say('studio.empty')}
          options={[
            { value: empty, label: say('studio.empty') },
            ...kitTemplateIds.map((id) => ({
              value: `template:${id}`,
              label: say('studio.fromKitTemplate', { name: say(kitTemplateText[id]) }),
              group: say('studio.beginTemplates'),
            })),
            ...copies,
            ...categories.map(({ category, count }) => ({
              value: `heard:${category}`,
              label: say('studio.unanswered', { situation: say(situationText[category]), count }),
              group: say('studio.beginUnanswered'),
            })),
            ...ownCategories.map(({ category, count }) => ({
              value: `own:${category}`,
              label: say('studio.ownWords', { situation: say(situationText[category]), count }),
              group: say('studio.beginOwnWords'),
            })),
          ]}
        />
        {template === undefined ? null : (
          <ToggleChips
            label={say('studio.languages')}
            options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
            value={wanted}
            // A kit speaks at least one.
            onChange={(chosen) => {
              if (chosen.length > 0) setWanted(languages.filter((one) => chosen.includes(one)));
            }}
          />
        )}
      </Form>
      {chosen === undefined ? null : (
        <ul className={styles.verbatims}>
          {languageFirst(chosen.verbatims, language)
            .slice(0, mostShown)
            .map(({ heardId, words, accountName }) => (
              <li key={heardId}>
                <Verbatim size="small" quotes={formats.quotes}>
                  {words}
                </Verbatim>{' '}
                <span className={styles.quiet}>{accountName}</span>
              </li>
            ))}
        </ul>
      )}
      {said === undefined ? null : (
        <ul className={styles.verbatims}>
          {eachOnce(ownWords)
            .slice(0, mostShown)
            .map(({ heardId, words, verbatim }) => (
              <li key={heardId}>
                <Verbatim size="small" quotes={formats.quotes}>
                  {words}
                </Verbatim>
                <p className={styles.quiet}>{say('studio.saidTo', { words: verbatim })}</p>
              </li>
            ))}
        </ul>
      )}
    </ActionWindow>
  );
}

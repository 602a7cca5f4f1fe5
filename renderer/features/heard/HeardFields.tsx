import { type ReactNode, type Ref, useState } from 'react';
import { buyerStages } from '../../../shared/domain/entities/account.ts';
import { personas } from '../../../shared/domain/entities/contact.ts';
import {
  type HeardKind,
  type HeardResponse,
  heardKinds,
  objectionCategories,
} from '../../../shared/domain/entities/heard.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import {
  categoryText,
  kindText,
  outcomeText,
  personaText,
  responseText,
  stageText,
} from '../../app/i18n/words.ts';
import { type KeyBindings, useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { FieldRow, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SeenBy } from '../trust/SeenBy.tsx';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import styles from './HeardFields.module.css';
import type { HeardForm } from './useHeardForm.ts';

const outcomeChords = { resolved: 'Alt+R', parked: 'Alt+K', lost: 'Alt+X' } as const;
const kindChords: Readonly<Record<HeardKind, string>> = {
  objection: 'Alt+B',
  complaint: 'Alt+C',
  praise: 'Alt+P',
};
const nobody = 'nobody';
/** Two guesses and the way to the rest fit beside the outcome without a scroll. */
const guesses = 2;

/** The approved line stands among the answers where one was taken from what the kits offer. */
const answers = (offered: boolean): readonly HeardResponse[] =>
  offered ? ['said_it', 'own_words', 'none'] : ['own_words', 'none'];

/** The fields of something heard. Chords, since the words have the focus; the order is that of the eye. */
export function HeardFields({
  form,
  modal,
  autoFocus,
  before,
  actions,
  verbatimRef,
}: {
  readonly form: HeardForm;
  /** Whether it stands in a window of its own. */
  readonly modal: boolean;
  /** Whether the customer's words come first; where the account is not known yet, that does. */
  readonly autoFocus: boolean;
  readonly before?: ReactNode;
  /** What stands at the foot, before the way to the rarer fields. */
  readonly actions?: ReactNode;
  readonly verbatimRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const competitors = useWorkspace((store) => store.workspace.competitors);
  const [all, setAll] = useState(false);
  const [more, setMore] = useState(false);
  const { draft, suggested, category, people, lack, failure } = form;
  const { value, change } = draft;
  const objects = value.kind !== 'praise';

  const offered = all
    ? objectionCategories
    : [...new Set([...suggested.slice(0, guesses), ...(category === null ? [] : [category])])];
  const chordAt = (index: number): string | undefined => (index < 10 ? `Alt+${(index + 1) % 10}` : undefined);
  const anotherChord = chordAt(offered.length);
  const keys: Record<string, () => void> = {
    'Alt+B': () => change({ kind: 'objection' }),
    'Alt+C': () => change({ kind: 'complaint' }),
    'Alt+P': () => change({ kind: 'praise' }),
    'Alt+M': () => setMore(!more),
  };
  offered.forEach((word, index) => {
    const chord = chordAt(index);
    if (chord !== undefined) keys[chord] = () => change({ category: word });
  });
  if (!all && anotherChord !== undefined) keys[anotherChord] = () => setAll(true);
  if (objects) {
    for (const outcome of ['resolved', 'parked', 'lost'] as const) {
      keys[outcomeChords[outcome]] = () => change({ outcome: value.outcome === outcome ? 'open' : outcome });
    }
  }
  useKeys(keys as KeyBindings, { modal });

  return (
    <>
      <SeenBy entity="heard">
        {failure === null ? null : <Notice tone="bad">{failureText(failure)}</Notice>}
        {before}
        <Segmented
          label={say('heard.kind')}
          hideLabel
          value={value.kind}
          onChange={(kind) => change({ kind })}
          options={heardKinds.map((kind) => ({
            value: kind,
            label: say(kindText[kind]),
            chord: kindChords[kind],
          }))}
        />
        <TextField
          label={say('heard.words')}
          hideLabel
          value={value.verbatim}
          onChange={(verbatim) => change({ verbatim })}
          verbatim
          autoFocus={autoFocus}
          placeholder={say('heard.wordsPrompt')}
          error={lack === 'verbatim' ? say('heard.lacksWords') : null}
          {...(verbatimRef === undefined ? {} : { inputRef: verbatimRef })}
        />
        <div className={styles.choices}>
          <div>
            <h3>{say('heard.soundsLike')}</h3>
            <ChoiceList
              label={say('heard.soundsLike')}
              value={category}
              onChoose={(word) => change({ category: word })}
              choices={offered.map((word, index) => ({
                value: word,
                label: say(categoryText[word]),
                chord: chordAt(index),
              }))}
              columns={all ? 2 : 1}
              {...(all
                ? {}
                : {
                    more: {
                      label: say(offered.length === 0 ? 'heard.chooseCategory' : 'heard.another'),
                      chord: anotherChord,
                      onPress: () => setAll(true),
                    },
                  })}
            />
            {lack === 'category' ? <Notice tone="bad">{say('heard.lacksCategory')}</Notice> : null}
          </div>
          {objects ? (
            <div>
              <h3>{say('heard.andThen')}</h3>
              <ChoiceList
                label={say('heard.andThen')}
                value={value.outcome === 'open' ? null : value.outcome}
                onChoose={(outcome) => change({ outcome })}
                choices={(['resolved', 'parked', 'lost'] as const).map((outcome) => ({
                  value: outcome,
                  label: say(outcomeText[outcome]),
                  chord: outcomeChords[outcome],
                }))}
              />
            </div>
          ) : null}
        </div>
        {more ? (
          <>
            <FieldRow>
              <SelectField
                label={say('heard.who')}
                value={form.contactId === '' ? nobody : form.contactId}
                onChange={(id) => change({ contactId: id === nobody ? '' : id })}
                placeholder={say('heard.whoUnknown')}
                options={[
                  { value: nobody, label: say('heard.whoUnknown') },
                  ...people.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
              <SelectField
                label={say('contact.persona')}
                value={value.persona}
                onChange={(persona) => change({ persona })}
                placeholder={say('heard.personaFromPerson')}
                options={personas.map((persona) => ({ value: persona, label: say(personaText[persona]) }))}
              />
            </FieldRow>
            <FieldRow>
              <SelectField
                label={say('account.stage')}
                value={value.buyerStage}
                onChange={(buyerStage) => change({ buyerStage })}
                placeholder={say('heard.stageFromAccount')}
                options={buyerStages.map((stage) => ({ value: stage, label: say(stageText[stage]) }))}
              />
              <SelectField
                label={say('heard.competitor')}
                value={value.competitorId ?? nobody}
                onChange={(id) => change({ competitorId: id === nobody ? null : id })}
                placeholder={say('heard.noCompetitor')}
                options={[
                  { value: nobody, label: say('heard.noCompetitor') },
                  ...competitors
                    .filter(({ active }) => active)
                    .map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            </FieldRow>
            {objects ? (
              <Segmented
                label={say('heard.response')}
                value={value.response}
                onChange={(response) => change({ response })}
                options={answers(value.responseItemId !== null).map((response) => ({
                  value: response,
                  label: say(responseText[response]),
                }))}
              />
            ) : null}
            {objects && value.response === 'own_words' ? (
              <TextField
                label={say('heard.responseWords')}
                value={value.responseWords}
                onChange={(responseWords) => change({ responseWords })}
                lines
              />
            ) : null}
          </>
        ) : null}
      </SeenBy>
      <FormActions>
        {actions}
        <Button variant="quiet" chord="Alt+M" aria-expanded={more} onPress={() => setMore(!more)}>
          {more ? say('heard.less') : say('heard.more')}
        </Button>
      </FormActions>
    </>
  );
}

import type { AlignmentDecision } from '../../../shared/domain/entities/alignmentDecision.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import type { Pack } from './packWords.ts';

export type DecisionFields = Pick<AlignmentDecision, 'words' | 'ownerId' | 'dueOn' | 'figure'>;

/** Writes a decision down where it is made: what, who, by when, and the figure that will tell. */
export function DecisionForm({
  draftKey,
  initial,
  people,
  busy,
  error,
  onSave,
  onCancel,
}: {
  readonly draftKey: string;
  readonly initial: DecisionFields;
  readonly people: Pack['people'];
  readonly busy: boolean;
  readonly error: string | null;
  /** Answers whether it was kept. */
  readonly onSave: (fields: DecisionFields) => Promise<boolean>;
  readonly onCancel: () => void;
}) {
  const say = useSay();
  // Only what was touched is kept, so that a draft found again later does not put old values over newer ones.
  const draft = useDraft<Partial<DecisionFields>>(draftKey, {});
  const fields = { ...initial, ...draft.value };
  const words = fields.words.trim();
  const set = draft.change;
  const save = async (): Promise<void> => {
    if (words === '' || busy) return;
    const kept = await onSave({ ...fields, words, figure: fields.figure?.trim() || null });
    if (kept) draft.clear({}, { remove: true });
  };
  useKeys({ 'Mod+Enter': () => void save() });
  return (
    <Form onSubmit={() => void save()}>
      <SeenBy entity="alignmentDecision">
        <TextField
          label={say('alignment.words')}
          value={fields.words}
          onChange={(next) => set({ words: next })}
          error={error}
          lines
          autoFocus
          isRequired
          maxLength={2000}
        />
        <SelectField
          label={say('alignment.owner')}
          value={fields.ownerId}
          onChange={(ownerId) => set({ ownerId })}
          placeholder={say('alignment.owner')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField label={say('call.by')} value={fields.dueOn} onChange={(dueOn) => set({ dueOn })} />
        <TextField
          label={say('alignment.telling')}
          value={fields.figure ?? ''}
          onChange={(figure) => set({ figure })}
          maxLength={500}
        />
      </SeenBy>
      <FormActions>
        <DraftMark draft={draft} />
        <Button onPress={onCancel}>{say('action.cancel')}</Button>
        <Button
          variant="primary"
          chord="Mod+Enter"
          isDisabled={words === ''}
          isPending={busy}
          onPress={() => void save()}
        >
          {say('action.save')}
        </Button>
      </FormActions>
    </Form>
  );
}

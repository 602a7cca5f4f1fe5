import { useState } from 'react';
import type { AlignmentDecision } from '../../../shared/domain/entities/alignmentDecision.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Pack } from './packWords.ts';

export type DecisionFields = Pick<AlignmentDecision, 'words' | 'ownerId' | 'dueOn' | 'figure'>;

/** Writes a decision down where it is made: what, who, by when, and the figure that will tell. */
export function DecisionForm({
  initial,
  people,
  busy,
  error,
  onSave,
  onCancel,
}: {
  readonly initial: DecisionFields;
  readonly people: Pack['people'];
  readonly busy: boolean;
  readonly error: string | null;
  readonly onSave: (fields: DecisionFields) => void;
  readonly onCancel: () => void;
}) {
  const say = useSay();
  const [fields, setFields] = useState(initial);
  const words = fields.words.trim();
  const set = (part: Partial<DecisionFields>): void => setFields({ ...fields, ...part });
  const save = (): void => {
    if (words !== '') onSave({ ...fields, words, figure: fields.figure?.trim() || null });
  };
  useKeys({ 'Mod+Enter': save });
  return (
    <Form onSubmit={save}>
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
      <FormActions>
        <Button onPress={onCancel}>{say('action.cancel')}</Button>
        <Button variant="primary" chord="Mod+Enter" isDisabled={words === ''} isPending={busy} onPress={save}>
          {say('action.save')}
        </Button>
      </FormActions>
    </Form>
  );
}

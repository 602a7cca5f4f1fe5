import { textOrNull } from '../../app/forms/fieldChanges.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { Form, FormActions } from '../../ui/Form.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { SeenBy } from '../trust/SeenBy.tsx';

/** A note as it is written or put right; its words are kept as they are typed. */
export function NoteForm({
  draftKey,
  words,
  busy,
  error,
  onSave,
  onCancel,
}: {
  readonly draftKey: string;
  readonly words: string;
  readonly busy: boolean;
  readonly error: string | null;
  /** Answers whether it was kept. */
  readonly onSave: (words: string) => Promise<boolean>;
  readonly onCancel: () => void;
}) {
  const say = useSay();
  const draft = useDraft(draftKey, { words });
  const written = textOrNull(draft.value.words);
  const save = async (): Promise<void> => {
    if (written === null || busy) return;
    if (await onSave(written)) draft.clear({ words: '' }, { remove: true });
  };
  useKeys({ 'Mod+Enter': () => void save() });
  return (
    <Form onSubmit={() => void save()}>
      <SeenBy entity="alignmentNote">
        <TextField
          label={say('alignment.note')}
          value={draft.value.words}
          onChange={(next) => draft.change({ words: next })}
          error={error}
          lines
          autoFocus
          isRequired
          maxLength={5000}
        />
      </SeenBy>
      <FormActions>
        <DraftMark draft={draft} />
        <Button onPress={onCancel}>{say('action.cancel')}</Button>
        <Button
          variant="primary"
          chord="Mod+Enter"
          isDisabled={written === null}
          isPending={busy}
          onPress={() => void save()}
        >
          {say('action.save')}
        </Button>
      </FormActions>
    </Form>
  );
}

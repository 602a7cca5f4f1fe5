import { useNavigate } from 'react-router';
import { entityNames } from '../../../shared/domain/entities/index.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { textOrNull } from '../../app/forms/fieldChanges.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { useAnnouncements } from '../../ui/announcements.ts';
import { Form } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import { type Args, editableFields, withEdits } from './editableFields.ts';
import { fieldName } from './fieldName.ts';
import { optionsOf } from './useFieldValue.tsx';

/** A refused change, opened to be put right and sent again with what builds on it. */
export function EditChangeWindow({
  mutationId,
  entity,
  title,
  args,
  onClose,
}: {
  readonly mutationId: string;
  readonly entity: string;
  readonly title: string;
  readonly args: Args;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const announce = useAnnouncements((store) => store.announce);
  const resend = useCommand('sync.resend');
  const draft = useDraft<Readonly<Record<string, string>>>(`resend:${mutationId}`, {});
  const fields = editableFields(entity, args);
  const written = entityNames.find((name) => name === entity);

  const send = async (): Promise<void> => {
    if (resend.busy) return;
    const edits = Object.fromEntries(
      Object.entries(draft.value).map(([field, text]) => [field, textOrNull(text)]),
    );
    const answer = await resend.run({ mutationId, args: withEdits(args, edits) });
    if (!answer.ok) return;
    draft.clear({}, { remove: true });
    announce({ tone: 'ok', text: say('sync.resent') });
    onClose();
    navigate(`/sync/${answer.value.mutationId}`, { replace: true });
  };
  return (
    <ActionWindow
      title={title}
      keeps
      wide
      action={say('sync.resendEdited')}
      busy={resend.busy}
      failure={resend.failure === null ? null : failureText(resend.failure)}
      onAct={send}
      onClose={onClose}
    >
      <Form onSubmit={send}>
        {fields.map(({ field, value }) => {
          const name = fieldName(say, entity, field);
          if (name === null) return null;
          const options = optionsOf(entity, field);
          const text = draft.value[field] ?? value;
          return options === null ? (
            <TextField
              key={field}
              label={name}
              value={text}
              onChange={(next) => draft.change({ [field]: next })}
              lines={value.length > 60 || field === 'summary'}
              verbatim={field === 'verbatim'}
            />
          ) : (
            <SelectField
              key={field}
              label={name}
              value={text === '' ? null : text}
              onChange={(next) => draft.change({ [field]: next })}
              placeholder={say('form.choose')}
              options={options.map(([word, id]) => ({ value: word, label: say(id) }))}
            />
          );
        })}
        {written === undefined ? null : <SeenBy entity={written}>{null}</SeenBy>}
      </Form>
    </ActionWindow>
  );
}

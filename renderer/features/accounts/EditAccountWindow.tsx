import { type Account, buyerStages } from '../../../shared/domain/entities/account.ts';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { fieldChanges, textOrNull } from '../../app/forms/fieldChanges.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { stageText } from '../../app/i18n/words.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { Form } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import { AccountFields } from './AccountFields.tsx';

const editable = (account: Account) => ({
  name: account.name,
  segment: account.segment ?? '',
  buyerStage: account.buyerStage,
  phone: account.phone ?? '',
  website: account.website ?? '',
  street: account.street ?? '',
  postalCode: account.postalCode ?? '',
  city: account.city ?? '',
  country: account.country ?? '',
});

/** Edits the company's own facts; only the fields that were changed travel, each with the value it was made on. */
export function EditAccountWindow({
  account,
  onClose,
}: {
  readonly account: Account;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const update = useCommand('accounts.update');
  // Only what was touched is kept, so that a draft found again later does not put old values over newer ones.
  const draft = useDraft<Partial<ReturnType<typeof editable>>>(`account:${account.id}`, {});
  const { change } = draft;
  const value = { ...editable(account), ...draft.value };

  const save = async (): Promise<void> => {
    if (update.busy || value.name.trim() === '') return;
    const fields = fieldChanges(account, {
      name: value.name.trim(),
      segment: textOrNull(value.segment),
      buyerStage: value.buyerStage,
      phone: textOrNull(value.phone),
      website: textOrNull(value.website),
      street: textOrNull(value.street),
      postalCode: textOrNull(value.postalCode),
      city: textOrNull(value.city),
      country: textOrNull(value.country),
    });
    if (Object.keys(fields).length > 0) {
      const answer = await update.run({ id: account.id, fields });
      if (!answer.ok) return;
    }
    draft.clear({}, { remove: true });
    onClose();
  };

  return (
    <ActionWindow
      title={say('account.edit')}
      action={say('action.save')}
      busy={update.busy}
      failure={update.failure === null ? null : failureText(update.failure)}
      onAct={save}
      onClose={onClose}
      beside={<DraftMark draft={draft} />}
    >
      <Form onSubmit={save}>
        <SeenBy entity="account">
          <AccountFields
            value={value}
            change={change}
            nameError={value.name.trim() === '' ? say('form.required') : null}
            besideSegment={
              <SelectField
                label={say('account.stage')}
                value={value.buyerStage}
                onChange={(buyerStage) => change({ buyerStage })}
                placeholder={say('form.choose')}
                options={buyerStages.map((stage) => ({ value: stage, label: say(stageText[stage]) }))}
              />
            }
            aboveCity={
              <TextField
                label={say('account.street')}
                value={value.street}
                onChange={(street) => change({ street })}
              />
            }
            besideCity={
              <TextField
                label={say('account.postalCode')}
                value={value.postalCode}
                onChange={(postalCode) => change({ postalCode })}
              />
            }
          />
        </SeenBy>
      </Form>
    </ActionWindow>
  );
}

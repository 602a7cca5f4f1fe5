import { useNavigate } from 'react-router';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { textOrNull } from '../../app/forms/fieldChanges.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { Form } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { useDraft } from '../drafts/useDraft.ts';
import { SeenBy } from '../trust/SeenBy.tsx';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import { AccountFields } from './AccountFields.tsx';

const empty = {
  id: '',
  name: '',
  segment: '',
  city: '',
  country: '',
  phone: '',
  website: '',
  territoryId: '',
};

/** A company met on the road: it begins in one territory. */
export function NewAccountWindow({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const workspace = useWorkspace((store) => store.workspace);
  const create = useCommand('accounts.create');
  const draft = useDraft('account:new', empty);
  const { value, change } = draft;
  const mine = workspace.territories.filter(({ id }) => workspace.myTerritoryIds.includes(id));
  const territoryId =
    value.territoryId !== '' ? value.territoryId : mine.length === 1 ? (mine[0]?.id ?? '') : '';
  const complete = value.name.trim() !== '' && territoryId !== '';

  const save = async (): Promise<void> => {
    if (create.busy || !complete) return;
    const id = value.id === '' ? newId() : value.id;
    change({ id });
    const answer = await create.run({
      id,
      name: value.name.trim(),
      homeTerritoryId: territoryId,
      segment: textOrNull(value.segment),
      city: textOrNull(value.city),
      country: textOrNull(value.country),
      phone: textOrNull(value.phone),
      website: textOrNull(value.website),
      language: null,
    });
    if (!answer.ok) return;
    draft.clear(empty, { remove: true });
    onClose();
    navigate(`/accounts/${id}`);
  };

  return (
    <ActionWindow
      title={say('account.new')}
      action={say('account.create')}
      busy={create.busy}
      disabled={!complete}
      failure={create.failure === null ? null : failureText(create.failure)}
      onAct={save}
      onClose={onClose}
      beside={<DraftMark draft={draft} />}
    >
      <Form onSubmit={save}>
        <SeenBy entity="account">
          <AccountFields
            value={value}
            change={change}
            besideSegment={
              <SelectField
                label={say('account.territory')}
                value={territoryId === '' ? null : territoryId}
                onChange={(id) => change({ territoryId: id })}
                placeholder={say('form.choose')}
                options={mine.map(({ id, name }) => ({ value: id, label: name }))}
              />
            }
          />
        </SeenBy>
      </Form>
    </ActionWindow>
  );
}

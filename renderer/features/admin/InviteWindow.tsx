import { useState } from 'react';
import { type Role, roles } from '../../../shared/domain/entities/workspace.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { roleText } from '../../app/i18n/words.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type Territory, TerritoryChoices } from './TerritoryChoices.tsx';

const formId = 'invite';
const looksLikeAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A new colleague: who they are, what they may do, and what they work. */
export function InviteWindow({
  territories,
  onInvited,
  onClose,
}: {
  readonly territories: readonly Territory[];
  readonly onInvited: (name: string, password: string) => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const invite = useCommand('admin.invite');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('rep');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const missing = {
    name: name.trim() === '' ? say('users.nameMissing') : null,
    email: looksLikeAddress.test(email.trim()) ? null : say('users.emailMissing'),
  };
  const go = async (): Promise<void> => {
    setTried(true);
    if (missing.name !== null || missing.email !== null || invite.busy) return;
    const answer = await invite.run({
      name: name.trim(),
      email: email.trim(),
      role,
      territoryIds: [...chosen],
    });
    if (answer.ok) onInvited(name.trim(), answer.value.password);
  };
  return (
    <Dialog
      title={say('users.inviteTitle')}
      closeLabel={say('action.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say('action.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={invite.busy}>
            {say('users.invite')}
          </Button>
        </>
      }
    >
      {invite.failure === null ? null : <Notice tone="bad">{failureText(invite.failure)}</Notice>}
      <Form id={formId} label={say('users.inviteTitle')} onSubmit={() => void go()}>
        <TextField
          label={say('users.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          error={tried ? missing.name : null}
          autoFocus
        />
        <TextField
          label={say('users.email')}
          type="email"
          value={email}
          onChange={setEmail}
          maxLength={320}
          error={tried ? missing.email : null}
        />
        <SelectField
          label={say('users.role')}
          options={roles.map((each) => ({ value: each, label: say(roleText[each]) }))}
          value={role}
          onChange={setRole}
          placeholder=""
        />
        {territories.length === 0 ? null : (
          <div>
            <h3>{say('users.territories')}</h3>
            <TerritoryChoices
              key={role}
              label={say('users.territories')}
              role={role}
              territories={territories}
              had={[]}
              value={chosen}
              onChange={setChosen}
            />
          </div>
        )}
      </Form>
    </Dialog>
  );
}

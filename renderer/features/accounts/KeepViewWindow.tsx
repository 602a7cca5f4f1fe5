import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { newId } from '../../platform/newId.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { SeenBy } from '../trust/SeenBy.tsx';
import type { AccountViews } from './useAccountView.ts';

/** Keeps the list as it stands under a name of its own. */
export function KeepViewWindow({
  views,
  onClose,
}: {
  readonly views: AccountViews;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const create = useCommand('savedViews.create');
  const [name, setName] = useState('');
  const save = async (): Promise<void> => {
    if (create.busy || name.trim() === '') return;
    const id = newId();
    const answer = await create.run({
      id,
      screen: 'accounts',
      name: name.trim(),
      criteria: JSON.parse(JSON.stringify(views.view)) as Record<string, unknown>,
      position: Math.max(0, ...views.all.map(({ position }) => position)) + 1,
      isDefault: false,
    });
    if (!answer.ok) return;
    views.open(id);
    onClose();
  };
  return (
    <Dialog
      title={say('view.keep')}
      closeLabel={say('action.close')}
      onClose={onClose}
      footer={
        <Button variant="primary" isPending={create.busy} isDisabled={name.trim() === ''} onPress={save}>
          {say('action.save')}
        </Button>
      }
    >
      {create.failure === null ? null : <Notice tone="bad">{failureText(create.failure)}</Notice>}
      <Form onSubmit={save}>
        <SeenBy entity="savedView">
          <TextField
            label={say('view.name')}
            value={name}
            onChange={setName}
            maxLength={120}
            isRequired
            autoFocus
            hint={say('view.keepWords')}
          />
        </SeenBy>
      </Form>
    </Dialog>
  );
}

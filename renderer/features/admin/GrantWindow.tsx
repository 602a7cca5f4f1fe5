import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useCommand } from '../../platform/useCommand.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { AdminUser } from './adminUser.ts';
import { type Territory, TerritoryChoices } from './TerritoryChoices.tsx';

/** Territories are granted and taken together: what they work from now on. */
export function GrantWindow({
  user,
  territories,
  onClose,
}: {
  readonly user: AdminUser;
  readonly territories: readonly Territory[];
  readonly onClose: (granted: boolean) => void;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const grant = useCommand('admin.grant');
  const [chosen, setChosen] = useState<readonly string[]>(user.territoryIds);
  const save = async (): Promise<void> => {
    const answer = await grant.run({ userId: user.id, territoryIds: [...chosen] });
    if (answer.ok) onClose(true);
  };
  const title = say('users.worksTitle', { name: user.name });
  return (
    <Dialog
      title={title}
      closeLabel={say('action.close')}
      onClose={() => onClose(false)}
      footer={
        <>
          <Button onPress={() => onClose(false)}>{say('action.cancel')}</Button>
          <Button variant="primary" isPending={grant.busy} onPress={() => void save()}>
            {say('action.save')}
          </Button>
        </>
      }
    >
      {grant.failure === null ? null : <Notice tone="bad">{failureText(grant.failure)}</Notice>}
      <TerritoryChoices
        label={title}
        role={user.role}
        territories={territories}
        had={user.territoryIds}
        value={chosen}
        onChange={setChosen}
      />
    </Dialog>
  );
}

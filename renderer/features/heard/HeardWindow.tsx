import { useState } from 'react';
import { useSay } from '../../app/i18n/Language.tsx';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useQuickActions } from '../../app/shell/useQuickActions.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AccountField } from '../accounts/AccountField.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { HeardFields } from './HeardFields.tsx';
import { useHeardForm } from './useHeardForm.ts';
import { useKeepHeard } from './useKeepHeard.ts';

/** Capture from anywhere: begins at the account that is open, and asks for one where none is. */
export function HeardWindow({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  // What was open when the window opened stays, whatever happens behind it.
  const [context] = useState(() => useQuickActions.getState().context?.account ?? null);
  const form = useHeardForm(context === null ? 'heard:quick' : `heard:account:${context.id}`, context, null);
  const account = context ?? form.draft.value.account;

  const save = useKeepHeard(form, onClose);
  useKeys({ 'Mod+Enter': () => void save() }, { modal: true });

  return (
    <Dialog
      title={account === null ? say('heard.quick') : say('heard.quickAt', { account: account.name })}
      closeLabel={say('action.closeKeeps')}
      onClose={onClose}
      wide
      footer={
        <>
          <DraftMark draft={form.draft} />
          <Button variant="primary" chord="Mod+Enter" isPending={form.busy} onPress={save}>
            {say('heard.keep')}
          </Button>
        </>
      }
    >
      {form.draft.ready ? (
        <HeardFields
          form={form}
          modal
          autoFocus={context !== null}
          before={
            context === null ? (
              <AccountField
                value={form.draft.value.account}
                onChange={(chosen) => form.draft.change({ account: chosen, contactId: null })}
                autoFocus
                error={form.lack === 'account' ? say('heard.lacksAccount') : null}
              />
            ) : null
          }
        />
      ) : (
        <Skeleton label={say('app.loading')} />
      )}
    </Dialog>
  );
}

import { useState } from 'react';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { useSay } from '../../app/i18n/Language.tsx';
import { useQuickActions } from '../../app/shell/useQuickActions.ts';
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

  return (
    <ActionWindow
      title={account === null ? say('heard.quick') : say('heard.quickAt', { account: account.name })}
      keeps
      wide
      action={say('heard.keep')}
      busy={form.busy}
      onAct={save}
      onClose={onClose}
      beside={<DraftMark draft={form.draft} />}
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
    </ActionWindow>
  );
}

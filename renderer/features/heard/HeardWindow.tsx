import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'react-router';
import { ActionWindow } from '../../app/forms/ActionWindow.tsx';
import { useSay } from '../../app/i18n/Language.tsx';
import { useQuickActions } from '../../app/shell/useQuickActions.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AccountField } from '../accounts/AccountField.tsx';
import { DraftMark } from '../drafts/DraftMark.tsx';
import { WhatToSay } from '../kits/WhatToSay.tsx';
import { answeredIn, answerWith } from './answerOf.ts';
import { HeardFields } from './HeardFields.tsx';
import { useHeardForm } from './useHeardForm.ts';
import { useKeepHeard } from './useKeepHeard.ts';
import { useSayTo } from './useSayTo.ts';

/** Capture from anywhere: begins at the account that is open, and asks for one where none is. */
export function HeardWindow({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  // What was open when the window opened stays, whatever happens behind it.
  const [context] = useState(() => useQuickActions.getState().context?.account ?? null);
  const { looked, look, sayTo } = useSayTo([], true);
  const form = useHeardForm(
    context === null ? 'heard:quick' : `heard:account:${context.id}`,
    context,
    null,
    null,
    sayTo,
  );
  const { value } = form.draft;
  const account = context ?? value.account;
  const save = useKeepHeard(form, onClose);
  useLeaveWith(onClose);
  const wordless = value.verbatim.trim() === '' && value.category === null;
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
        <>
          <HeardFields
            form={form}
            modal
            autoFocus={context !== null}
            before={
              context === null ? (
                <AccountField
                  value={value.account}
                  onChange={(chosen) => form.draft.change({ account: chosen, contactId: null })}
                  autoFocus
                  error={form.lack === 'account' ? say('heard.lacksAccount') : null}
                />
              ) : null
            }
          />
          {account === null || value.kind === 'praise' ? null : (
            <WhatToSay
              offered={form.whatToSay}
              answered={answeredIn(form)}
              onAnswer={answerWith(form)}
              onLanguage={(language) => look({ language })}
              looked={looked.category}
              onLook={wordless ? (category) => look({ category }) : undefined}
              modal
            />
          )}
        </>
      ) : (
        <Skeleton label={say('app.loading')} />
      )}
    </ActionWindow>
  );
}

/** A link to what is offered leads to a screen behind the window, which makes way for it; its words are kept. */
function useLeaveWith(onClose: () => void): void {
  const { pathname } = useLocation();
  // Opened right after a step elsewhere, it stands over the screen before until the one that is meant is drawn.
  const [behind] = useState(() => [pathname, window.location.hash.replace(/^#|\?.*$/g, '')]);
  const leave = useEffectEvent(onClose);
  useEffect(() => {
    if (!behind.includes(pathname)) leave();
  }, [pathname, behind]);
}

import { useState } from 'react';
import { type QuickAccount, useQuickActions } from '../../app/shell/useQuickActions.ts';
import type { Audience } from './useTellShown.ts';

type Account = QuickAccount | null;

/** To whom something will be shown; null: to nobody, and it is not told. */
export interface AudienceChoice {
  readonly to: Audience | null;
  /** No call says so: an account may be chosen. */
  readonly isAsked: boolean;
  readonly account: Account;
  readonly setAccount: (account: Account) => void;
}

/** The call's audience where there is one; else an account, to begin with the one that is in sight. */
export function useAudienceChoice(given: Audience | null): AudienceChoice {
  const [account, setAccount] = useState<Account>(() =>
    given === null ? (useQuickActions.getState().context?.account ?? null) : null,
  );
  const to = given ?? (account === null ? null : { accountId: account.id, callId: null, contactId: null });
  return { to, isAsked: given === null, account, setAccount };
}

import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { create } from 'zustand';

export const accountTabs = [
  'overview',
  'history',
  'people',
  'objections',
  'leads',
  'deals',
  'kitUse',
  'promises',
] as const;
export type AccountTab = (typeof accountTabs)[number];

const useLastTabs = create<{ readonly tabs: Readonly<Record<string, AccountTab>> }>(() => ({ tabs: {} }));

/**
 * Which part of an account is open. Its address says it; an address that says none, as links to the account from
 * elsewhere are, comes back to the part that was last open there.
 */
export function useAccountTab(accountId: string): readonly [AccountTab, (tab: AccountTab) => void] {
  const { tab } = useParams();
  const navigate = useNavigate();
  const last = useLastTabs(({ tabs }) => tabs[accountId]);
  const said = accountTabs.find((id) => id === tab);
  useEffect(() => {
    if (said !== undefined) useLastTabs.setState(({ tabs }) => ({ tabs: { ...tabs, [accountId]: said } }));
  }, [said, accountId]);
  return [
    said ?? last ?? 'overview',
    (next) => void navigate(`/accounts/${accountId}/${next}`, { replace: true }),
  ];
}

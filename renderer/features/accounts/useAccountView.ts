import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { AccountView, accountCriteria } from '../../../shared/contracts/ipc/accountCriteria.ts';
import { accountColumns } from '../../../shared/domain/accounts/accountList.ts';
import type { SavedView } from '../../../shared/domain/entities/savedView.ts';
import { useQuery } from '../../platform/useQuery.ts';

export type AccountCriterion = keyof typeof accountCriteria;

/** Everything, by name, as a list opens that nobody has narrowed. */
export const wholeView: AccountView = {
  find: null,
  territoryId: null,
  sort: 'name',
  columns: accountColumns.filter((column) => column !== 'owner'),
  density: null,
};

/** A kept view as this program understands it; what a newer one wrote beyond that is left aside. */
export const viewOf = (saved: SavedView): AccountView => ({ ...wholeView, ...saved.criteria }) as AccountView;

export interface AccountViews {
  readonly view: AccountView;
  /** The kept view it began as, and all of them in their order. */
  readonly kept: SavedView | null;
  readonly all: readonly SavedView[];
  readonly isChanged: boolean;
  change(part: Partial<AccountView>): void;
  /** Takes one filter away. */
  drop(criterion: AccountCriterion): void;
  /** Goes over to a kept view; null: to the whole list. */
  open(id: string | null): void;
}

/** How the list of accounts is looked at: a kept view, the default one to begin with, and what was changed since. */
export function useAccountView(): AccountViews {
  const [params, setParams] = useSearchParams();
  const { value } = useQuery('savedViews.list', { screen: 'accounts' }, ['savedViews']);
  const all = (value?.rows ?? []).map((row) => row.view);
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const [changes, setChanges] = useState<AccountView | null>(null);
  const asked = params.get('view');
  useEffect(() => {
    if (asked === null) return;
    setChosen(asked);
    setChanges(null);
    setParams({}, { replace: true });
  }, [asked, setParams]);
  const kept = all.find(({ id, isDefault }) => (chosen === undefined ? isDefault : id === chosen)) ?? null;
  const base = kept === null ? wholeView : viewOf(kept);
  const view = changes ?? base;
  return {
    view,
    kept,
    all,
    isChanged: changes !== null && JSON.stringify(sorted(changes)) !== JSON.stringify(sorted(base)),
    change: (part) => setChanges({ ...view, ...part }),
    drop: (criterion) => {
      const { [criterion]: _, ...rest } = view;
      setChanges({ ...wholeView, ...rest } as AccountView);
    },
    open: (id) => {
      setChosen(id);
      setChanges(null);
    },
  };
}

const sorted = (view: AccountView): unknown =>
  Object.entries(view)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

import { useNavigate } from 'react-router';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { grantOf, type Operation } from '../../../shared/domain/permissions/permissions.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { type QuickWindow, useQuickActions } from '../../app/shell/useQuickActions.ts';
import { invoke } from '../../platform/callboard.ts';
import { useQuery } from '../../platform/useQuery.ts';
import type { Chord } from '../../ui/keyboard.ts';
import { useMe } from '../session/useSession.ts';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly chord?: Chord;
  readonly run: () => void;
}

/** Everything that can be done or gone to from anywhere, as far as this role may. */
export function useCommands(close: () => void): readonly Command[] {
  const say = useSay();
  const navigate = useNavigate();
  const me = useMe();
  const show = useQuickActions((store) => store.show);
  const may = (entity: EntityName, operation: Operation): boolean =>
    grantOf(me.role, entity, operation) !== 'no';
  const go = (to: string) => (): void => {
    close();
    navigate(to);
  };
  const open = (quick: QuickWindow) => (): void => {
    close();
    show(quick);
  };
  const { value: views } = useQuery(
    'savedViews.list',
    may('savedView', 'read') ? { screen: 'accounts' } : null,
    ['savedViews'],
  );
  const place = (name: string) => say('find.goTo', { place: name });
  return [
    ...(may('heard', 'create')
      ? [{ id: 'heard', label: say('heard.quick'), chord: 'Alt+O', run: open('heard') }]
      : []),
    ...(may('callLog', 'create')
      ? [{ id: 'logCall', label: say('call.logOne'), chord: 'Alt+L', run: open('logCall') }]
      : []),
    ...(may('call', 'create') ? [{ id: 'planCall', label: say('call.plan'), run: open('planCall') }] : []),
    ...(may('account', 'create')
      ? [{ id: 'newAccount', label: say('account.new'), run: open('newAccount') }]
      : []),
    ...(me.role === 'admin' ? [] : [{ id: 'today', label: place(say('nav.today')), run: go('/today') }]),
    ...(may('account', 'read')
      ? [{ id: 'accounts', label: place(say('nav.accounts')), run: go('/accounts') }]
      : []),
    ...(views?.rows ?? []).map(({ view }) => ({
      id: `view:${view.id}`,
      label: say('find.showView', { name: view.name }),
      run: go(`/accounts?view=${view.id}`),
    })),
    ...(may('lead', 'read') ? [{ id: 'leads', label: place(say('nav.leads')), run: go('/leads') }] : []),
    ...(may('deal', 'read') ? [{ id: 'deals', label: place(say('nav.deals')), run: go('/deals') }] : []),
    { id: 'sync', label: place(say('nav.sync')), run: go('/sync') },
    { id: 'settings', label: place(say('nav.settings')), run: go('/settings') },
    {
      id: 'syncNow',
      label: say('sync.now'),
      run: () => {
        close();
        void invoke('sync.now', {});
      },
    },
    { id: 'keys', label: say('keys.title'), chord: 'Mod+/', run: open('keys') },
  ];
}

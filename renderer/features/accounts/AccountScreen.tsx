import { CalendarPlus, ChevronLeft, Merge, Pencil } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { allows, grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useQuickActions, useQuickContext } from '../../app/shell/useQuickActions.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useOpened } from '../search/useOpened.ts';
import { useMe } from '../session/useSession.ts';
import { DataAge } from '../sync/DataAge.tsx';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import styles from './AccountScreen.module.css';
import { AccountTabs } from './AccountTabs.tsx';
import { EditAccountWindow } from './EditAccountWindow.tsx';
import { MergeAccountWindow } from './MergeAccountWindow.tsx';
import { StageControl } from './StageControl.tsx';

export function AccountScreen({ accountId }: { readonly accountId: string }) {
  const say = useSay();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const me = useMe();
  const show = useQuickActions((store) => store.show);
  const [editing, setEditing] = useState(false);
  const [merging, setMerging] = useState(false);
  const { value, error, reload } = useQuery('accounts.get', { id: accountId }, [
    'accounts',
    'contacts',
    'deals',
    'calls',
    'heard',
    'leads',
    'kits',
    'nextSteps',
    'sync',
  ]);
  const shown = value?.account.id;
  useOpened('account', shown);
  // One that was given up for another leads on to that one.
  useEffect(() => {
    if (shown !== undefined && shown !== accountId) navigate(`/accounts/${shown}`, { replace: true });
  }, [shown, accountId, navigate]);
  useQuickContext(value === undefined ? null : { id: value.account.id, name: value.account.name });

  const back = (
    <Link to="/accounts" className={styles.back}>
      <ChevronLeft aria-hidden="true" size={16} />
      {say('nav.accounts')}
    </Link>
  );
  if (value === undefined) {
    return (
      <>
        {back}
        {error === null ? (
          <Skeleton label={say('app.loading')} rows={6} />
        ) : (
          <ErrorState
            title={failureText(error)}
            actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
          />
        )}
      </>
    );
  }
  const { account, territories, ownerName } = value;
  const home = territories.find((territory) => territory.home);
  return (
    <>
      {back}
      <PageHeader
        title={account.name}
        chips={
          <>
            <StageControl account={account} />
            {account.status === 'closed' ? <Chip tone="warn">{say('account.closed')}</Chip> : null}
            <DataAge dataAsOf={value.dataAsOf} />
            <SyncMarkChip mark={value.sync} />
          </>
        }
        under={[
          account.segment,
          account.city,
          home?.name,
          ownerName === null ? null : say('account.ownedBy', { name: ownerName }),
        ]
          .filter(Boolean)
          .map((part) => isolated(part))
          .join(' · ')}
        actions={
          <>
            {allows(me.role, 'account', 'update', me.id, account.ownerId) ? (
              <>
                <Button variant="quiet" icon={Merge} onPress={() => setMerging(true)}>
                  {say('merge.open')}
                </Button>
                <Button variant="quiet" icon={Pencil} onPress={() => setEditing(true)}>
                  {say('action.edit')}
                </Button>
              </>
            ) : null}
            {grantOf(me.role, 'call', 'create') === 'no' ? null : (
              <Button icon={CalendarPlus} onPress={() => show('planCall')}>
                {say('call.plan')}
              </Button>
            )}
          </>
        }
      />
      <AccountTabs data={value} />
      {merging ? <MergeAccountWindow account={account} onClose={() => setMerging(false)} /> : null}
      {editing ? <EditAccountWindow account={account} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

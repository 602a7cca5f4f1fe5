import { Building2, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import type { BuyerStage } from '../../../shared/domain/entities/account.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { stageText } from '../../app/i18n/words.ts';
import { useQuickActions } from '../../app/shell/useQuickActions.ts';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useWindow } from '../../platform/useWindow.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type TableColumn, VirtualTable, type VirtualTableHandle } from '../../ui/VirtualTable.tsx';
import { useMe } from '../session/useSession.ts';
import { useSettings } from '../settings/useSettings.ts';
import { NotReadYet, useNothingReadYet } from '../sync/NotReadYet.tsx';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { useSyncStatus } from '../sync/useSyncStatus.ts';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import styles from './AccountList.module.css';

type Row = Output<'accounts.list'>['rows'][number];
type Sort = Input<'accounts.list'>['sort'];

const everywhere = 'everywhere';

export function AccountList({ openId }: { readonly openId: string | null }) {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const now = useNow(60_000);
  const me = useMe();
  const compact = useSettings((store) => store.settings.density === 'compact');
  const nothingRead = useNothingReadYet();
  const firstRead = useSyncStatus((store) => store.status?.progress ?? null);
  const workspace = useWorkspace((store) => store.workspace);
  const show = useQuickActions((store) => store.show);
  const table = useRef<VirtualTableHandle>(null);
  const [find, setFind] = useState('');
  const [sort, setSort] = useState<Sort>('name');
  const [territoryId, setTerritoryId] = useState<string>(everywhere);
  const words = find.trim() === '' ? null : find.trim();
  const query = { find: words, sort, territoryId: territoryId === everywhere ? null : territoryId };
  const list = useWindow<Row>(
    JSON.stringify(query),
    (offset, limit) => invoke('accounts.list', { ...query, offset, limit }),
    ['accounts', 'calls', 'deals'],
  );
  const beside = openId !== null;
  const mayCreate = grantOf(me.role, 'account', 'create') !== 'no';
  const mine = workspace.territories.filter(({ id }) => workspace.myTerritoryIds.includes(id));

  useEffect(() => {
    if (territoryId !== everywhere && mine.length > 0 && !mine.some(({ id }) => id === territoryId)) {
      setTerritoryId(everywhere);
    }
  }, [mine, territoryId]);

  const stage = (row: Row): string => say(stageText[row.buyerStage as BuyerStage]);
  const day = (at: number | null): string => (at === null ? '–' : formats.day(at, now));
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'name',
      header: say('account.name'),
      track: 'minmax(160px, 2.4fr)',
      cell: (row, narrow) => (
        <span className={styles.name}>
          <b>{row.name}</b>
          {narrow ? (
            <span className={styles.under}>{[stage(row), row.city].filter(Boolean).join(' · ')}</span>
          ) : (
            <SyncMarkChip mark={row.sync} inList />
          )}
        </span>
      ),
    },
    {
      id: 'stage',
      header: say('account.stage'),
      track: '128px',
      from: 560,
      cell: (row) => <Chip>{stage(row)}</Chip>,
    },
    {
      id: 'segment',
      header: say('account.segment'),
      track: 'minmax(0, 1.2fr)',
      from: 900,
      cell: (row) => row.segment,
    },
    {
      id: 'place',
      header: say('account.place'),
      track: 'minmax(0, 1.4fr)',
      from: 680,
      cell: (row) => [row.city, row.country].filter(Boolean).join(', '),
    },
    ...(mine.length < 2
      ? []
      : [
          {
            id: 'territory',
            header: say('account.territory'),
            track: 'minmax(0, 1fr)',
            from: 1080,
            cell: (row: Row) => row.homeTerritoryName,
          },
        ]),
    {
      id: 'deals',
      header: say('account.openDeals'),
      track: '88px',
      align: 'end',
      from: 760,
      cell: (row) => (row.openDeals === 0 ? '–' : formats.number(row.openDeals)),
    },
    {
      id: 'last',
      header: say('account.lastCall'),
      track: '104px',
      align: 'end',
      from: 820,
      cell: (row) => day(row.lastCallAt),
    },
    {
      id: 'next',
      header: say('account.nextCall'),
      track: '104px',
      align: 'end',
      from: 980,
      cell: (row) => day(row.nextCallAt),
    },
  ];

  const total = list.total;
  const body = () => {
    if (list.error !== null) {
      return (
        <ErrorState
          title={failureText(list.error)}
          actions={<Button onPress={list.reload}>{say('action.tryAgain')}</Button>}
        />
      );
    }
    if (total === undefined) return <Skeleton label={say('app.loading')} rows={8} />;
    if (total > 0) {
      return (
        <VirtualTable
          label={say('nav.accounts')}
          columns={columns}
          total={total}
          rowAt={list.rowAt}
          keyOf={(row) => row.id}
          onRange={list.want}
          onOpen={(row) => navigate(`/accounts/${row.id}`)}
          selectedKey={openId}
          rowHeight={compact ? 36 : 44}
          narrowRowHeight={compact ? 52 : 60}
          handle={table}
        />
      );
    }
    if (words !== null || territoryId !== everywhere) {
      return (
        <EmptyState
          icon={Building2}
          title={say('account.noneFound')}
          actions={
            <Button
              onPress={() => {
                setFind('');
                setTerritoryId(everywhere);
              }}
            >
              {say('account.showAll')}
            </Button>
          }
        >
          {say('account.noneFoundWords')}
        </EmptyState>
      );
    }
    if (firstRead !== null) {
      return (
        <EmptyState icon={Building2} title={say('account.firstRead')}>
          {say('account.firstReadWords')}
        </EmptyState>
      );
    }
    if (nothingRead) return <NotReadYet />;
    return (
      <EmptyState icon={Building2} title={say('account.none')}>
        {say('account.noneWords')}
      </EmptyState>
    );
  };

  return (
    <>
      {beside ? null : (
        <PageHeader
          title={say('nav.accounts')}
          under={total === undefined || total === 0 ? null : say('account.count', { count: total })}
          actions={
            mayCreate ? (
              <Button icon={Plus} onPress={() => show('newAccount')}>
                {say('account.new')}
              </Button>
            ) : null
          }
        />
      )}
      <div className={styles.tools}>
        <SearchField
          label={say('account.find')}
          value={find}
          onChange={setFind}
          onArrowDown={() => table.current?.focus()}
        />
        {beside ? null : (
          <>
            {mine.length < 2 ? null : (
              <SelectField
                label={say('account.territory')}
                hideLabel
                value={territoryId}
                onChange={setTerritoryId}
                placeholder={say('account.allTerritories')}
                options={[
                  { value: everywhere, label: say('account.allTerritories') },
                  ...mine.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
            <SelectField
              label={say('account.sort')}
              hideLabel
              value={sort}
              onChange={setSort}
              placeholder={say('account.sort')}
              options={[
                { value: 'name', label: say('account.sortName') },
                { value: 'lastCall', label: say('account.sortLastCall') },
                { value: 'city', label: say('account.sortCity') },
              ]}
            />
          </>
        )}
      </div>
      <Card flush className={styles.card}>
        {body()}
      </Card>
    </>
  );
}

import { Handshake } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { dealStageText } from '../../app/i18n/words.ts';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useWindow } from '../../platform/useWindow.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { TableColumn } from '../../ui/tableColumn.ts';
import type { VirtualTableHandle } from '../../ui/VirtualTable.tsx';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { SeenBy } from '../trust/SeenBy.tsx';
import { WindowTable } from '../workspace/WindowTable.tsx';
import styles from './DealTable.module.css';
import { DealWindow } from './DealWindow.tsx';

type Row = Output<'deals.list'>['rows'][number];
type Filter = Input<'deals.list'>['filter'];
type Sums = Output<'deals.list'>['sums'];

const stageTone = (stage: string): Tone => (stage === 'won' ? 'ok' : stage === 'lost' ? 'bad' : 'plain');

/** Deals of one account, or with null of everyone this laptop holds. */
export function DealTable({ accountId }: { readonly accountId: string | null }) {
  const say = useSay();
  const formats = useFormats();
  const navigate = useNavigate();
  const now = useNow(60_000);
  const table = useRef<VirtualTableHandle>(null);
  const [find, setFind] = useState('');
  const [filter, setFilter] = useState<Filter>(accountId === null ? 'open' : 'all');
  const [sums, setSums] = useState<Sums>([]);
  const [opened, setOpened] = useState<Row | null>(null);
  const query = { accountId, filter, find: find.trim() === '' ? null : find.trim() };
  const list = useWindow<Row>(
    JSON.stringify(query),
    async (offset, limit) => {
      const answer = await invoke('deals.list', { ...query, offset, limit });
      if (answer.ok) setSums(answer.value.sums);
      return answer;
    },
    ['deals'],
  );

  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'name',
      header: say('deal.name'),
      track: 'minmax(140px, 1.6fr)',
      cell: ({ deal, accountName, sync }, narrow) => (
        <span className={styles.name}>
          <b>{deal.name}</b>
          {narrow ? (
            <span className={styles.under}>
              {[
                accountName ?? deal.accountName,
                say(dealStageText[deal.stage]),
                deal.amountMinor === null || deal.currency === null
                  ? null
                  : formats.money(deal.amountMinor, deal.currency),
              ]
                .filter(Boolean)
                .map((part) => isolated(part))
                .join(' · ')}
            </span>
          ) : (
            <SyncMarkChip mark={sync} inList />
          )}
        </span>
      ),
    },
    ...(accountId === null
      ? [
          {
            id: 'account',
            header: say('deal.account'),
            track: 'minmax(0, 1.4fr)',
            cell: ({ deal, accountName }: Row) =>
              deal.accountId === null ? (
                <span className={styles.unknown}>{deal.accountName ?? say('deal.noAccount')}</span>
              ) : (
                <Link to={`/accounts/${deal.accountId}`} className={styles.link} tabIndex={-1}>
                  {accountName}
                </Link>
              ),
          },
        ]
      : []),
    {
      id: 'product',
      header: say('deal.product'),
      track: 'minmax(0, 1fr)',
      from: 820,
      cell: ({ deal }) => deal.product,
    },
    {
      id: 'owner',
      header: say('deal.owner'),
      track: 'minmax(0, 1fr)',
      from: 1080,
      cell: ({ ownerName }) => ownerName,
    },
    {
      id: 'stage',
      header: say('deal.stage'),
      track: '128px',
      cell: ({ deal }) => <Chip tone={stageTone(deal.stage)}>{say(dealStageText[deal.stage])}</Chip>,
    },
    {
      id: 'amount',
      header: say('deal.amount'),
      track: '112px',
      align: 'end',
      cell: ({ deal }) =>
        deal.amountMinor === null || deal.currency === null
          ? '–'
          : formats.money(deal.amountMinor, deal.currency),
    },
    {
      id: 'engaged',
      header: say('deal.engaged'),
      track: '112px',
      align: 'end',
      from: 960,
      cell: ({ deal }) => (deal.engagedOn === null ? '–' : formats.date(deal.engagedOn, now)),
    },
    {
      id: 'closed',
      header: say('deal.closed'),
      track: '112px',
      align: 'end',
      from: 720,
      cell: ({ deal }) => (deal.closedOn === null ? '–' : formats.date(deal.closedOn, now)),
    },
  ];
  const filters: readonly Filter[] =
    accountId === null ? ['all', 'open', 'won', 'lost', 'noAccount'] : ['all', 'open', 'won', 'lost'];
  const filterText = {
    all: 'deal.filterAll',
    open: 'deal.filterOpen',
    won: 'dealStage.won',
    lost: 'dealStage.lost',
    noAccount: 'deal.filterNoAccount',
  } as const;

  return (
    <div className={styles.whole}>
      <div className={styles.tools}>
        <SearchField
          label={say('deal.find')}
          value={find}
          onChange={setFind}
          onArrowDown={() => table.current?.focus()}
        />
        <Segmented
          label={say('deal.filter')}
          hideLabel
          value={filter}
          onChange={setFilter}
          options={filters.map((value) => ({ value, label: say(filterText[value]) }))}
        />
      </div>
      {sums.length === 0 ? null : (
        <p className={styles.sums}>
          {sums.map(({ currency, amountMinor, count }) => (
            <span key={currency}>
              {say('deal.sum', { count, amount: formats.money(amountMinor, currency) })}
            </span>
          ))}
        </p>
      )}
      <Card flush className={styles.card}>
        <WindowTable
          label={say('nav.deals')}
          list={list}
          columns={columns}
          keyOf={(row) => row.deal.id}
          onOpen={(row) => {
            void invoke('search.opened', { entity: 'deal', id: row.deal.id });
            if (accountId === null && row.deal.accountId !== null)
              navigate(`/accounts/${row.deal.accountId}/deals`);
            else setOpened(row);
          }}
          handle={table}
          empty={
            <EmptyState icon={Handshake} title={say('deal.none')}>
              {query.find !== null || filter !== 'all' ? say('deal.noneFoundWords') : say('deal.noneWords')}
            </EmptyState>
          }
        />
      </Card>
      <div className={styles.foot}>
        <SeenBy entity="deal">{null}</SeenBy>
      </div>
      {opened === null ? null : <DealWindow row={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

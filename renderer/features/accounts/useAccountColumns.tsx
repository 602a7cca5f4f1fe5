import type { AccountSort } from '../../../shared/domain/accounts/accountList.ts';
import type { BuyerStage } from '../../../shared/domain/entities/account.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { stageText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Chip } from '../../ui/Chip.tsx';
import type { TableColumn } from '../../ui/tableColumn.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { useWorkspace } from '../workspace/useWorkspace.ts';
import styles from './AccountList.module.css';
import type { AccountViews } from './useAccountView.ts';

type Row = Output<'accounts.list'>['rows'][number];

/** Orders whose usual way round is the greatest or the latest first. */
const greatestFirst: ReadonlySet<AccountSort> = new Set(['deals', 'lastCall', 'lastHeard']);

/**
 * The columns that a view shows; the place is its city, and beside it the country where there is room. Choosing a
 * head orders the list by it, choosing it again turns the order round.
 */
export function useAccountColumns({ view, change }: AccountViews): readonly TableColumn<Row>[] {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const { territories, myTerritoryIds } = useWorkspace((store) => store.workspace);
  const mine = territories.filter(({ id }) => myTerritoryIds.includes(id));
  const orderBy = (sort: AccountSort): NonNullable<TableColumn<Row>['order']> => {
    const turned = view.descending === true;
    const isOrder = view.sort === sort;
    return {
      direction: !isOrder ? 'none' : turned === greatestFirst.has(sort) ? 'ascending' : 'descending',
      onOrder: () => change({ sort, descending: isOrder && !turned ? true : undefined }),
    };
  };
  const stage = (row: Row): string => say(stageText[row.buyerStage as BuyerStage]);
  const day = (at: number | null): string => (at === null ? '–' : formats.day(at, now));
  const everyColumn: readonly TableColumn<Row>[] = [
    {
      id: 'name',
      order: orderBy('name'),
      header: say('account.name'),
      track: 'minmax(160px, 2.4fr)',
      cell: (row, narrow) => (
        <span className={styles.name}>
          <b>{row.name}</b>
          {narrow ? (
            <span className={styles.under}>
              {[stage(row), row.city]
                .filter(Boolean)
                .map((part) => isolated(part))
                .join(' · ')}
            </span>
          ) : (
            <SyncMarkChip mark={row.sync} inList />
          )}
        </span>
      ),
    },
    {
      id: 'stage',
      order: orderBy('stage'),
      header: say('account.stage'),
      track: '128px',
      from: 560,
      cell: (row) => <Chip>{stage(row)}</Chip>,
    },
    {
      id: 'segment',
      order: orderBy('segment'),
      header: say('account.segment'),
      track: 'minmax(0, 1.6fr)',
      from: 900,
      cell: (row) => row.segment,
    },
    {
      id: 'place',
      order: orderBy('city'),
      header: say('account.place'),
      track: 'minmax(0, 1fr)',
      from: 680,
      cell: (row) => row.city ?? row.country,
    },
    {
      id: 'country',
      header: say('account.country'),
      track: 'minmax(0, 1fr)',
      from: 1280,
      cell: (row) => row.country,
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
      id: 'owner',
      header: say('account.owner'),
      track: 'minmax(0, 1fr)',
      from: 900,
      cell: (row: Row) => row.ownerName,
    },
    {
      id: 'deals',
      order: orderBy('deals'),
      header: say('account.openDeals'),
      track: '88px',
      align: 'end',
      from: 760,
      cell: (row) => (row.openDeals === 0 ? '–' : formats.number(row.openDeals)),
    },
    {
      id: 'last',
      order: orderBy('lastCall'),
      header: say('account.lastCall'),
      track: '104px',
      align: 'end',
      from: 820,
      cell: (row) => day(row.lastCallAt),
    },
    {
      id: 'next',
      order: orderBy('nextCall'),
      header: say('account.nextCall'),
      track: '104px',
      align: 'end',
      from: 980,
      cell: (row) => day(row.nextCallAt),
    },
    {
      id: 'heard',
      order: orderBy('lastHeard'),
      header: say('account.lastHeard'),
      track: '104px',
      align: 'end',
      from: 1080,
      cell: (row) => day(row.lastHeardAt),
    },
  ];

  const isChosen = (id: string): boolean => view.columns.some((column) => column === id);
  return everyColumn.filter(({ id }) => id === 'name' || isChosen(id === 'country' ? 'place' : id));
}

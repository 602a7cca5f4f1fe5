import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { deviceReceiptState, mayStillSay } from '../../../shared/domain/kits/deviceReceipt.ts';
import { useFormats, useLanguage, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { TableActions } from '../insight/TableActions.tsx';
import styles from './ReceiptsScreen.module.css';
import { type ReceiptColumn, receiptColumns, sortedReceipts } from './sortedReceipts.ts';
import { receiptStateText } from './studioWords.ts';
import { type LaptopReceipt, useLaptopReceipts } from './useLaptopReceipts.ts';

const columnText = {
  person: 'receipt.person',
  laptop: 'receipt.laptop',
  versionHeld: 'receipt.versionHeld',
  state: 'receipt.state',
  since: 'receipt.since',
  lastContact: 'receipt.lastContact',
} as const;
const tracks: Readonly<Record<ReceiptColumn, string>> = {
  person: 'minmax(0, 2fr)',
  laptop: 'minmax(0, 2fr)',
  versionHeld: '112px',
  state: 'minmax(0, 2fr)',
  since: '128px',
  lastContact: '128px',
};
const noRange = (): void => undefined;

/** A version laptop by laptop: who holds it, how it stands there, and when each was last heard of. */
export function ReceiptsScreen() {
  const { versionId = '' } = useParams();
  const say = useSay();
  const failureText = useFailureText();
  const { value, error, reload } = useQuery('studio.version', { versionId }, ['studio']);
  if (value !== undefined) return <Receipts key={versionId} data={value} />;
  if (error === null) return <Skeleton label={say('app.loading')} rows={8} />;
  return (
    <ErrorState
      title={failureText(error)}
      actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
    />
  );
}

function Receipts({ data }: { readonly data: Output<'studio.version'> }) {
  const { kit, version } = data;
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const recalled = version.status === 'recalled';
  const [which, setWhich] = useState<'all' | 'open'>('all');
  const [order, setOrder] = useState<{ by: ReceiptColumn; descending: boolean }>({
    by: 'state',
    descending: false,
  });
  const { laptops, isAsking, isAsSynced } = useLaptopReceipts(
    version.releaseId,
    data.receipts,
    version.number,
  );
  const chosen = recalled && which === 'open' ? laptops.filter(mayStillSay) : laptops;
  const rows = sortedReceipts(chosen, order.by, order.descending, useLanguage());
  const moment = (at: number | null): string => (at === null ? '–' : formats.moment(at, now));
  const laptopOf = ({ deviceId, deviceName, shutOutAt }: LaptopReceipt): string => {
    if (deviceId === null) return say('receipt.noLaptop');
    if (deviceName === null) return isAsSynced ? '–' : say('receipt.leftLaptop');
    return shutOutAt === null ? deviceName : say('receipt.shutOut', { name: deviceName });
  };
  const cells = (row: LaptopReceipt): Readonly<Record<ReceiptColumn, string>> => {
    const { state, at } = deviceReceiptState(row);
    return {
      person: row.userName,
      laptop: laptopOf(row),
      versionHeld: row.versionHeld === null ? '–' : formats.number(row.versionHeld),
      state: say(receiptStateText[state]),
      since: moment(at),
      lastContact: moment(row.lastContactAt),
    };
  };
  const title = say('receipt.listOf', { name: kit.name, version: version.number });
  const under = say('receipt.count', { count: rows.length, time: formats.moment(now, now) });
  const keyOf = (row: LaptopReceipt): string => `${row.userId} ${row.deviceId}`;
  return (
    <>
      <PageHeader
        title={title}
        under={under}
        actions={
          <>
            <Link to={`/studio/${version.id}`} className={styles.back}>
              {say('receipt.back')}
            </Link>
            <TableActions
              name="receipts"
              table={{
                title,
                under,
                heads: receiptColumns.map((column) => say(columnText[column])),
                rows: rows.map((row) => {
                  const shown = cells(row);
                  return { key: keyOf(row), cells: receiptColumns.map((column) => shown[column]) };
                }),
              }}
            />
          </>
        }
      />
      {isAsSynced ? <Notice tone="warn">{say('receipt.asSynced')}</Notice> : null}
      {recalled ? (
        <div className={styles.which}>
          <Segmented
            label={say('receipt.which')}
            hideLabel
            value={which}
            onChange={setWhich}
            options={[
              { value: 'all', label: say('receipt.all') },
              { value: 'open', label: say('receipt.mayStillSay') },
            ]}
          />
        </div>
      ) : null}
      {isAsking ? (
        <Skeleton label={say('app.loading')} rows={6} />
      ) : rows.length === 0 ? (
        <Card>
          <EmptyState title={say(which === 'open' && recalled ? 'receipt.noneSay' : 'receipt.nothing')} />
        </Card>
      ) : (
        <div className={styles.list}>
          <VirtualTable<LaptopReceipt>
            label={title}
            columns={receiptColumns.map((column) => ({
              id: column,
              header: say(columnText[column]),
              track: tracks[column],
              order: {
                direction: order.by === column ? (order.descending ? 'descending' : 'ascending') : 'none',
                onOrder: () => setOrder({ by: column, descending: order.by === column && !order.descending }),
              },
              cell: (row, narrow) => {
                const shown = cells(row);
                if (!narrow) return shown[column];
                return (
                  <>
                    {shown.person}
                    <br />
                    <small>{[shown.laptop, shown.state].join(' · ')}</small>
                  </>
                );
              },
            }))}
            total={rows.length}
            rowAt={(index) => rows[index]}
            keyOf={keyOf}
            onRange={noRange}
          />
        </div>
      )}
    </>
  );
}

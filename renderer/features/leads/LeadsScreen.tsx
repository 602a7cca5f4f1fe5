import { UserRoundPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { leadStatusText } from '../../app/i18n/words.ts';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useWindow } from '../../platform/useWindow.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { TableColumn } from '../../ui/tableColumn.ts';
import { VirtualTable, type VirtualTableHandle } from '../../ui/VirtualTable.tsx';
import { useSettings } from '../settings/useSettings.ts';
import { NotReadYet, useNothingReadYet } from '../sync/NotReadYet.tsx';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { ClockChip } from './ClockChip.tsx';
import { LeadDetail } from './LeadDetail.tsx';
import { LeadName } from './LeadName.tsx';
import styles from './LeadsScreen.module.css';
import { LeadViews } from './LeadViews.tsx';
import { owesText } from './leadWords.ts';

type Status = Input<'leads.list'>['status'];
type Row = Output<'leads.list'>['rows'][number];

/** The people marketing handed over, whoever is owed something first at the top. */
export function LeadsScreen() {
  const { leadId } = useParams();
  const nothingRead = useNothingReadYet();
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const now = useNow(60_000);
  const compact = useSettings((store) => store.settings.density === 'compact');
  const table = useRef<VirtualTableHandle>(null);
  const [find, setFind] = useState('');
  const [status, setStatus] = useState<Status>('open');
  const [whose, setWhose] = useState<'everyone' | 'mine'>('everyone');
  const query = { status, mine: whose === 'mine', find: find.trim() === '' ? null : find.trim() };
  const list = useWindow<Row>(
    JSON.stringify(query),
    (offset, limit) => invoke('leads.list', { ...query, offset, limit }),
    ['leads', 'agreements'],
  );
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'clock',
      header: say('lead.clock'),
      track: 'minmax(148px, 190px)',
      cell: ({ lead, clock, sync }, narrow) => {
        const chip = clock === null ? null : <ClockChip clock={clock} restsUntil={lead.recycleOn} />;
        if (!narrow) return chip;
        return (
          <span className={styles.narrow}>
            <span className={styles.name}>
              <LeadName lead={lead} />
              <span className={styles.under}>
                {[lead.company, clock === null ? say(leadStatusText[lead.status]) : say(owesText[clock.owes])]
                  .filter(Boolean)
                  .map((part) => isolated(part))
                  .join(' · ')}
              </span>
            </span>
            {sync === 'synced' ? chip : <SyncMarkChip mark={sync} inList />}
          </span>
        );
      },
    },
    {
      id: 'name',
      header: say('lead.name'),
      track: 'minmax(140px, 1.4fr)',
      cell: ({ lead, sync }) => (
        <span className={styles.who}>
          <LeadName lead={lead} />
          <SyncMarkChip mark={sync} inList />
        </span>
      ),
    },
    {
      id: 'company',
      header: say('lead.company'),
      track: 'minmax(0, 1.2fr)',
      from: 700,
      cell: ({ lead }) => lead.company,
    },
    {
      id: 'status',
      header: say('lead.status'),
      track: '136px',
      cell: ({ lead }) => <Chip>{say(leadStatusText[lead.status])}</Chip>,
    },
    {
      id: 'source',
      header: say('lead.source'),
      track: 'minmax(0, 1fr)',
      from: 860,
      cell: ({ lead }) => lead.source,
    },
    {
      id: 'place',
      header: say('lead.place'),
      track: 'minmax(0, 1fr)',
      from: 980,
      cell: ({ lead }) => [lead.city, lead.country].filter(Boolean).join(', '),
    },
    {
      id: 'received',
      header: say('lead.received'),
      track: '112px',
      align: 'end',
      from: 620,
      cell: ({ lead }) => formats.day(lead.receivedAt, now),
    },
  ];

  const body = () => {
    if (list.error !== null) {
      return (
        <ErrorState
          title={failureText(list.error)}
          actions={<Button onPress={list.reload}>{say('action.tryAgain')}</Button>}
        />
      );
    }
    if (list.total === undefined) return <Skeleton label={say('app.loading')} rows={6} />;
    if (list.total === 0 && nothingRead) return <NotReadYet />;
    if (list.total === 0) {
      return (
        <EmptyState icon={UserRoundPlus} title={say('lead.none')}>
          {query.find !== null || status !== 'all' ? say('lead.noneFoundWords') : say('lead.noneWords')}
        </EmptyState>
      );
    }
    return (
      <VirtualTable
        label={say('nav.leads')}
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        keyOf={({ lead }) => lead.id}
        onRange={list.want}
        onOpen={({ lead }) => navigate(`/leads/${lead.id}`)}
        selectedKey={leadId ?? null}
        rowHeight={compact ? 36 : 44}
        handle={table}
      />
    );
  };
  return (
    <div className={styles.page}>
      <PageHeader
        title={say('nav.leads')}
        under={list.total === undefined ? null : say('lead.count', { count: list.total })}
        actions={<LeadViews />}
      />
      <div className={classes(styles.split, leadId !== undefined && styles.open)}>
        <div className={styles.list}>
          <div className={styles.tools}>
            <SearchField
              label={say('lead.find')}
              value={find}
              onChange={setFind}
              onArrowDown={() => table.current?.focus()}
            />
            <Segmented
              label={say('lead.filter')}
              hideLabel
              value={status}
              onChange={setStatus}
              options={[
                { value: 'open', label: say('lead.filterOpen') },
                { value: 'resting', label: say('lead.filterResting') },
                { value: 'closed', label: say('lead.filterClosed') },
                { value: 'all', label: say('lead.filterAll') },
              ]}
            />
            <Segmented
              label={say('lead.whose')}
              hideLabel
              value={whose}
              onChange={setWhose}
              options={[
                { value: 'everyone', label: say('lead.everyones') },
                { value: 'mine', label: say('lead.mine') },
              ]}
            />
          </div>
          <Card flush className={styles.card}>
            {body()}
          </Card>
        </div>
        {leadId === undefined ? null : <LeadDetail key={leadId} leadId={leadId} />}
      </div>
    </div>
  );
}

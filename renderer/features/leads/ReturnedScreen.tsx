import { Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { leadStatusText } from '../../app/i18n/words.ts';
import { invoke } from '../../platform/callboard.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { useWindow } from '../../platform/useWindow.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { TableColumn } from '../../ui/tableColumn.ts';
import { VirtualTable, type VirtualTableHandle } from '../../ui/VirtualTable.tsx';
import { useSettings } from '../settings/useSettings.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { answerDoneText } from './answerWords.ts';
import { ClockChip } from './ClockChip.tsx';
import { LeadDetail } from './LeadDetail.tsx';
import { LeadName } from './LeadName.tsx';
import styles from './LeadsScreen.module.css';
import { LeadViews } from './LeadViews.tsx';
import { useReturnedWhy } from './useReturnedWhy.ts';

type Row = Output<'leads.returned'>['rows'][number];

/** What sales gave back, with the words in which it did and the clock that runs on marketing. */
export function ReturnedScreen() {
  const { leadId } = useParams();
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const now = useNow(60_000);
  const compact = useSettings((store) => store.settings.density === 'compact');
  const table = useRef<VirtualTableHandle>(null);
  const [which, setWhich] = useState<'waiting' | 'answered'>('waiting');
  const waiting = which === 'waiting';
  const counts = useQuery('leads.returned', { waiting: true, offset: 0, limit: 1 }, ['leads']).value?.counts;
  const list = useWindow<Row>(
    which,
    (offset, limit) => invoke('leads.returned', { waiting, offset, limit }),
    ['leads', 'agreements'],
  );
  const why = useReturnedWhy();
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'clock',
      header: say('lead.clock'),
      track: 'minmax(148px, 190px)',
      cell: (row, narrow) => {
        const chip =
          row.answer !== null ? (
            <Chip>{say(answerDoneText[row.answer.answer.kind])}</Chip>
          ) : row.clock === null ? null : (
            <ClockChip clock={row.clock} restsUntil={null} />
          );
        if (!narrow) return chip;
        return (
          <span className={styles.narrow}>
            <span className={styles.name}>
              <LeadName lead={row.lead} />
              <span className={styles.under}>{why(row)}</span>
            </span>
            {row.sync === 'synced' ? chip : <SyncMarkChip mark={row.sync} inList />}
          </span>
        );
      },
    },
    {
      id: 'name',
      header: say('lead.name'),
      track: 'minmax(140px, 1fr)',
      cell: ({ lead, sync }) => (
        <span className={styles.who}>
          <LeadName lead={lead} />
          <SyncMarkChip mark={sync} inList />
        </span>
      ),
    },
    {
      id: 'status',
      header: say('lead.status'),
      track: '136px',
      from: 700,
      cell: ({ lead }) => <Chip>{say(leadStatusText[lead.status])}</Chip>,
    },
    { id: 'why', header: say('returned.why'), track: 'minmax(0, 2fr)', cell: why },
    {
      id: 'by',
      header: say('returned.by'),
      track: 'minmax(0, 1fr)',
      from: 860,
      cell: ({ authorName }) => authorName,
    },
    {
      id: 'source',
      header: say('lead.source'),
      track: 'minmax(0, 1fr)',
      from: 980,
      cell: ({ lead }) => lead.source,
    },
    {
      id: 'when',
      header: say('returned.when'),
      track: '112px',
      align: 'end',
      from: 620,
      cell: ({ step }) => formats.day(step.authoredAt, now),
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
    if (list.total === 0) {
      return (
        <EmptyState icon={Undo2} title={say(waiting ? 'returned.none' : 'returned.noneAnswered')}>
          {say('returned.noneWords')}
        </EmptyState>
      );
    }
    return (
      <VirtualTable
        label={say('returned.title')}
        columns={columns}
        total={list.total}
        rowAt={list.rowAt}
        keyOf={({ lead }) => lead.id}
        onRange={list.want}
        onOpen={({ lead }) => navigate(`/leads/returned/${lead.id}`)}
        selectedKey={leadId ?? null}
        rowHeight={compact ? 36 : 44}
        handle={table}
      />
    );
  };
  return (
    <div className={styles.page}>
      <PageHeader
        title={say('returned.title')}
        under={counts === undefined ? null : say('returned.count', { count: counts.waiting })}
        actions={<LeadViews />}
      />
      <div className={classes(styles.split, leadId !== undefined && styles.open)}>
        <div className={styles.list}>
          <div className={styles.tools}>
            <Segmented
              label={say('returned.filter')}
              hideLabel
              value={which}
              onChange={setWhich}
              options={[
                { value: 'waiting', label: say('returned.waiting') },
                { value: 'answered', label: say('returned.answered') },
              ]}
            />
          </div>
          <Card flush className={styles.card}>
            {body()}
          </Card>
        </div>
        {leadId === undefined ? null : <LeadDetail key={leadId} leadId={leadId} back="/leads/returned" />}
      </div>
    </div>
  );
}

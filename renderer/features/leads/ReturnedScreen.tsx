import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { invoke } from '../../platform/callboard.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { useWindow } from '../../platform/useWindow.ts';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { TableColumn } from '../../ui/tableColumn.ts';
import { WindowTable } from '../workspace/WindowTable.tsx';
import { answerDoneText } from './answerWords.ts';
import { ClockChip } from './ClockChip.tsx';
import { LeadPlace } from './LeadPlace.tsx';
import { useLeadColumns } from './useLeadColumns.tsx';
import { useReturnedWhy } from './useReturnedWhy.ts';

type Row = Output<'leads.returned'>['rows'][number];

/** What sales gave back, with the words in which it did and the clock that runs on marketing. */
export function ReturnedScreen() {
  const { leadId } = useParams();
  const say = useSay();
  const formats = useFormats();
  const navigate = useNavigate();
  const now = useNow(60_000);
  const [which, setWhich] = useState<'waiting' | 'answered'>('waiting');
  const waiting = which === 'waiting';
  const counts = useQuery('leads.returned', { waiting: true, offset: 0, limit: 1 }, ['leads']).value?.counts;
  const list = useWindow<Row>(
    which,
    (offset, limit) => invoke('leads.returned', { waiting, offset, limit }),
    ['leads', 'agreements'],
  );
  const why = useReturnedWhy();
  const { clock, name, status, source } = useLeadColumns<Row>(({ answer, clock: runs }) => {
    if (answer !== null) return <Chip>{say(answerDoneText[answer.answer.kind])}</Chip>;
    return runs === null ? null : <ClockChip clock={runs} restsUntil={null} />;
  }, why);
  const columns: readonly TableColumn<Row>[] = [
    clock,
    { ...name, track: 'minmax(140px, 1.2fr)' },
    { ...status, from: 700 },
    { id: 'why', header: say('returned.why'), track: 'minmax(0, 2fr)', cell: why },
    {
      id: 'by',
      header: say('returned.by'),
      track: 'minmax(0, 1fr)',
      from: 860,
      cell: ({ authorName }) => authorName,
    },
    source,
    {
      id: 'when',
      header: say('returned.when'),
      track: '96px',
      align: 'end',
      from: 620,
      cell: ({ step }) => formats.day(step.authoredAt, now),
    },
  ];
  return (
    <LeadPlace
      title={say('returned.title')}
      under={counts === undefined ? null : say('returned.count', { count: counts.waiting })}
      address="/leads/returned"
      tools={
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
      }
    >
      <WindowTable
        label={say('returned.title')}
        list={list}
        columns={columns}
        keyOf={({ lead }) => lead.id}
        onOpen={({ lead }) => navigate(`/leads/returned/${lead.id}`)}
        selectedKey={leadId ?? null}
        empty={
          <EmptyState icon={Undo2} title={say(waiting ? 'returned.none' : 'returned.noneAnswered')}>
            {say('returned.noneWords')}
          </EmptyState>
        }
      />
    </LeadPlace>
  );
}

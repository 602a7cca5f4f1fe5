import { UserRoundPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { leadStatusText } from '../../app/i18n/words.ts';
import { invoke } from '../../platform/callboard.ts';
import type { Output } from '../../platform/useQuery.ts';
import { useWindow } from '../../platform/useWindow.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { TableColumn } from '../../ui/tableColumn.ts';
import type { VirtualTableHandle } from '../../ui/VirtualTable.tsx';
import { useMe } from '../session/useSession.ts';
import { WindowTable } from '../workspace/WindowTable.tsx';
import { ClockChip } from './ClockChip.tsx';
import { LeadPlace } from './LeadPlace.tsx';
import { owesText } from './leadWords.ts';
import { useLeadColumns } from './useLeadColumns.tsx';

type Status = Input<'leads.list'>['status'];
type Whose = Input<'leads.list'>['whose'];
type Row = Output<'leads.list'>['rows'][number];

/** The people marketing handed over, whoever is owed something first at the top. */
export function LeadsScreen() {
  const { leadId } = useParams();
  const say = useSay();
  const formats = useFormats();
  const navigate = useNavigate();
  const now = useNow(60_000);
  const me = useMe();
  const table = useRef<VirtualTableHandle>(null);
  const [find, setFind] = useState('');
  const [status, setStatus] = useState<Status>('open');
  const [address] = useSearchParams();
  const [whose, setWhose] = useState<Whose>(() => (address.get('whose') === 'onMe' ? 'onMe' : 'everyone'));
  const query = { status, whose, find: find.trim() === '' ? null : find.trim() };
  const list = useWindow<Row>(
    JSON.stringify(query),
    (offset, limit) => invoke('leads.list', { ...query, offset, limit }),
    ['leads', 'agreements'],
  );
  const { clock, name, ...others } = useLeadColumns<Row>(
    ({ lead, clock: runs }) =>
      runs === null ? null : <ClockChip clock={runs} restsUntil={lead.recycleOn} />,
    ({ lead, clock: runs }) =>
      [lead.company, runs === null ? say(leadStatusText[lead.status]) : say(owesText[runs.owes])]
        .filter(Boolean)
        .map((part) => isolated(part))
        .join(' · '),
  );
  const columns: readonly TableColumn<Row>[] = [
    clock,
    name,
    {
      id: 'company',
      header: say('lead.company'),
      track: 'minmax(0, 1.6fr)',
      from: 700,
      cell: ({ lead }) => lead.company,
    },
    others.status,
    { ...others.source, from: 860 },
    {
      id: 'place',
      header: say('lead.place'),
      track: 'minmax(0, 1fr)',
      from: 980,
      cell: ({ lead }) => lead.city ?? lead.country,
    },
    {
      id: 'received',
      header: say('lead.received'),
      track: '88px',
      align: 'end',
      from: 620,
      cell: ({ lead }) => formats.day(lead.receivedAt, now),
    },
  ];

  return (
    <LeadPlace
      title={say('nav.leads')}
      under={list.total === undefined ? null : say('lead.count', { count: list.total })}
      address="/leads"
      tools={
        <>
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
              { value: 'onMe', label: say(me.role === 'manager' ? 'lead.onMyTeam' : 'lead.onMe') },
            ]}
          />
        </>
      }
    >
      <WindowTable
        label={say('nav.leads')}
        list={list}
        columns={columns}
        keyOf={({ lead }) => lead.id}
        onOpen={({ lead }) => navigate(`/leads/${lead.id}`)}
        selectedKey={leadId ?? null}
        handle={table}
        empty={
          <EmptyState icon={UserRoundPlus} title={say('lead.none')}>
            {query.find !== null || status !== 'all' ? say('lead.noneFoundWords') : say('lead.noneWords')}
          </EmptyState>
        }
      />
    </LeadPlace>
  );
}

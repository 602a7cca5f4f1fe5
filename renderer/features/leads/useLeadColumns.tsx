import type { ReactNode } from 'react';
import type { SyncMark } from '../../../shared/contracts/ipc/rows.ts';
import type { Lead } from '../../../shared/domain/entities/lead.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { leadStatusText } from '../../app/i18n/words.ts';
import { Chip } from '../../ui/Chip.tsx';
import type { TableColumn } from '../../ui/tableColumn.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { LeadName } from './LeadName.tsx';
import styles from './LeadsScreen.module.css';

interface LeadRow {
  readonly lead: Lead;
  readonly sync: SyncMark;
}

/** The columns that every list of leads has: its clock first, which stands for the whole row where room is short. */
export function useLeadColumns<Row extends LeadRow>(
  clockOf: (row: Row) => ReactNode,
  underOf: (row: Row) => string,
): Readonly<Record<'clock' | 'name' | 'status' | 'source', TableColumn<Row>>> {
  const say = useSay();
  return {
    clock: {
      id: 'clock',
      header: say('lead.clock'),
      // As wide as the longest clock in four languages, where there is room; `1fr` would not take it before the others.
      track: 'minmax(148px, 208px)',
      cell: (row, narrow) =>
        narrow ? (
          <span className={styles.narrow}>
            <span className={styles.name}>
              <LeadName lead={row.lead} />
              <span className={styles.under}>{underOf(row)}</span>
            </span>
            {row.sync === 'synced' ? clockOf(row) : <SyncMarkChip mark={row.sync} inList />}
          </span>
        ) : (
          clockOf(row)
        ),
    },
    name: {
      id: 'name',
      header: say('lead.name'),
      track: 'minmax(140px, 1.5fr)',
      cell: ({ lead, sync }) => (
        <span className={styles.who}>
          <LeadName lead={lead} />
          <SyncMarkChip mark={sync} inList />
        </span>
      ),
    },
    status: {
      id: 'status',
      header: say('lead.status'),
      track: '156px',
      cell: ({ lead }) => <Chip>{say(leadStatusText[lead.status])}</Chip>,
    },
    source: {
      id: 'source',
      header: say('lead.source'),
      track: 'minmax(0, 1fr)',
      from: 980,
      cell: ({ lead }) => lead.source,
    },
  };
}

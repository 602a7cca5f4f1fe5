import { Link } from 'react-router';
import { localDate } from '../../app/i18n/formats.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import type { TableColumn } from '../../ui/tableColumn.ts';
import { KeepRing } from '../calls/KeepRing.tsx';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import styles from './PromiseTable.module.css';

type Row = Output<'nextSteps.list'>['rows'][number];

/** What a list of promises shows of each: its words and the ring that marks it done, to whom, by whom and by when. */
export function usePromiseColumns({
  withAccount,
  withOwner,
}: {
  readonly withAccount: boolean;
  readonly withOwner: boolean;
}): readonly TableColumn<Row>[] {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(60_000);
  const today = localDate(now);
  const due = ({ nextStep: { status, dueOn } }: Row): string => {
    if (dueOn === null) return say('promise.noDate');
    const date = formats.date(dueOn, now);
    if (status !== 'open') return date;
    return dueOn < today
      ? say('nextStep.overdue', { date })
      : say('nextStep.due', { date, when: formats.daysFromNow(dueOn, now) });
  };
  const isLate = ({ nextStep: { status, dueOn } }: Row): boolean =>
    status === 'open' && dueOn !== null && dueOn < today;
  const dueWords = (row: Row) => <span className={classes(isLate(row) && styles.late)}>{due(row)}</span>;
  return [
    {
      id: 'promise',
      header: say('promise.text'),
      track: 'minmax(200px, 2.2fr)',
      cell: (row, narrow) => (
        <span className={styles.promise}>
          <KeepRing nextStep={row.nextStep} inList />
          <span className={styles.words}>
            <span
              className={classes(styles.text, row.nextStep.status !== 'open' && styles.closed)}
              dir="auto"
            >
              {row.nextStep.text}
            </span>
            {narrow ? (
              <span className={styles.under}>
                {dueWords(row)}
                {withAccount && row.accountName !== null ? ` · ${isolated(row.accountName)}` : null}
              </span>
            ) : null}
          </span>
          {row.nextStep.status === 'dropped' ? <Chip>{say('nextStep.dropped')}</Chip> : null}
          <SyncMarkChip mark={row.sync} inList />
        </span>
      ),
    },
    {
      id: 'due',
      header: say('promise.due'),
      track: 'minmax(216px, 1fr)',
      cell: dueWords,
    },
    ...(withAccount
      ? [
          {
            id: 'account',
            header: say('promise.account'),
            track: 'minmax(0, 1.2fr)',
            cell: ({ nextStep, accountName }: Row) => (
              <Link to={`/accounts/${nextStep.accountId}`} className={styles.link} tabIndex={-1}>
                {accountName ?? say('call.unknownAccount')}
              </Link>
            ),
          },
        ]
      : []),
    ...(withOwner
      ? [
          {
            id: 'owner',
            header: say('promise.owner'),
            track: 'minmax(0, 0.8fr)',
            from: 760,
            cell: ({ ownerName }: Row) => ownerName,
          },
        ]
      : []),
  ];
}

import { Check, FilePen, Hourglass, type LucideIcon, MessageSquareReply, Stamp, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { grantOf, type Operation } from '../../../shared/domain/permissions/permissions.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { localDate } from '../../app/i18n/formats.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { categoryText } from '../../app/i18n/words.ts';
import { useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DecisionsDue } from '../alignment/DecisionsDue.tsx';
import { ClockChip } from '../leads/ClockChip.tsx';
import { useReturnedWhy } from '../leads/useReturnedWhy.ts';
import { useMe } from '../session/useSession.ts';
import { OverallDataAge } from '../sync/OverallDataAge.tsx';
import styles from './TodayScreen.module.css';
import { versionsWaiting, type WaitingVersion } from './versionsWaiting.ts';

interface Line {
  readonly key: string;
  readonly to: string;
  readonly title: string;
  readonly under: string;
  readonly aside: ReactNode;
}
interface Group {
  readonly title: MessageId;
  readonly icon: LucideIcon;
  readonly lines: readonly Line[];
  /** How many there are where only the first are shown, and where the others are. */
  readonly total: number;
  readonly all: string;
}

const shown = 6;

/** The day of those who make no calls: what waits for them, by whose move it is. */
export function OfficeDay() {
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const me = useMe();
  const now = useNow();
  const today = localDate(now);
  const may = (entity: EntityName, to: Operation) => grantOf(me.role, entity, to) !== 'no';
  const asks = {
    kits: may('kitVersion', 'read'),
    tasks: may('draftingTask', 'update'),
    returned: may('leadAnswer', 'create'),
  };
  const kits = useQuery('studio.kits', asks.kits ? {} : null, ['studio']);
  const tasks = useQuery('insight.tasks', asks.tasks ? {} : null, ['insight', 'studio']);
  const returned = useQuery(
    'leads.returned',
    asks.returned ? { waiting: true, offset: 0, limit: shown } : null,
    ['leads'],
  );
  const why = useReturnedWhy();
  const loading =
    (asks.kits && kits.value === undefined) ||
    (asks.tasks && tasks.value === undefined) ||
    (asks.returned && returned.value === undefined);
  const failed = [kits, tasks, returned].find(({ error }) => error !== null);
  const versions = versionsWaiting(kits.value?.kits ?? [], me, today);
  const versionLine = (one: WaitingVersion, aside: ReactNode = null): Line => ({
    key: one.version.id,
    to: `/studio/${one.version.id}`,
    title: say('kit.titleAndVersion', { title: one.kitName, version: one.version.number }),
    under: [say('studio.itemCount', { count: one.items, approved: one.approved }), one.authorName]
      .filter((part) => part !== null)
      .map((part) => isolated(part))
      .join(' · '),
    aside,
  });
  const open = (tasks.value?.tasks ?? []).filter(
    ({ task }) => task.status === 'open' && (task.ownerId === null || task.ownerId === me.id),
  );
  const groups: readonly Group[] = [
    group('office.review', Stamp, versions.review, (one) => versionLine(one)),
    group('office.answers', MessageSquareReply, open, ({ task, clock, words, writtenIn }) => {
      const category = say(categoryText[task.category]);
      return {
        key: task.id,
        to: writtenIn === null ? '/studio' : `/studio/${writtenIn.versionId}/${writtenIn.rowId}`,
        title:
          task.segment === null ? category : say('insight.inSegment', { category, segment: task.segment }),
        under: words[0]?.words ?? say('insight.verbatimCount', { count: task.heardIds.length }),
        aside: <ClockChip clock={clock} restsUntil={null} />,
      };
    }),
    {
      ...group('office.returned', Undo2, returned.value?.rows ?? [], (row) => ({
        key: row.step.id,
        to: `/leads/returned/${row.lead.id}`,
        title: row.lead.company ?? row.lead.name ?? row.lead.email ?? say('lead.noName'),
        under: why(row),
        aside: row.clock === null ? null : <ClockChip clock={row.clock} restsUntil={null} />,
      })),
      total: returned.value?.total ?? 0,
      all: '/leads/returned',
    },
    group('office.publish', Check, versions.publish, (one) => versionLine(one)),
    group('office.drafts', FilePen, versions.drafts, (one) => versionLine(one)),
    group('office.ending', Hourglass, versions.ending, (one) =>
      versionLine(
        one,
        <span className={styles.due}>
          {say('office.lastDay', {
            day: formats.date(one.version.expiresOn ?? today, now),
          })}
        </span>,
      ),
    ),
  ].filter(({ total }) => total > 0);
  const count = groups.reduce((sum, { total }) => sum + total, 0);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <PageHeader
          title={formats.longDay(today)}
          chips={<OverallDataAge />}
          under={loading ? '' : say('office.waiting', { count })}
        />
        {failed?.error ? (
          <ErrorState
            title={failureText(failed.error)}
            actions={<Button onPress={failed.reload}>{say('action.tryAgain')}</Button>}
          />
        ) : loading ? (
          <Skeleton label={say('app.loading')} rows={6} />
        ) : groups.length === 0 ? (
          <Card>
            <EmptyState icon={Check} title={say('returned.none')}>
              {say('office.noneWords')}
            </EmptyState>
          </Card>
        ) : (
          <div className={styles.side}>
            {groups.map((each) => (
              <GroupCard key={each.title} group={each} />
            ))}
          </div>
        )}
      </div>
      <div className={styles.side}>
        <DecisionsDue />
      </div>
    </div>
  );
}

function group<Row>(
  title: MessageId,
  icon: LucideIcon,
  rows: readonly Row[],
  lineOf: (row: Row) => Line,
): Group {
  return { title, icon, lines: rows.slice(0, shown).map(lineOf), total: rows.length, all: '/studio' };
}

function GroupCard({ group: { title, icon: Icon, lines, total, all } }: { readonly group: Group }) {
  const say = useSay();
  const formats = useFormats();
  return (
    <Card title={say(title)} aside={formats.number(total)}>
      <ul className={styles.lines}>
        {lines.map(({ key, to, title: name, under, aside }) => (
          <li key={key} className={styles.clock}>
            <Icon aria-hidden="true" size={16} strokeWidth={1.75} />
            <div>
              <Link to={to} dir="auto">
                {name}
              </Link>
              <p className={styles.quiet} dir="auto">
                {under}
              </p>
            </div>
            <span className={styles.aside}>{aside}</span>
          </li>
        ))}
      </ul>
      {total === lines.length ? null : (
        <p className={styles.rest}>
          <Link to={all}>{say('today.more', { count: total - lines.length })}</Link>
        </p>
      )}
    </Card>
  );
}

import { Clock } from 'lucide-react';
import { Link } from 'react-router';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import { useMe } from '../session/useSession.ts';
import { RefusedCard } from '../workspace/RefusedCard.tsx';
import styles from './TodayScreen.module.css';

type Owes = NonNullable<Output<'leads.list'>['rows'][number]['clock']>['owes'];
const owesText: Readonly<Record<Owes, MessageId>> = {
  decision: 'today.owesDecision',
  attempt: 'today.owesAttempt',
  conversation: 'today.owesConversation',
};
const shown = 4;

/**
 * Leads whose window closes first: what is owed, by whom and by when; of a rep those nobody has taken as well, of a
 * manager the team's. Silent where nothing is owed.
 */
export function LeadClocks() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow();
  const me = useMe();
  const { value, error, reload } = useQuery(
    'leads.list',
    { find: null, status: 'open', whose: 'onMe', offset: 0, limit: shown },
    ['leads'],
  );
  if (value === undefined && error !== null)
    return <RefusedCard title={say('today.leadClocks')} error={error} reload={reload} />;
  const rows = value?.rows ?? [];
  const holder = (ownerId: string | null, name: string | null): string | null =>
    ownerId === me.id ? null : ownerId === null ? say('today.nobodyYet') : name;
  const running = rows.flatMap(({ lead, clock, ownerName }) =>
    clock === null || clock.dueAt === null || clock.minutesLeft === null
      ? []
      : [
          {
            lead,
            heldBy: holder(lead.ownerId, ownerName),
            owes: clock.owes,
            late: clock.state === 'breached',
            dueAt: clock.dueAt,
          },
        ],
  );
  if (running.length === 0) return null;
  const more = (value?.total ?? 0) - rows.length;
  return (
    <Card title={say('today.leadClocks')}>
      <ul className={styles.lines}>
        {running.map(({ lead, heldBy, owes, late, dueAt }) => (
          <li key={lead.id} className={styles.clock}>
            <Clock aria-hidden="true" size={16} strokeWidth={1.75} />
            <div>
              <Link to={`/leads/${lead.id}`}>
                {lead.company ?? lead.name ?? lead.email ?? say('lead.noName')}
              </Link>
              <p className={styles.quiet}>
                {say(owesText[owes])}{' '}
                <span className={classes(styles.due, late && styles.late)}>
                  {say(late ? 'today.lateSince' : 'today.dueBy', { time: formats.moment(dueAt, now) })}
                </span>
                {heldBy === null ? null : ` · ${isolated(heldBy)}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {more <= 0 ? null : (
        <p className={styles.rest}>
          <Link to="/leads?whose=onMe">{say('today.more', { count: more })}</Link>
        </p>
      )}
    </Card>
  );
}

import { Clock } from 'lucide-react';
import { Link } from 'react-router';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './TodayScreen.module.css';

type Owes = NonNullable<Output<'leads.list'>['rows'][number]['clock']>['owes'];
const owesText: Readonly<Record<Owes, MessageId>> = {
  decision: 'today.owesDecision',
  attempt: 'today.owesAttempt',
  conversation: 'today.owesConversation',
};
const shown = 4;

/** Leads whose window closes first: what is owed, and by when. Silent where nothing is. */
export function LeadClocks() {
  const say = useSay();
  const formats = useFormats();
  const now = useNow();
  const { value } = useQuery(
    'leads.list',
    { find: null, status: 'open', mine: true, offset: 0, limit: shown },
    ['leads'],
  );
  const running = (value?.rows ?? []).flatMap(({ lead, clock }) =>
    clock === null || clock.dueAt === null || clock.minutesLeft === null
      ? []
      : [{ lead, owes: clock.owes, late: clock.state === 'breached', dueAt: clock.dueAt }],
  );
  if (running.length === 0) return null;
  return (
    <Card title={say('today.leadClocks')}>
      <ul className={styles.lines}>
        {running.map(({ lead, owes, late, dueAt }) => (
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
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

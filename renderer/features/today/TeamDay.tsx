import { Link } from 'react-router';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { RefusedCard } from '../workspace/RefusedCard.tsx';
import styles from './TeamDay.module.css';

type Team = Output<'today.team'>;
type Person = Team['people'][number];

/** How the day of a manager's people stands, and complaints that want an end; nothing where nobody reports to this user. */
export function TeamDay({ day }: { readonly day: string }) {
  const say = useSay();
  const { value, error, reload } = useQuery('today.team', { day }, ['calls', 'leads', 'heard', 'workspace']);
  if (value === undefined && error !== null)
    return <RefusedCard title={say('today.team')} error={error} reload={reload} />;
  if (value === undefined || value.people.length === 0) return null;
  return (
    <>
      <Card title={say('today.team')}>
        <ul className={styles.people}>
          {value.people.map((person) => (
            <li key={person.userId}>
              <Avatar name={person.name} />
              <PersonDay person={person} />
            </li>
          ))}
        </ul>
      </Card>
      <Complaints complaints={value.complaints} />
    </>
  );
}

function PersonDay({
  person: { name, calls, held, next, notLogged, lateLeads },
}: {
  readonly person: Person;
}) {
  const say = useSay();
  const formats = useFormats();
  return (
    <>
      <div className={styles.who}>
        <b>{name}</b>
        <p className={styles.quiet}>
          {say('today.teamCalls', { count: calls, held })}
          {next === null ? null : (
            <>
              {' '}
              <Link to={`/calls/${next.callId}`}>
                {say('today.teamNext', {
                  time: formats.time(next.startsAt),
                  account: next.accountName ?? say('call.unknownAccount'),
                })}
              </Link>
            </>
          )}
        </p>
      </div>
      <div className={styles.chips}>
        {notLogged === 0 ? null : <Chip tone="warn">{say('call.notLogged', { count: notLogged })}</Chip>}
        {lateLeads === 0 ? null : <Chip tone="bad">{say('today.lateLeads', { count: lateLeads })}</Chip>}
      </div>
    </>
  );
}

function Complaints({ complaints: { total, rows } }: { readonly complaints: Team['complaints'] }) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow();
  if (total === 0) return null;
  return (
    <Card title={say('today.complaints')} aside={formats.number(total)}>
      <ul className={styles.complaints}>
        {rows.map(({ heard, accountName, ownerName }) => (
          <li key={heard.id}>
            <Verbatim size="small" quotes={formats.quotes}>
              {heard.verbatim}
            </Verbatim>
            <p className={styles.quiet}>
              <Link to={`/accounts/${heard.accountId}/objections`}>
                {accountName ?? say('call.unknownAccount')}
              </Link>
              {` · ${formats.day(heard.heardAt, now)} · `}
              {ownerName === null ? say('today.nobodyYet') : ownerName}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

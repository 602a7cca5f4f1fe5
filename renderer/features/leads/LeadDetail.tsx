import { X } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { leadStatusText } from '../../app/i18n/words.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { useReloadAt } from '../../platform/useReloadAt.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Section } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useOpened } from '../search/useOpened.ts';
import { useMe } from '../session/useSession.ts';
import { SyncMarkChip } from '../sync/SyncMarkChip.tsx';
import { AnswerActions } from './AnswerActions.tsx';
import { ClockChip } from './ClockChip.tsx';
import { LeadActions } from './LeadActions.tsx';
import { LeadAnswers } from './LeadAnswers.tsx';
import styles from './LeadDetail.module.css';
import { LeadName } from './LeadName.tsx';
import { LeadSteps } from './LeadSteps.tsx';
import { activityText } from './leadWords.ts';
import { officeDuration } from './officeDuration.ts';
import { useOwedText } from './useOwedText.ts';

/** One lead: what is owed and by when, what may be done, why marketing handed it over, and what was done so far. */
export function LeadDetail({
  leadId,
  back = '/leads',
}: {
  readonly leadId: string;
  /** Where closing it leads. */
  readonly back?: string;
}) {
  const say = useSay();
  const failureText = useFailureText();
  const now = useNow(60_000);
  const { value, error, reload } = useQuery('leads.get', { id: leadId }, [
    'leads',
    'accounts',
    'contacts',
    'agreements',
  ]);
  useOpened('lead', value?.lead.id);
  useReloadAt(now, true, reload);
  if (value === undefined) {
    return (
      <Card>
        {error === null ? (
          <Skeleton label={say('app.loading')} />
        ) : (
          <ErrorState
            title={failureText(error)}
            actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
          />
        )}
      </Card>
    );
  }
  return <Shown data={value} back={back} />;
}

function Shown({ data, back }: { readonly data: Output<'leads.get'>; readonly back: string }) {
  const { lead, clock, steps, sync, returned, attempts } = data;
  const say = useSay();
  const formats = useFormats();
  const navigate = useNavigate();
  const now = useNow(60_000);
  const me = useMe();
  const owed = useOwedText();
  const mayDecide = grantOf(me.role, 'leadStep', 'create') !== 'no';
  const doings = Object.entries(lead.activity ?? {}).map(([name, count]) => {
    const id = activityText[name];
    const amount = typeof count === 'number' ? count : String(count);
    return id === undefined ? say('activity.other', { name, count: amount }) : say(id, { count: amount });
  });
  const agreed =
    lead.agreementVersion === null ? null : (
      <Link to={`/agreement/${lead.agreementVersion}`}>
        {say('lead.agreementVersion', { number: lead.agreementVersion })}
      </Link>
    );
  const account =
    lead.accountId === null ? (
      lead.company
    ) : (
      <Link to={`/accounts/${lead.accountId}`}>
        {data.accountName ?? lead.company ?? say('lead.openAccount')}
      </Link>
    );
  return (
    <Card className={styles.detail}>
      <div className={styles.top}>
        <h2>
          <LeadName lead={lead} />
        </h2>
        <SyncMarkChip mark={sync} />
        <Chip>{say(leadStatusText[lead.status])}</Chip>
        <Button variant="quiet" size="small" icon={X} iconOnly onPress={() => navigate(back)}>
          {say('action.close')}
        </Button>
      </div>
      <p className={styles.under}>
        {[lead.title, lead.company]
          .filter(Boolean)
          .map((part) => isolated(part))
          .join(' · ')}
      </p>
      {clock === null ? null : (
        <div className={styles.clock}>
          <ClockChip clock={clock} restsUntil={lead.recycleOn} />
          {clock.dueAt === null ? null : (
            <span className={styles.due} title={say('clock.officeTime')}>
              {owed(clock.owes, clock.dueAt)}
            </span>
          )}
        </div>
      )}
      {clock === null || clock.totalMinutes === clock.accountableMinutes ? null : (
        <p className={styles.due}>
          {say('clock.twoTimes', {
            yours: officeDuration(clock.accountableMinutes, say, formats),
            total: officeDuration(clock.totalMinutes, say, formats),
          })}
        </p>
      )}
      {clock?.owes === 'conversation' && clock.minutesLeft !== null ? (
        <p className={styles.due}>{say('lead.attempts', { made: attempts.made, owed: attempts.owed })}</p>
      ) : null}
      {lead.lapsedAt === null || lead.status !== 'new' ? null : (
        <div className={styles.lapsed}>
          <Notice tone="warn">{say('lead.lapsed', { time: formats.moment(lead.lapsedAt, now) })}</Notice>
        </div>
      )}
      {returned === null || returned.answered || returned.clock === null ? null : (
        <div className={styles.clock}>
          <ClockChip clock={returned.clock} restsUntil={null} />
          <span className={styles.due}>
            {say('answer.due', {
              day: returned.clock.dueAt === null ? '' : formats.weekdayAndDay(returned.clock.dueAt, now),
            })}
          </span>
        </div>
      )}
      {returned?.mayAnswer === true && !returned.answered ? (
        <AnswerActions key={returned.stepId} data={data} />
      ) : null}
      {mayDecide ? (
        <LeadActions data={data} />
      ) : returned?.mayAnswer === true ? null : (
        <p className={styles.under}>{say('lead.readOnly')}</p>
      )}
      {mayDecide && data.mayTake.length === 0 ? (
        <p className={styles.under}>{say('lead.closedNow')}</p>
      ) : null}
      <Section title={say('lead.why')}>
        {lead.note === null ? null : <p className={styles.note}>{lead.note}</p>}
        {doings.length === 0 ? null : (
          <div className={styles.doings}>
            {doings.map((words) => (
              <Chip key={words}>{words}</Chip>
            ))}
          </div>
        )}
        <Facts
          facts={[
            [say('lead.source'), lead.source],
            [say('lead.campaign'), lead.campaign],
            [say('lead.score'), lead.score === null ? null : formats.number(lead.score)],
            [say('lead.quality'), lead.quality],
            [say('lead.received'), formats.moment(lead.receivedAt, now)],
            [say('lead.agreement'), agreed],
          ]}
        />
      </Section>
      <Section title={say('lead.steps')}>
        {steps.length === 0 ? (
          <p className={styles.under}>{say('lead.noSteps')}</p>
        ) : (
          <LeadSteps steps={steps} />
        )}
      </Section>
      {data.answers.length === 0 ? null : (
        <Section title={say('answer.heading')}>
          <LeadAnswers answers={data.answers} />
        </Section>
      )}
      <Section title={say('lead.who')}>
        <Facts
          facts={[
            [say('lead.company'), account],
            [say('contact.email'), lead.email],
            [say('contact.phone'), lead.phone],
            [say('lead.place'), [lead.city, lead.country].filter(Boolean).join(', ')],
            [say('lead.owner'), data.ownerName],
            [say('account.territory'), data.territoryName],
            [say('lead.disposition'), lead.disposition],
            [say('account.externalId'), lead.externalId],
          ]}
        />
      </Section>
    </Card>
  );
}

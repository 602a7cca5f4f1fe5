import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useNavigate, useParams } from 'react-router';
import { dateAfter } from '../../../shared/domain/calendar/zoneTime.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import { localDate } from '../../app/i18n/formats.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useFailureText } from '../../app/i18n/useFailureText.ts';
import { useNow } from '../../app/i18n/useNow.ts';
import { useKeys } from '../../app/keys/useKeys.ts';
import { useQuickActions } from '../../app/shell/useQuickActions.ts';
import { type Output, useQuery } from '../../platform/useQuery.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { DecisionsDue } from '../alignment/DecisionsDue.tsx';
import { useDayInCalendar } from '../calendar/useDayInCalendar.ts';
import { WholeDays } from '../calendar/WholeDays.tsx';
import { NewScripts } from '../kits/NewScripts.tsx';
import { useMe } from '../session/useSession.ts';
import { OverallDataAge } from '../sync/OverallDataAge.tsx';
import { RefusedCard } from '../workspace/RefusedCard.tsx';
import { AnswersToMe } from './AnswersToMe.tsx';
import { DayCalls } from './DayCalls.tsx';
import { isAhead } from './dayCallState.ts';
import { LeadClocks } from './LeadClocks.tsx';
import { PromisesDue } from './PromisesDue.tsx';
import { Readiness } from './Readiness.tsx';
import { TeamDay } from './TeamDay.tsx';
import styles from './TodayScreen.module.css';

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** The day of those who make calls: the calls by time, and beside them what is due. */
export function CallDay() {
  const params = useParams();
  const say = useSay();
  const formats = useFormats();
  const failureText = useFailureText();
  const navigate = useNavigate();
  const now = useNow();
  const me = useMe();
  const show = useQuickActions((store) => store.show);
  const today = localDate(now);
  const day = isDay(params['day']) ? params['day'] : today;
  const { value, error, reload } = useQuery('today.get', { day }, [
    'calls',
    'accounts',
    'contacts',
    'heard',
    'nextSteps',
    'kits',
    'sync',
  ]);
  const calendar = useDayInCalendar(day);
  const first = value?.notLogged.first ?? null;
  const goToNotLogged = (): void => {
    if (first !== null) navigate(`/calls/${first}`);
  };
  useKeys(first === null ? {} : { N: goToNotLogged });
  const goTo = (date: string) => (): void => void navigate(date === today ? '/today' : `/today/${date}`);
  const sentence = useSentence(value, now);
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <PageHeader
          title={formats.longDay(day)}
          chips={<OverallDataAge />}
          under={sentence}
          actions={
            <>
              {first === null ? null : (
                <Button chord="N" onPress={goToNotLogged}>
                  {say('call.notLogged', { count: value?.notLogged.count ?? 0 })}
                </Button>
              )}
              <Button icon={ChevronLeft} iconOnly onPress={goTo(dateAfter(day, -1))}>
                {say('today.dayBefore')}
              </Button>
              <Button isDisabled={day === today} onPress={goTo(today)}>
                {say('nav.today')}
              </Button>
              <Button icon={ChevronRight} iconOnly onPress={goTo(dateAfter(day, 1))}>
                {say('today.dayAfter')}
              </Button>
            </>
          }
        />
        {calendar.value === undefined && calendar.error !== null ? (
          <RefusedCard title={say('calendar.title')} error={calendar.error} reload={calendar.reload} />
        ) : null}
        <WholeDays days={calendar.value?.wholeDays ?? []} />
        {value === undefined ? (
          error === null ? (
            <Skeleton label={say('app.loading')} rows={6} />
          ) : (
            <ErrorState
              title={failureText(error)}
              actions={<Button onPress={reload}>{say('action.tryAgain')}</Button>}
            />
          )
        ) : value.calls.length === 0 && (calendar.value?.suggestions.length ?? 0) === 0 ? (
          <Card>
            <EmptyState
              icon={CalendarDays}
              title={say('today.none')}
              actions={
                <>
                  <Button onPress={() => show('planCall')}>{say('call.plan')}</Button>
                  {calendar.value?.calendars === 0 ? (
                    <Button variant="quiet" onPress={() => void navigate('/settings')}>
                      {say('calendar.addOne')}
                    </Button>
                  ) : null}
                </>
              }
            >
              {say(
                calendar.value === undefined || calendar.value.calendars > 0
                  ? 'today.noneWords'
                  : 'today.noneWordsNoCalendar',
              )}
            </EmptyState>
          </Card>
        ) : (
          <DayCalls key={day} calls={value.calls} calendar={calendar} />
        )}
        {me.role === 'manager' ? (
          <div className={classes(styles.side, styles.team)}>
            <TeamDay day={day} />
          </div>
        ) : null}
      </div>
      <div className={styles.side}>
        {value === undefined || value.readiness === null ? null : (
          <Readiness readiness={value.readiness} today={today} />
        )}
        {value === undefined ? null : <PromisesDue promises={value.promises} />}
        {grantOf(me.role, 'lead', 'read') === 'no' ? null : (
          <>
            <LeadClocks />
            <AnswersToMe />
          </>
        )}
        <DecisionsDue />
        <NewScripts />
      </div>
    </div>
  );
}

/** How many calls there are, how many of them are first ones, and when the next begins. */
function useSentence(value: Output<'today.get'> | undefined, now: number): string {
  const say = useSay();
  const formats = useFormats();
  if (value === undefined || value.calls.length === 0) return '';
  const standing = value.calls.filter(({ call }) => call.status !== 'cancelled');
  const fresh = standing.filter(({ firstCall }) => firstCall).length;
  const next = value.calls.find((row) => isAhead(row, now));
  const day = 86_400_000;
  const sentences = [
    fresh === 0
      ? say('today.calls', { count: standing.length })
      : say('today.callsAndNew', { count: standing.length, fresh }),
    next === undefined || next.call.startsAt - now > day
      ? null
      : next.call.startsAt > now
        ? say('today.nextIn', { duration: formats.duration(roundedMinutes(next.call.startsAt - now)) })
        : say('today.nowAt', { account: next.accountName ?? say('call.unknownAccount') }),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

const minuteMs = 60_000;
const roundedMinutes = (duration: number): number => Math.ceil(duration / minuteMs) * minuteMs;

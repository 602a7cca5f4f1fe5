import { CalendarPlus } from 'lucide-react';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { channelText } from '../../app/i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './SuggestedCall.module.css';
import type { Suggestion } from './useDayInCalendar.ts';

const peopleShown = 3;

/** An event of the calendar that is not a call yet: when, with whom, and the two things to do with it. */
export function SuggestedCall({
  suggestion,
  keyed,
  onPlan,
  onIgnore,
}: {
  readonly suggestion: Suggestion;
  /** The day's keys would act on this one. */
  readonly keyed: boolean;
  readonly onPlan: () => void;
  readonly onIgnore: (series: boolean) => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const { event, account } = suggestion;
  const people = event.people.slice(0, peopleShown).map(({ name }) => name);
  const more = event.people.length - people.length;
  const title = event.title === '' ? say('calendar.untitled') : event.title;
  const name = account?.name ?? title;
  return (
    <li className={styles.row} data-suggestion={`${event.sourceId} ${event.key}`}>
      <div className={styles.when}>
        <b>{formats.time(event.startsAt)}</b>
        <span>{formats.duration(event.endsAt - event.startsAt)}</span>
      </div>
      <span className={styles.icon}>
        <CalendarPlus aria-hidden="true" size={14} strokeWidth={1.75} />
        <VisuallyHidden>{say(channelText[suggestion.channel])}</VisuallyHidden>
      </span>
      <div className={styles.what}>
        <p className={styles.head}>
          <b dir="auto">{name}</b>
          <span className={styles.state}>
            <Chip>{say(event.tentative ? 'calendar.tentative' : 'calendar.fromCalendar')}</Chip>
          </span>
        </p>
        <p className={styles.people} dir="auto">
          {[
            account === null ? null : title,
            ...people,
            more === 0 ? null : say('today.morePeople', { count: more, shown: formats.number(more) }),
            event.location,
          ]
            .filter(Boolean)
            .map((part) => isolated(part))
            .join(' · ')}
        </p>
        {account === null && suggestion.candidates.length > 0 ? (
          <p className={styles.quiet}>
            {say('calendar.either', {
              accounts: formats.list(suggestion.candidates.slice(0, 3).map((one) => one.name)),
            })}
          </p>
        ) : null}
        <div className={styles.actions}>
          <Button size="small" data-call="" chord={keyed ? 'P' : undefined} onPress={onPlan}>
            {say(account === null ? 'calendar.chooseAccount' : 'calendar.plan')}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
          <Button
            size="small"
            variant="quiet"
            chord={keyed ? 'I' : undefined}
            onPress={() => onIgnore(false)}
          >
            {say('calendar.ignore')}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
          {event.recurring ? (
            <Button size="small" variant="quiet" onPress={() => onIgnore(true)}>
              {say('calendar.ignoreSeries')}
              <VisuallyHidden> {name}</VisuallyHidden>
            </Button>
          ) : null}
        </div>
      </div>
    </li>
  );
}

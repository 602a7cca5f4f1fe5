import { Check, Mail, MapPin, Phone, TriangleAlert, Video } from 'lucide-react';
import { Link } from 'react-router';
import type { CallChannel } from '../../../shared/domain/entities/call.ts';
import { isolated } from '../../app/i18n/isolated.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { channelText, personaText, stageText } from '../../app/i18n/words.ts';
import type { Output } from '../../platform/useQuery.ts';
import { Chip } from '../../ui/Chip.tsx';
import { classes } from '../../ui/classes.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { CalendarDifference } from '../calendar/CalendarDifference.tsx';
import styles from './DayCalls.module.css';
import { type DayCall, dayCallState } from './dayCallState.ts';
import { WorthKnowing } from './WorthKnowing.tsx';

const icons: Readonly<Record<CallChannel, typeof Phone>> = {
  visit: MapPin,
  phone: Phone,
  video: Video,
  email: Mail,
};
const signs = { check: Check, warning: TriangleAlert, none: undefined } as const;
const minuteMs = 60_000;
const peopleShown = 2;

/** One call of the day: when, how, with whom, what is worth knowing, and where it stands. */
export function DayCallRow({
  row,
  next,
  now,
  difference,
}: {
  readonly row: DayCall;
  readonly next: boolean;
  readonly now: number;
  /** What the calendar says of it, where that is something else. */
  readonly difference: Output<'calendar.ofCall'>['difference'];
}) {
  const say = useSay();
  const formats = useFormats();
  const { call } = row;
  const Icon = icons[call.channel];
  const state = dayCallState(row, now);
  const sign = signs[state.sign];
  const over = row.log !== null || call.status !== 'planned';
  return (
    <li className={classes(styles.row, next && styles.next, over && styles.over)}>
      <div className={styles.when}>
        <b>{formats.time(call.startsAt)}</b>
        <span>{formats.duration(call.durationMinutes * minuteMs)}</span>
      </div>
      <span className={styles.icon}>
        <Icon aria-hidden="true" size={14} strokeWidth={1.75} />
        <VisuallyHidden>{say(channelText[call.channel])}</VisuallyHidden>
      </span>
      <div className={styles.what}>
        <p className={styles.head}>
          <Link
            to={`/calls/${call.id}`}
            data-call={call.id}
            className={styles.link}
            {...(next ? { 'aria-current': 'step' as const } : {})}
          >
            {row.accountName ?? say('call.unknownAccount')}
          </Link>
          {row.accountStage === null || over ? null : <Chip>{say(stageText[row.accountStage])}</Chip>}
          <span className={styles.state}>
            <Chip tone={state.tone} {...(sign === undefined ? {} : { icon: sign })}>
              {say(state.text)}
            </Chip>
          </span>
        </p>
        <People row={row} />
        <WorthKnowing row={row} />
        {difference === null ? null : (
          <div className={styles.difference}>
            <CalendarDifference callId={call.id} difference={difference} />
          </div>
        )}
      </div>
    </li>
  );
}

function People({ row }: { readonly row: DayCall }) {
  const say = useSay();
  const formats = useFormats();
  const { people } = row;
  const [only] = people;
  if (only === undefined) return <p className={styles.people}>{say('call.whoUnknown')}</p>;
  const named = people.slice(0, peopleShown).map(({ name, title }) => (title ? `${name}, ${title}` : name));
  const more = people.length - named.length;
  const words = [
    ...named,
    ...(people.length === 1 && only.persona !== 'unknown' ? [say(personaText[only.persona])] : []),
    ...(more === 0 ? [] : [say('today.morePeople', { count: more, shown: formats.number(more) })]),
  ];
  return <p className={styles.people}>{words.map((part) => isolated(part)).join(' · ')}</p>;
}

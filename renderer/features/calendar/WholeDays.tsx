import { CalendarRange } from 'lucide-react';
import { isolated } from '../../app/i18n/isolated.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import type { DayInCalendar } from './useDayInCalendar.ts';
import styles from './WholeDays.module.css';

/** What lasts the whole day: a fair, a holiday. To know of, not to be made a call of. */
export function WholeDays({ days }: { readonly days: DayInCalendar['wholeDays'] }) {
  const say = useSay();
  if (days.length === 0) return null;
  return (
    <ul className={styles.days} aria-label={say('calendar.allDay')}>
      {days.map(({ sourceId, key, title, location }) => (
        <li key={`${sourceId} ${key}`} dir="auto">
          <CalendarRange aria-hidden="true" size={14} strokeWidth={1.75} />
          <span>
            {[title === '' ? say('calendar.untitled') : title, location]
              .filter(Boolean)
              .map((part) => isolated(part))
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

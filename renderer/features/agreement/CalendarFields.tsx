import { CalendarPlus, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { CountryCalendar } from '../../../shared/domain/agreement/agreementTerms.ts';
import { useFormats, useSay } from '../../app/i18n/Language.tsx';
import { useNow } from '../../app/i18n/useNow.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import styles from './AgreementScreen.module.css';
import { useAgreementWords } from './useAgreementWords.ts';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** One country's working days, hours, zone and holidays. */
export function CalendarFields({
  calendar,
  onChange,
  newYear,
  onNewYear,
}: {
  readonly calendar: CountryCalendar;
  readonly onChange: (change: Partial<CountryCalendar>) => void;
  /** A year whose public holidays can be added; null where they are not known. */
  readonly newYear: number | null;
  readonly onNewYear: (year: number) => void;
}) {
  const say = useSay();
  const formats = useFormats();
  const now = useNow(3_600_000);
  const words = useAgreementWords();
  const [date, setDate] = useState<string | null>(null);
  const [name, setName] = useState('');
  const { zone, workingDays, opens, closes, holidays } = calendar;
  const add = (): void => {
    if (date === null) return;
    const all = [...holidays.filter((one) => one.date !== date), { date, name }];
    onChange({ holidays: all.sort((one, other) => (one.date < other.date ? -1 : 1)) });
    setDate(null);
    setName('');
  };
  return (
    <>
      <TextField
        label={say('agreement.zone')}
        value={zone}
        maxLength={64}
        onChange={(next) => onChange({ zone: next.trim() })}
      />
      <TimeField
        label={say('agreement.opens')}
        value={words.clockTime(opens)}
        onChange={(time) => onChange({ opens: minutesOf(time) })}
      />
      <TimeField
        label={say('agreement.closes')}
        value={words.clockTime(Math.min(closes, 1439))}
        onChange={(time) => onChange({ closes: minutesOf(time) })}
      />
      <div className={styles.wide}>
        <ToggleChips
          label={say('agreement.workingDays')}
          options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: words.weekday(day) }))}
          value={workingDays.map(String)}
          onChange={(days) => onChange({ workingDays: days.map(Number).sort() })}
        />
      </div>
      <details className={styles.wide}>
        <summary>{say('agreement.holidayCount', { count: holidays.length })}</summary>
        <ul className={styles.changes}>
          {holidays.map((holiday) => (
            <li key={holiday.date} className={styles.row}>
              <span>
                {formats.date(holiday.date, now)} · {holiday.name}
              </span>
              <Button
                icon={X}
                iconOnly
                size="small"
                onPress={() => onChange({ holidays: holidays.filter((one) => one.date !== holiday.date) })}
              >
                {say('agreement.removeHoliday', { name: holiday.name })}
              </Button>
            </li>
          ))}
        </ul>
        <div className={styles.row}>
          <DateField label={say('agreement.holidayDate')} value={date} onChange={setDate} />
          <TextField label={say('agreement.holidayName')} value={name} maxLength={200} onChange={setName} />
          <Button icon={Plus} isDisabled={date === null || name.trim() === ''} onPress={add}>
            {say('agreement.addHoliday')}
          </Button>
          {newYear === null ? null : (
            <Button icon={CalendarPlus} onPress={() => onNewYear(newYear)}>
              {say('agreement.addPublicHolidays', { year: newYear })}
            </Button>
          )}
        </div>
      </details>
    </>
  );
}

import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { CountryCalendar } from '../../../shared/domain/agreement/agreementTerms.ts';
import { builtInCalendar } from '../../../shared/domain/agreement/businessCalendar.ts';
import {
  type CountryWithHolidays,
  countriesWithHolidays,
  publicHolidays,
} from '../../../shared/domain/agreement/publicHolidays.ts';
import { useRowNames } from '../../app/forms/useRowNames.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './AgreementScreen.module.css';
import { CalendarFields } from './CalendarFields.tsx';
import type { PartProps } from './partProps.ts';
import { useAgreementWords } from './useAgreementWords.ts';

const zones: Readonly<Record<CountryWithHolidays, string>> = {
  GB: 'Europe/London',
  FR: 'Europe/Paris',
  SE: 'Europe/Stockholm',
  IT: 'Europe/Rome',
};
const isKnown = (country: string): country is CountryWithHolidays =>
  (countriesWithHolidays as readonly string[]).includes(country);

/** A calendar as it begins: with this year's and next year's public holidays where they are known. */
function newCalendar(country: string, year: number): CountryCalendar {
  const known = isKnown(country);
  return {
    country,
    ...builtInCalendar(known ? zones[country] : 'UTC'),
    holidays: known ? [year, year + 1].flatMap((each) => publicHolidays(country, each)) : [],
  };
}

/** When business is done in each country, and which of them counts in which territory. */
export function CalendarsPart({ terms, onChange }: PartProps) {
  const say = useSay();
  const words = useAgreementWords();
  const [code, setCode] = useState('');
  const { calendars, territories } = terms;
  const { names, dropName } = useRowNames(calendars.length);
  const country = code.trim().toUpperCase();
  const year = new Date().getFullYear();
  const setCalendar = (at: number, change: Partial<CountryCalendar>): void =>
    onChange({ calendars: calendars.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  const add = (): void => {
    if (!/^[A-Z]{2}$/.test(country)) return;
    onChange({ calendars: [...calendars, newCalendar(country, year)] });
    setCode('');
  };
  const place = (territoryId: string, chosen: string): void =>
    onChange({
      territories: [
        ...territories.filter((one) => one.territoryId !== territoryId),
        { territoryId, country: chosen },
      ],
    });
  return (
    <Card title={say('agreement.calendars')}>
      {calendars.map((calendar, at) => (
        <fieldset key={names[at]} className={styles.row}>
          <legend>{words.country(calendar.country)}</legend>
          <CalendarFields
            calendar={calendar}
            onChange={(change) => setCalendar(at, change)}
            newYear={isKnown(calendar.country) ? year + 1 : null}
            onNewYear={(of) => {
              if (!isKnown(calendar.country)) return;
              const dates = new Set(calendar.holidays.map(({ date }) => date));
              const more = publicHolidays(calendar.country, of).filter(({ date }) => !dates.has(date));
              setCalendar(at, { holidays: [...calendar.holidays, ...more] });
            }}
          />
          <Button
            icon={Trash2}
            iconOnly
            onPress={() => {
              dropName(at);
              onChange({ calendars: calendars.filter((_, index) => index !== at) });
            }}
          >
            {say('agreement.removeCalendar', { country: words.country(calendar.country) })}
          </Button>
        </fieldset>
      ))}
      <div className={styles.row}>
        <TextField label={say('agreement.countryCode')} value={code} maxLength={2} onChange={setCode} />
        <Button icon={Plus} isDisabled={!/^[A-Z]{2}$/.test(country)} onPress={add}>
          {say('agreement.addCalendar')}
        </Button>
      </div>
      <div className={styles.row}>
        {words.territories.map(({ id, name }) => (
          <SelectField
            key={id}
            label={name}
            options={calendars.map((one) => ({ value: one.country, label: words.country(one.country) }))}
            value={territories.find((one) => one.territoryId === id)?.country ?? null}
            placeholder={say('agreement.choose')}
            onChange={(chosen) => place(id, chosen)}
          />
        ))}
      </div>
    </Card>
  );
}

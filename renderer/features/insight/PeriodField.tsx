import { useSay } from '../../app/i18n/Language.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { periodWeeks, useInsightQuestion } from './useInsightQuestion.ts';

/** The time that the figures stand for, up to today. */
export function PeriodField() {
  const say = useSay();
  const { weeks, change } = useInsightQuestion();
  return (
    <SelectField
      label={say('figures.period')}
      value={String(weeks)}
      onChange={(next) => change({ weeks: periodWeeks.find((one) => String(one) === next) ?? weeks })}
      placeholder={say('figures.period')}
      options={periodWeeks.map((one) => ({
        value: String(one),
        label: say('insight.weeks', { count: one }),
      }))}
    />
  );
}

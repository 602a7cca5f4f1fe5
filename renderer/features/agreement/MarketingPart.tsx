import { Plus, Trash2 } from 'lucide-react';
import {
  type MarketingOwes,
  type PromisedField,
  promisedFields,
  type SourcePromise,
} from '../../../shared/domain/agreement/agreementTerms.ts';
import { useRowNames } from '../../app/forms/useRowNames.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ToggleChips } from '../../ui/ToggleChips.tsx';
import styles from './AgreementScreen.module.css';
import { AmountField } from './AmountField.tsx';
import type { PartProps } from './partProps.ts';
import { promisedFieldText, useAgreementWords } from './useAgreementWords.ts';

/** What marketing owes: leads with complete fields by source, and answers in business days. */
export function MarketingPart({ terms, onChange }: PartProps) {
  const say = useSay();
  const words = useAgreementWords();
  const { sources, returnedDays, objectionDays, unanswered, country } = terms.marketingOwes;
  const { names, dropName } = useRowNames(sources.length);
  const set = (change: Partial<MarketingOwes>): void =>
    onChange({ marketingOwes: { ...terms.marketingOwes, ...change } });
  const setSource = (at: number, change: Partial<SourcePromise>): void =>
    set({ sources: sources.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  return (
    <Card title={say('agreement.marketingOwes')}>
      {sources.map((one, at) => (
        <fieldset key={names[at]} className={styles.row}>
          <legend>{one.source || say('agreement.newSource')}</legend>
          <TextField
            label={say('lead.source')}
            value={one.source}
            maxLength={200}
            onChange={(source) => setSource(at, { source })}
          />
          <AmountField
            label={say('agreement.leadsAMonth')}
            value={one.leadsAMonth}
            onChange={(leadsAMonth) => setSource(at, { leadsAMonth })}
          />
          <div className={styles.wide}>
            <ToggleChips
              label={say('agreement.fields')}
              options={promisedFields.map((field) => ({
                value: field,
                label: say(promisedFieldText[field]),
              }))}
              value={one.fields}
              onChange={(chosen) =>
                setSource(at, {
                  fields: promisedFields.filter((field): field is PromisedField => chosen.includes(field)),
                })
              }
            />
          </div>
          <Button
            icon={Trash2}
            iconOnly
            onPress={() => {
              dropName(at);
              set({ sources: sources.filter((_, index) => index !== at) });
            }}
          >
            {say('agreement.removeSource', { source: one.source })}
          </Button>
        </fieldset>
      ))}
      <Button
        icon={Plus}
        onPress={() =>
          set({ sources: [...sources, { source: '', leadsAMonth: 10, fields: ['name', 'email'] }] })
        }
      >
        {say('agreement.addSource')}
      </Button>
      <div className={styles.row}>
        <AmountField
          label={say('agreement.returnedDaysLabel')}
          value={returnedDays}
          onChange={(days) => set({ returnedDays: days })}
        />
        <AmountField
          label={say('agreement.objectionDaysLabel')}
          value={objectionDays}
          onChange={(days) => set({ objectionDays: days })}
        />
        <AmountField
          label={say('agreement.mentions')}
          value={unanswered.mentions}
          onChange={(mentions) => set({ unanswered: { ...unanswered, mentions } })}
        />
        <AmountField
          label={say('agreement.weeks')}
          value={unanswered.weeks}
          onChange={(weeks) => set({ unanswered: { ...unanswered, weeks } })}
        />
        <SelectField
          label={say('agreement.marketingCalendar')}
          options={terms.calendars.map((each) => ({
            value: each.country,
            label: words.country(each.country),
          }))}
          value={country}
          placeholder={words.country(country)}
          onChange={(chosen) => set({ country: chosen })}
        />
      </div>
    </Card>
  );
}

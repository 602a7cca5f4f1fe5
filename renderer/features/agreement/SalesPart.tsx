import { Plus, Trash2 } from 'lucide-react';
import type { SalesRule, SalesWindows } from '../../../shared/domain/agreement/agreementTerms.ts';
import { useRowNames } from '../../app/forms/useRowNames.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './AgreementScreen.module.css';
import { AmountField } from './AmountField.tsx';
import type { PartProps } from './partProps.ts';
import { useAgreementWords, useRuleName } from './useAgreementWords.ts';

const hour = 60;

/** What sales owes: windows in business hours, by source, score and territory, and what holds for all others. */
export function SalesPart({ terms, onChange }: PartProps) {
  const say = useSay();
  const ruleName = useRuleName();
  const { otherwise, rules } = terms.salesOwes;
  const { names, dropName } = useRowNames(rules.length);
  const set = (change: Partial<typeof terms.salesOwes>): void =>
    onChange({ salesOwes: { ...terms.salesOwes, ...change } });
  const setRule = (at: number, change: Partial<SalesRule>): void =>
    set({ rules: rules.map((rule, index) => (index === at ? { ...rule, ...change } : rule)) });
  return (
    <Card title={say('agreement.salesOwes')}>
      <p className={styles.quiet}>{say('agreement.salesHint')}</p>
      <fieldset className={styles.row}>
        <legend>{say('agreement.otherwise')}</legend>
        <Windows value={otherwise} onChange={(change) => set({ otherwise: { ...otherwise, ...change } })} />
      </fieldset>
      {rules.map((rule, at) => (
        <fieldset key={names[at]} className={styles.row}>
          <legend>{ruleName(rule)}</legend>
          <RuleConditions rule={rule} onChange={(change) => setRule(at, change)} />
          <Windows value={rule} onChange={(change) => setRule(at, change)} />
          <Button
            icon={Trash2}
            iconOnly
            onPress={() => {
              dropName(at);
              set({ rules: rules.filter((_, index) => index !== at) });
            }}
          >
            {say('agreement.removeRule', { rule: ruleName(rule) })}
          </Button>
        </fieldset>
      ))}
      <Button
        icon={Plus}
        onPress={() =>
          set({ rules: [...rules, { ...otherwise, source: null, scoreFrom: null, territoryId: null }] })
        }
      >
        {say('agreement.addRule')}
      </Button>
    </Card>
  );
}

function RuleConditions({
  rule,
  onChange,
}: {
  readonly rule: SalesRule;
  readonly onChange: (change: Partial<SalesRule>) => void;
}) {
  const say = useSay();
  const { territories } = useAgreementWords();
  return (
    <>
      <TextField
        label={say('lead.source')}
        optional={say('form.optional')}
        value={rule.source ?? ''}
        maxLength={200}
        onChange={(source) => onChange({ source: source === '' ? null : source })}
      />
      <TextField
        label={say('agreement.scoreFromLabel')}
        optional={say('form.optional')}
        value={rule.scoreFrom === null ? '' : String(rule.scoreFrom)}
        maxLength={6}
        onChange={(text) => onChange({ scoreFrom: /^\d+$/.test(text.trim()) ? Number(text.trim()) : null })}
      />
      <SelectField
        label={say('account.territory')}
        options={[
          { value: '', label: say('agreement.everyTerritory') },
          ...territories.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={rule.territoryId ?? ''}
        placeholder={say('agreement.everyTerritory')}
        onChange={(id) => onChange({ territoryId: id === '' ? null : id })}
      />
    </>
  );
}

function Windows({
  value,
  onChange,
}: {
  readonly value: SalesWindows;
  readonly onChange: (change: Partial<SalesWindows>) => void;
}) {
  const say = useSay();
  return (
    <>
      <AmountField
        label={say('agreement.decisionHours')}
        unit={hour}
        value={value.decision}
        onChange={(decision) => onChange({ decision })}
      />
      <AmountField
        label={say('agreement.attemptHours')}
        unit={hour}
        value={value.attempt}
        onChange={(attempt) => onChange({ attempt })}
      />
      <AmountField
        label={say('agreement.conversationHours')}
        unit={hour}
        value={value.conversation}
        onChange={(conversation) => onChange({ conversation })}
      />
      <AmountField
        label={say('agreement.attempts')}
        value={value.attempts}
        onChange={(attempts) => onChange({ attempts })}
      />
    </>
  );
}

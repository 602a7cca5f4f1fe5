import { kindRules } from '../../../shared/domain/import/kinds.ts';
import type { Mapping, TerritoryRule } from '../../../shared/domain/import/mapping.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

type Rule = TerritoryRule['rule'];

const ruleText: Readonly<Record<Exclude<Rule, 'named'>, MessageId>> = {
  owner: 'import.byOwner',
  workedBy: 'import.byDeals',
  dealOut: 'import.dealtOut',
};

/** Which laptops the rows go to: a column says, or a rule does. */
export function TerritoryChoice({
  mapping,
  columns,
  onChange,
}: {
  readonly mapping: Mapping;
  readonly columns: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (mapping: Mapping) => void;
}) {
  const say = useSay();
  const { territoryRules: rules } = kindRules[mapping.kind];
  if (rules.length === 0) return null;
  const rule = mapping.territory;
  const named = rule?.rule === 'named' ? rule : null;
  const from = named !== null && 'column' in named.from ? named.from.column : null;
  const choose = (value: string): void => {
    const place = rules.find((each) => `rule:${each}` === value);
    switch (place) {
      case 'owner':
      case 'workedBy':
      case 'dealOut':
        onChange({ ...mapping, territory: { rule: place } });
        return;
      default: {
        const column = value.slice('column:'.length);
        const create = named?.create ?? false;
        onChange({ ...mapping, territory: { rule: 'named', from: { column }, create } });
      }
    }
  };
  return (
    <div>
      <SelectField
        label={say('import.needed', { field: say('account.territory') })}
        options={[
          ...rules.flatMap((each) =>
            each === 'named' || (each === 'owner' && mapping.owner === undefined)
              ? []
              : [{ value: `rule:${each}`, label: say(ruleText[each]) }],
          ),
          ...(rules.includes('named')
            ? columns.map(({ value, label }) => ({ value: `column:${value}`, label }))
            : []),
        ]}
        value={rule === undefined ? null : from === null ? `rule:${rule.rule}` : `column:${from}`}
        placeholder={say('import.noColumn')}
        onChange={choose}
      />
      {named === null ? null : (
        <CheckField
          checked={named.create ?? false}
          onChange={(create) => onChange({ ...mapping, territory: { ...named, create } })}
        >
          {say('import.makeTerritories')}
        </CheckField>
      )}
    </div>
  );
}

import { sourceText } from '../../../shared/domain/import/describeMapping.ts';
import {
  kindRules,
  mappableColumns,
  type ReferenceName,
  requiredFields,
} from '../../../shared/domain/import/kinds.ts';
import type { ColumnSource, Mapping, Source } from '../../../shared/domain/import/mapping.ts';
import {
  withColumn,
  withIdColumns,
  withoutField,
  withoutReference,
  withReference,
} from '../../../shared/domain/import/suggestMapping.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { SelectField, type SelectOption } from '../../ui/SelectField.tsx';
import { ColumnValues } from './ColumnValues.tsx';
import styles from './Imports.module.css';
import { importFieldText } from './importWords.ts';
import { TerritoryChoice } from './TerritoryChoice.tsx';

type Columns = Output<'imports.read'>['columns'];

const none = '\u0000none';
const own = '\u0000own';

/** Which column each field is read from. What a mapping says in its own way stays until another column is chosen. */
export function ImportColumns({
  columns,
  offered,
  mapping,
  onChange,
}: {
  readonly columns: Columns;
  /** Mappings to begin with: the one used last, those that the program brings, and the program's guess. */
  readonly offered: readonly Mapping[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const say = useSay();
  const { kind } = mapping;
  const options = columns
    .filter(({ name }, at) => name !== '' && columns.findIndex((each) => each.name === name) === at)
    .map(({ name }) => ({ value: name, label: name }));
  const columnOf = (name: string) => columns.find((each) => each.name === name) ?? { name, samples: [] };
  const required = new Set(requiredFields(kind));
  const label = (field: string, needed: boolean): string => {
    const id = importFieldText(kind, field);
    const text = id === undefined ? field : say(id);
    return needed ? say('import.needed', { field: text }) : text;
  };
  const select = (
    field: string,
    source: Source | undefined,
    needed: boolean,
    choose: (column: string | null) => void,
  ) => {
    const plain = source !== undefined && 'column' in source;
    const all: SelectOption<string>[] = [
      { value: none, label: say('import.noColumn') },
      ...(source !== undefined && !plain ? [{ value: own, label: sourceText(source) }] : []),
      ...options,
    ];
    return (
      <SelectField
        label={label(field, needed)}
        options={all}
        value={source === undefined ? none : plain ? source.column : own}
        placeholder={say('import.noColumn')}
        onChange={(next) => {
          if (next !== own) choose(next === none ? null : next);
        }}
      />
    );
  };
  const fields = [...mappableColumns(kind)].filter(
    ([field]) => importFieldText(kind, field) !== undefined || mapping.fields[field] !== undefined,
  );
  const reference = (name: ReferenceName) =>
    select(name, mapping[name]?.from, name === 'account' && kind === 'contacts', (column) =>
      onChange(
        column === null ? withoutReference(mapping, name) : withReference(mapping, name, columnOf(column)),
      ),
    );
  const chosen = offered.findIndex((each) => each.name === mapping.name);
  return (
    <Card title={say('import.columns')}>
      <div className={styles.stack}>
        {offered.length < 2 ? null : (
          <SelectField
            label={say('import.mapping')}
            options={offered.map((each, at) => ({
              value: String(at),
              label: at === offered.length - 1 ? say('import.guess') : each.name,
            }))}
            value={chosen === -1 ? null : String(chosen)}
            placeholder={mapping.name}
            onChange={(at) => {
              const next = offered[Number(at)];
              if (next !== undefined) onChange(next);
            }}
          />
        )}
        {mapping.about === undefined ? null : <p className={styles.quiet}>{mapping.about}</p>}
        <div className={styles.fields}>
          <SelectField
            label={label('id', true)}
            options={[
              ...(mapping.externalId.columns.length > 1
                ? [{ value: own, label: mapping.externalId.columns.join(' + ') }]
                : []),
              ...options,
            ]}
            value={mapping.externalId.columns.length > 1 ? own : (mapping.externalId.columns[0] ?? null)}
            placeholder={say('import.noColumn')}
            onChange={(column) => {
              if (column !== own) onChange(withIdColumns(mapping, [column]));
            }}
          />
          {kindRules[kind].references.map((name) => (
            <div key={name}>{reference(name)}</div>
          ))}
          <TerritoryChoice mapping={mapping} columns={options} onChange={onChange} />
          {fields.map(([field]) => (
            <div key={field}>
              {select(field, mapping.fields[field], required.has(field), (column) =>
                onChange(
                  column === null
                    ? withoutField(mapping, field)
                    : withColumn(mapping, field, columnOf(column)),
                ),
              )}
            </div>
          ))}
        </div>
        <p className={styles.quiet}>{say('import.idWords')}</p>
        {fields.map(([field, { oneOf }]) => {
          const source = mapping.fields[field];
          if (oneOf === undefined || source === undefined || !('column' in source)) return null;
          return (
            <ColumnValues
              key={field}
              kind={kind}
              field={field}
              words={oneOf}
              source={source}
              values={columns.find(({ name }) => name === source.column)?.values ?? null}
              onChange={(next: ColumnSource) =>
                onChange({ ...mapping, fields: { ...mapping.fields, [field]: next } })
              }
            />
          );
        })}
      </div>
    </Card>
  );
}

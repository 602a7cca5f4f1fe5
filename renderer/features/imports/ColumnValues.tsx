import type { ColumnSource, ImportKind } from '../../../shared/domain/import/mapping.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './Imports.module.css';
import { choiceText, importFieldText } from './importWords.ts';

const refused = '\u0000refused';

/** What each spelling of a column means, where the field knows only a few words. */
export function ColumnValues({
  kind,
  field,
  words,
  source,
  values,
  onChange,
}: {
  readonly kind: ImportKind;
  readonly field: string;
  readonly words: readonly string[];
  readonly source: ColumnSource;
  /** Every spelling there is; null where there are too many to be words. */
  readonly values: readonly string[] | null;
  readonly onChange: (source: ColumnSource) => void;
}) {
  const say = useSay();
  const name = importFieldText(kind, field);
  const title = say('import.valuesOf', {
    field: name === undefined ? field : say(name),
    column: source.column,
  });
  const wordText = (word: string): string => {
    const id = choiceText(kind, field, word);
    return id === null ? word : say(id);
  };
  const fold = (text: string): string => (source.anyCase === true ? text.toLowerCase() : text);
  const meant = new Map(Object.entries(source.values ?? {}).map(([from, to]) => [fold(from), to]));
  const become = (value: string, word: string): void => {
    const next = Object.fromEntries(
      Object.entries(source.values ?? {}).filter(([from]) => fold(from) !== fold(value)),
    );
    onChange({ ...source, values: word === refused ? next : { ...next, [value]: word } });
  };
  return (
    <fieldset className={styles.values}>
      <legend>{title}</legend>
      {values === null ? (
        <p className={styles.quiet}>{say('import.tooManyValues')}</p>
      ) : (
        <div className={styles.fields}>
          {values.map((value) => (
            <SelectField
              key={value}
              label={value}
              options={[
                ...words.map((word) => ({ value: word, label: wordText(word) })),
                { value: refused, label: say('import.refuseRow') },
              ]}
              value={meant.get(fold(value)) ?? (words.includes(value) ? value : refused)}
              placeholder={say('import.refuseRow')}
              onChange={(word) => become(value, word)}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}

import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { delimiters } from '../../../shared/domain/import/csv/csvFile.ts';
import { encodings } from '../../../shared/domain/import/encodings.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import { useSay } from '../../app/i18n/Language.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { Card } from '../../ui/Card.tsx';
import { FieldRow } from '../../ui/Form.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import styles from './Imports.module.css';

export type ReadingChoice = Omit<Input<'imports.read'>, 'fileId'>;
type Delimiter = (typeof delimiters)[number];

const delimiterText: Readonly<Record<Delimiter, MessageId>> = {
  ',': 'import.comma',
  ';': 'import.semicolon',
  '\t': 'import.tab',
  '|': 'import.bar',
};
const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
};
const shownRows = 8;

/** Each with its place as its name: columns and rows of a file may read alike, and none of them moves. */
const placed = <Value,>(values: readonly Value[]) =>
  values.map((value, at) => ({ place: String(at + 1), value }));

/** How the file was read, to be corrected where it was read wrongly, and its first rows. */
export function TablePreview({
  table,
  choice,
  onChange,
}: {
  readonly table: Output<'imports.read'>;
  readonly choice: ReadingChoice;
  readonly onChange: (choice: ReadingChoice) => void;
}) {
  const say = useSay();
  const encodingText = (name: string): string =>
    name === 'mixed' ? say('import.mixed') : (encodingNames[name] ?? name);
  return (
    <Card title={say('import.readAs')} aside={<span>{say('import.rows', { count: table.rows })}</span>}>
      <div className={styles.stack}>
        <FieldRow>
          {table.encoding === null ? null : (
            <SelectField
              label={say('import.encoding')}
              options={encodings.map((each) => ({ value: each, label: encodingText(each) }))}
              value={choice.encoding ?? (table.encoding === 'mixed' ? null : table.encoding)}
              placeholder={encodingText(table.encoding)}
              onChange={(encoding) => onChange({ ...choice, encoding })}
            />
          )}
          {table.delimiter === null ? null : (
            <SelectField
              label={say('import.delimiter')}
              options={delimiters.map((each) => ({ value: each, label: say(delimiterText[each]) }))}
              value={table.delimiter}
              placeholder=""
              onChange={(delimiter) => onChange({ ...choice, delimiter })}
            />
          )}
          {table.sheets.length < 2 ? null : (
            <SelectField
              label={say('import.sheet')}
              options={table.sheets.map((each) => ({ value: each, label: each }))}
              value={table.sheet}
              placeholder=""
              onChange={(sheet) => onChange({ ...choice, sheet })}
            />
          )}
        </FieldRow>
        {table.unread === 0 ? null : <p>{say('import.unread', { count: table.unread })}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
        <section className={styles.scroll} aria-label={say('import.firstRows')} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {placed(table.columns).map(({ place, value }) => (
                  <th key={place} scope="col">
                    {value.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {placed(table.preview.slice(0, shownRows)).map((row) => (
                <tr key={row.place}>
                  {placed(row.value).map(({ place, value }) => (
                    <td key={place}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </Card>
  );
}

import type { Column } from '../entities/column.ts';
import { headerWords } from './headerWords.ts';
import { kindRules, mappableColumns, type ReferenceName } from './kinds.ts';
import { type ColumnSource, type DateFormat, dateFormats, type ImportKind, type Mapping } from './mapping.ts';
import { foldedWords } from './names.ts';
import { readDate } from './readDate.ts';
import { valueWords } from './valueWords.ts';

/** A column of a file as far as it has been looked at. */
export interface SeenColumn {
  readonly name: string;
  /** Some of its cells that are not empty, trimmed. */
  readonly samples: readonly string[];
}

const emailLike = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phoneLike = /^\+?[\d\s()./-]{6,20}$/;
const webLike = /^(https?:\/\/|www\.)\S+$/i;

const mostly = (samples: readonly string[], test: (text: string) => boolean): boolean =>
  samples.length > 0 && samples.filter(test).length >= samples.length * 0.8;

/** What the cells themselves tell, where the header does not. */
const byValues: readonly (readonly [field: string, (samples: readonly string[]) => boolean])[] = [
  ['email', (samples) => mostly(samples, (text) => emailLike.test(text))],
  ['contact', (samples) => mostly(samples, (text) => emailLike.test(text))],
  ['website', (samples) => mostly(samples, (text) => webLike.test(text))],
  ['touchedAt', (samples) => dateFormatOf(samples) !== null],
  ['receivedAt', (samples) => dateFormatOf(samples) !== null],
  [
    'phone',
    (samples) =>
      dateFormatOf(samples) === null &&
      mostly(samples, (text) => phoneLike.test(text) && (text.match(/\d/g)?.length ?? 0) >= 7),
  ],
];

/**
 * The first format by which every sample is a day. Of `03/04/2026` either part may be the month: day first, as three
 * of the program's four languages write it, unless a day above twelve says otherwise.
 */
export function dateFormatOf(samples: readonly string[]): DateFormat | null {
  const days = samples.map(dayPart);
  if (days.length === 0) return null;
  return dateFormats.find((format) => days.every((day) => readDate(day, format) !== undefined)) ?? null;
}

/** `2026-03-01 14:22` and `2026-03-01T14:22Z` are days with a time behind them. */
const dayPart = (text: string): string => text.split(/[ T]/)[0] ?? text;

/** A mapping for these columns as far as headers and cells tell; what is not found is left out, for a person to fill. */
export function suggestMapping(kind: ImportKind, name: string, columns: readonly SeenColumn[]): Mapping {
  const words = headerWords[kind];
  const fields = mappableColumns(kind);
  const wanted = ['id', ...kindRules[kind].references, ...territoryWanted(kind), ...fields.keys()];
  const taken = new Map<string, SeenColumn>();
  const free = new Set(columns.filter((column) => column.name !== ''));
  const take = (field: string, column: SeenColumn | undefined): void => {
    if (column === undefined || taken.has(field)) return;
    taken.set(field, column);
    free.delete(column);
  };
  for (const rank of ['own name', 'words'] as const) {
    for (const field of wanted) {
      const known =
        rank === 'own name' ? [foldedWords(field), foldedWords(spaced(field))] : (words[field] ?? []);
      take(
        field,
        [...free].find((column) => known.includes(foldedWords(column.name))),
      );
    }
  }
  for (const [field, fits] of byValues) {
    if (wanted.includes(field))
      take(
        field,
        [...free].find(({ samples }) => fits(samples)),
      );
  }
  let mapping: Mapping = {
    format: 1,
    name,
    kind,
    csv: {},
    empty: [],
    externalId: idOf(kind, taken),
    fields: {},
    onlyNew: [],
    unused: [],
  };
  for (const [field] of fields) {
    const column = taken.get(field);
    if (column !== undefined) mapping = withColumn(mapping, field, column);
  }
  for (const reference of kindRules[kind].references) {
    const column = taken.get(reference);
    if (column !== undefined) mapping = withReference(mapping, reference, column);
  }
  return { ...mapping, ...territoryOf(kind, taken.get('territory'), mapping) };
}

const spaced = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const territoryWanted = (kind: ImportKind): readonly string[] =>
  kindRules[kind].territoryRules.includes('named') ? ['territory'] : [];

/** Where a file has no id of its own, what people know a row by makes one. */
function idOf(kind: ImportKind, taken: ReadonlyMap<string, SeenColumn>): Mapping['externalId'] {
  const id = taken.get('id');
  if (id !== undefined) return { columns: [id.name], hashed: false };
  const byKind: Readonly<Record<ImportKind, readonly string[]>> = {
    users: ['email'],
    accounts: ['name', 'city'],
    contacts: ['email'],
    deals: ['name', 'account'],
    leads: ['email'],
    touches: ['contact', 'account', 'kind', 'subject', 'touchedAt'],
  };
  const columns = byKind[kind].flatMap((field) => taken.get(field)?.name ?? []);
  return { columns: [...new Set(columns)], hashed: true };
}

function territoryOf(
  kind: ImportKind,
  column: SeenColumn | undefined,
  { owner }: Mapping,
): Pick<Mapping, 'territory'> {
  const { territoryRules } = kindRules[kind];
  if (column !== undefined) {
    return { territory: { rule: 'named', from: { column: column.name }, create: kind === 'users' } };
  }
  if (owner !== undefined && territoryRules.includes('owner')) return { territory: { rule: 'owner' } };
  return territoryRules.includes('dealOut') ? { territory: { rule: 'dealOut' } } : {};
}

/** The mapping with a field read from a column, in the way that the field and the cells ask for. */
export function withColumn(mapping: Mapping, field: string, { name, samples }: SeenColumn): Mapping {
  const column = mappableColumns(mapping.kind).get(field);
  if (column === undefined) return mapping;
  return {
    ...mapping,
    fields: { ...mapping.fields, [field]: { column: name, ...reading(field, column, samples) } },
  };
}

export function withoutField({ fields, ...mapping }: Mapping, field: string): Mapping {
  const { [field]: _, ...rest } = fields;
  return { ...mapping, fields: rest, onlyNew: mapping.onlyNew.filter((each) => each !== field) };
}

export function withReference(
  mapping: Mapping,
  reference: ReferenceName,
  { name, samples }: SeenColumn,
): Mapping {
  const from = { column: name };
  if (reference === 'manager') return { ...mapping, manager: { from } };
  const by = reference !== 'account' && mostly(samples, (text) => emailLike.test(text)) ? 'email' : 'name';
  const keeps =
    (reference === 'account' && mapping.kind === 'deals') ||
    (reference === 'contact' && mapping.kind === 'touches');
  return { ...mapping, [reference]: { from, by, ...(keeps ? { unmatched: 'keep' } : {}) } };
}

function reading(field: string, column: Column, samples: readonly string[]): Omit<ColumnSource, 'column'> {
  if (column.oneOf !== undefined) {
    return { values: matched(column.oneOf, samples), anyCase: true, otherwise: 'refuse' };
  }
  switch (column.type) {
    case 'date':
    case 'instant': {
      const timed = samples.some((text) => dayPart(text) !== text);
      const separator = samples.some((text) => /\dT\d/.test(text)) ? 'T' : ' ';
      const part = timed ? { part: { at: separator, take: 'first' as const } } : {};
      return { ...part, as: { date: dateFormatOf(samples) ?? 'yyyy-mm-dd' } };
    }
    case 'integer':
      if (field === 'foundedYear') return { as: 'firstYear' };
      return field.endsWith('Minor') ? { as: { money: decimalOf(samples) } } : { as: 'integer' };
    default:
      return {};
  }
}

/** A comma before the last one or two digits of some amount is its decimal sign. */
const decimalOf = (samples: readonly string[]): { readonly decimal?: ',' } =>
  samples.some((text) => /,\d{1,2}\D*$/.test(text)) ? { decimal: ',' } : {};

/** The spellings of a column that are words of the program, whatever their language. */
export function matched(
  words: readonly string[],
  samples: readonly string[],
): Readonly<Record<string, string>> {
  const known = new Map<string, string>();
  for (const word of [...words].reverse()) {
    for (const spelling of valueWords[word] ?? []) known.set(spelling, word);
  }
  for (const word of words) known.set(foldedWords(word), word);
  const values: Record<string, string> = {};
  for (const sample of samples) {
    const word = known.get(foldedWords(sample));
    if (word !== undefined) values[sample] = word;
  }
  return values;
}

export const withIdColumns = (mapping: Mapping, columns: readonly string[]): Mapping => ({
  ...mapping,
  externalId: { ...mapping.externalId, columns: [...columns], hashed: false },
});

export function withoutReference(mapping: Mapping, reference: ReferenceName): Mapping {
  const { [reference]: _, ...rest } = mapping;
  return rest;
}

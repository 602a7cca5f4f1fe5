import type { Column } from '../entities/column.ts';
import type { BadRow, Reason } from './badRow.ts';
import type { BoundColumns } from './bindColumns.ts';
import type { CsvRecord } from './csv/csvRecords.ts';
import { mappableColumns, type ReferenceName, requiredFields } from './kinds.ts';
import type { Mapping, Source } from './mapping.ts';
import { territoryRules } from './parseMapping.ts';
import { readInteger } from './readNumber.ts';
import {
  type CellReader,
  isStorable,
  longestLine,
  longestNote,
  RefusedCell,
  sourceReader,
} from './sourceReader.ts';

/** A record read by its mapping, before what it refers to has been looked up. */
export interface DraftRow {
  readonly file: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly externalId: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly owner: string | null;
  readonly account: string | null;
  readonly contact: string | null;
  readonly manager: string | null;
  readonly managerEmail: string | null;
  /** What each `named` territory rule found, in the order of the rules. */
  readonly territoryNames: readonly (string | null)[];
}

/** A spelling that the mapping replaced, so that two of them became one. */
export interface JoinedSpelling {
  readonly field: string;
  readonly from: string;
  readonly to: string;
  count: number;
}

export interface ReadRows {
  readonly rows: readonly DraftRow[];
  readonly bad: readonly BadRow[];
  readonly joined: readonly JoinedSpelling[];
}

/** Makes a fixed-length key of a text. The same text gives the same key, on every machine. */
export type Hash = (text: string) => string;

/** Reads every record by the mapping; what cannot be read is a bad row with its first reason. */
export function readRows(
  records: readonly CsvRecord[],
  file: number,
  mapping: Mapping,
  columns: BoundColumns,
  hash: Hash,
): ReadRows {
  const joined = new Map<string, JoinedSpelling>();
  const read = rowReader(mapping, columns, hash, (field, from, to) => {
    const key = JSON.stringify([field, from, to]);
    const known = joined.get(key);
    if (known === undefined) joined.set(key, { field, from, to, count: 1 });
    else known.count += 1;
  });
  const rows: DraftRow[] = [];
  const bad: BadRow[] = [];
  for (const { line, cells } of records) {
    const row = read(file, line, cells);
    if (row instanceof RefusedCell) bad.push({ file, line, reason: row.reason, cells });
    else rows.push(row);
  }
  return { rows, bad, joined: [...joined.values()] };
}

type RowReader = (file: number, line: number, cells: readonly string[]) => DraftRow | RefusedCell;

function rowReader(
  mapping: Mapping,
  columns: BoundColumns,
  hash: Hash,
  onJoined: (field: string, from: string, to: string) => void,
): RowReader {
  const { at } = columns;
  const readerOf = (source: Source, onReplaced: (from: string, to: string) => void, longest = longestLine) =>
    sourceReader(source, { at, empty: mapping.empty, longest, onReplaced });
  const silent = (): void => undefined;
  const mappable = mappableColumns(mapping.kind);
  const fields = Object.entries(mapping.fields).map(([field, source]) => {
    const column = mappable.get(field);
    if (column === undefined) throw new Error(`The mapping was not checked: ${field}`);
    const isNote = field === 'note';
    // Words that the program itself knows (won, lost) and sentences put into a note are translated, not joined.
    const joins = column.type === 'text' && !column.oneOf && !isNote;
    const onReplaced = joins ? onJoined.bind(undefined, field) : silent;
    const longest = isNote ? longestNote : longestLine;
    return { field, column, longest, read: readerOf(source, onReplaced, longest) };
  });
  const required = new Set(requiredFields(mapping.kind));
  const signsIn = mapping.kind === 'users';
  const reference = (name: ReferenceName): CellReader =>
    mapping[name] === undefined ? () => null : readerOf(mapping[name].from, onJoined.bind(undefined, name));
  const owner = reference('owner');
  const account = reference('account');
  const contact = reference('contact');
  const manager = reference('manager');
  const managerEmail = mapping.manager?.create ? readerOf(mapping.manager.create.email, silent) : () => null;
  const named = territoryRules(mapping).flatMap((rule) =>
    rule.rule === 'named' ? [readerOf(rule.from, onJoined.bind(undefined, 'territory'))] : [],
  );
  const externalId = externalIdReader(mapping, at, hash);

  return (file, line, cells) => {
    const key = externalId(cells);
    if (key instanceof RefusedCell) return key;
    const values: Record<string, unknown> = {};
    for (const { field, column, longest, read } of fields) {
      const value = fitting(read(cells, values), column, longest, field, signsIn && field === 'email');
      if (value instanceof RefusedCell) return value;
      if (value === null && required.has(field))
        return new RefusedCell('required_empty', undefined, { field });
      values[field] = value;
    }
    const texts: (string | null)[] = [];
    for (const read of [owner, account, contact, manager, managerEmail, ...named]) {
      const value = read(cells, values);
      if (value instanceof RefusedCell) return value;
      texts.push(value === null ? null : String(value));
    }
    const [
      ownerName = null,
      accountName = null,
      contactName = null,
      managerName = null,
      email = null,
      ...territoryNames
    ] = texts;
    return {
      file,
      line,
      cells,
      externalId: key,
      values,
      owner: ownerName,
      account: accountName,
      contact: contactName,
      manager: managerName,
      managerEmail: email,
      territoryNames,
    };
  };
}

function externalIdReader(
  mapping: Mapping,
  at: ReadonlyMap<string, number>,
  hash: Hash,
): (cells: readonly string[]) => string | RefusedCell {
  const { columns, hashed } = mapping.externalId;
  const places = columns.map((column) => at.get(column) ?? -1);
  const [first = ''] = columns;
  return (cells) => {
    const parts = places.map((place) => (cells[place] ?? '').replace(/\s+/g, ' ').trim());
    if (parts.every((part) => part === '')) return new RefusedCell('external_id_empty', first);
    if (!parts.every(isStorable)) {
      return new RefusedCell('unusable_characters', first);
    }
    // A key made from words must not change with their case; ids of another system may differ by it alone.
    const key = hashed ? hash(JSON.stringify(parts.map((part) => part.toLowerCase()))) : parts.join('|');
    return key.length > longestLine ? new RefusedCell('cell_too_long', first, { limit: longestLine }) : key;
  };
}

/** A value as the column holds it, or why it cannot. */
function fitting(
  value: unknown,
  column: Column,
  longest: number,
  field: string,
  mustBeEmail: boolean,
): unknown {
  if (value === null || value instanceof RefusedCell) return value;
  const refuse = (code: Reason['code'], limit?: number): RefusedCell =>
    new RefusedCell(code, undefined, limit === undefined ? { field } : { field, limit });
  switch (column.type) {
    case 'text': {
      const text = String(value);
      if (column.oneOf && !column.oneOf.includes(text)) return refuse('not_one_of');
      // Users sign in by it; of a customer, what was noted stays even where it is no address.
      if (mustBeEmail && !/^[^\s@]+@[^\s@]+$/.test(text)) return refuse('not_an_email');
      return text.length > longest ? refuse('cell_too_long', longest) : text;
    }
    case 'integer': {
      const number = typeof value === 'number' ? value : readInteger(String(value));
      if (number === undefined || !Number.isInteger(number)) return refuse('not_a_number');
      return Math.abs(number) > largestInteger ? refuse('number_out_of_range', largestInteger) : number;
    }
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : refuse('not_a_date');
    case 'instant':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
        ? Date.parse(`${value}T00:00:00Z`)
        : refuse('not_a_date');
    default:
      return value;
  }
}

const largestInteger = Number.MAX_SAFE_INTEGER;

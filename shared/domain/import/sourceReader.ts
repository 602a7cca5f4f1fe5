import type { BadRowCode, Reason } from './badRow.ts';
import type { ColumnSource, ReadAs, Source } from './mapping.ts';
import { readDate } from './readDate.ts';
import { readFirstYear, readInteger, readMoney, readNumber } from './readNumber.ts';

/** A cell that cannot be taken, and with it its row. */
export class RefusedCell {
  readonly reason: Reason;
  constructor(code: BadRowCode, column?: string, detail?: Reason['detail']) {
    this.reason = {
      code,
      ...(column === undefined ? {} : { column }),
      ...(detail === undefined ? {} : { detail }),
    };
  }
}

export type CellValue = string | number | null | Readonly<Record<string, unknown>>;
export type CellReader = (
  cells: readonly string[],
  above: Readonly<Record<string, unknown>>,
) => CellValue | RefusedCell;

/** Told of each spelling that the mapping replaced. */
export type OnReplaced = (from: string, to: string) => void;

export interface ReaderContext {
  readonly at: ReadonlyMap<string, number>;
  readonly empty: readonly string[];
  /** The longest text taken, in characters. */
  readonly longest: number;
  readonly onReplaced: OnReplaced;
}

/** Turns a source of a mapping into a function over a record's cells. Empty is `null`. */
export function sourceReader(source: Source, context: ReaderContext): CellReader {
  if ('constant' in source) return () => source.constant;
  if ('field' in source) return (_, above) => (above[source.field] ?? null) as CellValue;
  if ('join' in source) return joinReader(source.join, source.with, context);
  if ('firstOf' in source) {
    const readers = source.firstOf.map((each) => sourceReader(each, context));
    return (cells, above) => {
      for (const read of readers) {
        const value = read(cells, above);
        if (value !== null) return value;
      }
      return null;
    };
  }
  if ('object' in source) return objectReader(source.object, context);
  return columnReader(source, context);
}

function joinReader(sources: readonly Source[], separator: string, context: ReaderContext): CellReader {
  const readers = sources.map((each) => sourceReader(each, context));
  return (cells, above) => {
    const parts: string[] = [];
    for (const read of readers) {
      const value = read(cells, above);
      if (value instanceof RefusedCell) return value;
      if (value !== null) parts.push(String(value));
    }
    return parts.length === 0 ? null : parts.join(separator);
  };
}

function objectReader(sources: Readonly<Record<string, Source>>, context: ReaderContext): CellReader {
  const readers = Object.entries(sources).map(([name, each]) => [name, sourceReader(each, context)] as const);
  return (cells, above) => {
    const object: Record<string, unknown> = {};
    for (const [name, read] of readers) {
      const value = read(cells, above);
      if (value instanceof RefusedCell) return value;
      if (value !== null) object[name] = value;
    }
    return Object.keys(object).length === 0 ? null : object;
  };
}

/** Lists in mappings are short and cells repeat, so what one spelling becomes is worked out once. */
function columnReader(source: ColumnSource, context: ReaderContext): CellReader {
  const place = context.at.get(source.column);
  if (place === undefined) throw new Error(`Column ${source.column} was not bound`);
  const empty = new Set([...context.empty, ...(source.empty ?? [])]);
  const fold = (text: string): string => (source.anyCase === true ? text.toLowerCase() : text);
  const values = new Map(Object.entries(source.values ?? {}).map(([from, to]) => [fold(from), to]));
  const keepLines = context.longest > longestLine;
  return (cells) => {
    const cell = cells[place] ?? '';
    if (cell === '') return null;
    if (cell.length > context.longest) {
      return new RefusedCell('cell_too_long', source.column, { limit: context.longest, found: cell.length });
    }
    const tidy = keepLines ? cell.replace(otherLineEnds, '\n').trim() : cell.replace(/\s+/g, ' ').trim();
    if (!isStorable(tidy)) return new RefusedCell('unusable_characters', source.column);
    if (tidy === '' || empty.has(tidy)) return null;
    const cut = source.part === undefined ? tidy : partOf(tidy, source.part);
    if (cut === '' || empty.has(cut)) return null;
    const replacement = values.get(fold(cut));
    let text = replacement ?? cut;
    if (replacement === undefined && source.otherwise !== undefined && source.otherwise !== 'keep') {
      if (source.otherwise === 'refuse') return new RefusedCell('not_one_of', source.column);
      text = source.otherwise.constant;
    } else if (replacement !== undefined && replacement !== '' && replacement !== cut) {
      context.onReplaced(cut, replacement);
    }
    if (text === '') return null;
    return readText(`${source.before ?? ''}${text}${source.after ?? ''}`, source);
  };
}

const otherLineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** No half letters and no control characters but tab and line end: databases or terminals choke on them. */
export const isStorable = (text: string): boolean => !/[^\P{Cc}\t\n]/u.test(text) && text.isWellFormed();

/** What a name, an address or a phone number may have at most, in characters. */
export const longestLine = 500;
export const longestNote = 20_000;

function partOf(text: string, part: NonNullable<ColumnSource['part']>): string {
  const at = part.take === 'last' ? text.lastIndexOf(part.at) : text.indexOf(part.at);
  if (part.take === 'first') return (at === -1 ? text : text.slice(0, at)).trim();
  return at === -1 ? '' : text.slice(at + part.at.length).trim();
}

function readText(text: string, source: ColumnSource): CellValue | RefusedCell {
  const { as = 'text', column } = source;
  const refuse = (code: BadRowCode): RefusedCell => new RefusedCell(code, column);
  if (typeof as === 'string') return readWord(text, as, refuse);
  if ('date' in as) return readDate(text, as.date) ?? refuse('not_a_date');
  return readMoney(text, as.money) ?? refuse('not_a_number');
}

function readWord(
  text: string,
  as: Extract<ReadAs, string>,
  refuse: (code: BadRowCode) => RefusedCell,
): CellValue | RefusedCell {
  switch (as) {
    case 'text':
      return text;
    case 'lowerCase':
      return text.toLowerCase();
    case 'slug':
      return slug(text);
    case 'integer':
      return readInteger(text) ?? refuse('not_a_number');
    case 'number':
      return readNumber(text) ?? refuse('not_a_number');
    case 'firstYear':
      return readFirstYear(text) ?? refuse('not_a_year');
  }
}

/** Letters, digits and hyphens, joined by full stops; a domain that `after` put behind an @ stays as it is. */
const slug = (text: string): string => {
  const [local = '', ...domain] = text.split('@');
  const plain = local
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '.')
    .replace(/^\.+|\.+$/g, '');
  return [plain, ...domain].join('@');
};

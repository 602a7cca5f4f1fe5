/**
 * The columns of a synced entity, described once: from this the wire's arrays, the row types, both
 * databases' checks and the pinned schema hash are derived. Migrations are still written by hand, and a
 * test on each side holds them against this description.
 */
export type ColumnType = 'uuid' | 'uuids' | 'text' | 'integer' | 'boolean' | 'date' | 'instant' | 'json';

export interface Column<Value = unknown> {
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** The words allowed, where the column holds one of a list. */
  readonly oneOf?: readonly string[];
  /** It may hold hundreds of kilobytes: rows with such columns are sent by their size, not only by their number. */
  readonly large?: true;
  /** Never present; carries the TypeScript type. */
  readonly value?: Value;
}

const required = <Value>(type: ColumnType): Column<Value> => ({ type, nullable: false });
const optional = <Value>(type: ColumnType): Column<Value | null> => ({ type, nullable: true });

export const uuid = required<string>('uuid');
export const uuidOrNull = optional<string>('uuid');
/** A list of ids; order carries no meaning. */
export const uuids = required<readonly string[]>('uuids');
export const text = required<string>('text');
export const textOrNull = optional<string>('text');
export const largeText: Column<string> = { ...text, large: true };
/** A safe integer (at most 2^53 - 1 in size). */
export const integer = required<number>('integer');
export const integerOrNull = optional<number>('integer');
export const boolean = required<boolean>('boolean');
/** A calendar date, `YYYY-MM-DD`, with no zone. */
export const date = required<string>('date');
export const dateOrNull = optional<string>('date');
/** Milliseconds UTC since 1970. */
export const instant = required<number>('instant');
export const instantOrNull = optional<number>('instant');
export const json = optional<Readonly<Record<string, unknown>>>('json');
/** An object whose shape is known, and checked where it is written. */
export const jsonOf = <Value extends object>(): Column<Value | null> => optional<Value>('json');
export const largeJsonOf = <Value extends object>(): Column<Value | null> => ({
  ...optional<Value>('json'),
  large: true,
});

export const oneOf = <const Words extends readonly string[]>(words: Words): Column<Words[number]> => ({
  type: 'text',
  nullable: false,
  oneOf: words,
});
export const oneOfOrNull = <const Words extends readonly string[]>(
  words: Words,
): Column<Words[number] | null> => ({ type: 'text', nullable: true, oneOf: words });

import { z } from 'zod';
import type { Column } from '../../domain/entities/column.ts';
import { type Entity, type RowOf, wireColumns } from '../../domain/entities/entity.ts';
import { isUuid } from '../../kernel/uuid.ts';

/** No single text may be larger; what a rep writes in a day is far below it. */
export const longestText = 100_000;

export const uuidSchema = z.string().refine(isUuid, 'not a canonical UUID');
export const instantSchema = z.int().min(0).max(8_640_000_000_000_000);
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((value) => {
    const parsed = Date.parse(`${value}T00:00:00Z`);
    return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(value);
  }, 'not a day of the calendar');

/** PostgreSQL cannot store U+0000 and lone surrogates; they are refused where they enter, in words. */
export const textSchema = z
  .string()
  .max(longestText)
  .refine(
    (value) => !value.includes('\u0000') && value.isWellFormed(),
    'holds characters that cannot be stored',
  );

function base(column: Column): z.ZodType {
  switch (column.type) {
    case 'uuid':
      return uuidSchema;
    case 'uuids':
      return z.array(uuidSchema).max(1000);
    case 'text':
      return column.oneOf ? z.enum(column.oneOf as [string, ...string[]]) : textSchema;
    case 'integer':
      return z.int();
    case 'boolean':
      return z.boolean();
    case 'date':
      return dateSchema;
    case 'instant':
      return instantSchema;
    case 'json':
      return z.record(z.string(), z.unknown());
  }
}

export const columnSchema = (column: Column): z.ZodType =>
  column.nullable ? base(column).nullable() : base(column);

/** A row as an object, system columns included. */
export const rowSchemaOf = <E extends Entity>(of: E): z.ZodType<RowOf<E>> =>
  z.strictObject(
    Object.fromEntries(wireColumns(of).map(([name, column]) => [name, columnSchema(column)])),
  ) as unknown as z.ZodType<RowOf<E>>;

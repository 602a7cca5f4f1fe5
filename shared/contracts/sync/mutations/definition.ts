import { z } from 'zod';
import type { Columns, Entity } from '../../../domain/entities/entity.ts';
import type { EntityName } from '../../../domain/entities/index.ts';
import type { Mergeable } from '../../../domain/entities/references.ts';
import { columnSchema, uuidSchema } from '../rowSchema.ts';

/**
 * What a mutation does to rows, said once for both sides: the laptop replays effects over its shadow of the
 * base to show pending work, the hub applies the same effects under authorisation and conflict rules.
 */
export type Effect = Insert | FieldChanges | Mark | Decision | Merge;

/** A new row. Columns not named are null. Inserting an id that exists is refused (`exists`). */
export interface Insert {
  readonly type: 'insert';
  readonly entity: EntityName;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Edits of single fields, each carrying the value it was made on; a field that moved meanwhile is a conflict. */
export interface FieldChanges {
  readonly type: 'fields';
  readonly entity: EntityName;
  readonly id: string;
  readonly fields: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
}

/** A consequence that nobody edits by hand (a logged call is held); the last one by the hub's order stands. */
export interface Mark {
  readonly type: 'mark';
  readonly entity: EntityName;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * A decision made on what was seen. Where a seen value is another by now, somebody decided first: the whole
 * mutation is a conflict, theirs stands, and the writer is told who decided what and when.
 */
export interface Decision {
  readonly type: 'decision';
  readonly entity: EntityName;
  readonly id: string;
  readonly seen: Readonly<Record<string, unknown>>;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Two rows are one. The first is given up and points to the survivor; what hung on it, now and later, follows there.
 * One that was merged elsewhere before is a conflict of the whole mutation, told on its `mergedIntoId`.
 */
export interface Merge {
  readonly type: 'merge';
  readonly entity: Mergeable;
  /** The one that is given up. */
  readonly id: string;
  readonly into: string;
}

/** Who wrote it and when by the laptop's clock, which never orders anything. */
export interface Author {
  readonly userId: string;
  readonly authoredAt: number;
}

export interface MutationDefinition<Args extends z.ZodType = z.ZodType> {
  readonly kind: string;
  readonly version: number;
  readonly args: Args;
  effects(args: z.output<Args>, author: Author): readonly Effect[];
}

export const mutation = <Args extends z.ZodType>(
  definition: MutationDefinition<Args>,
): MutationDefinition<Args> => definition;

/** What a column of an open object may hold, where that is known more closely. */
type Shapes = Readonly<Record<string, z.ZodType>>;

function valueSchema(of: Entity, name: string, shapes: Shapes): z.ZodType {
  const column = of.columns[name];
  if (column === undefined) throw new Error(`${of.name} has no column ${name}`);
  const shape = shapes[name];
  return shape === undefined ? columnSchema(column) : column.nullable ? shape.nullable() : shape;
}

/** `{ phone: { from, to } }` over the columns of an entity that people edit. */
function changesOf<C extends Columns, const Name extends keyof C & string>(
  of: Entity<string, C>,
  names: readonly Name[],
  shapes: Shapes = {},
) {
  const fields = names.map((name) => {
    const value = valueSchema(of, name, shapes);
    return [name, z.strictObject({ from: value, to: value }).optional()] as const;
  });
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodType<
    FieldChangesOf<C, Name>,
    FieldChangesOf<C, Name>
  >;
}

/** Edits of one row: at least one field. */
export const fieldChangesSchema = <C extends Columns, const Name extends keyof C & string>(
  of: Entity<string, C>,
  names: readonly Name[],
  shapes: Shapes = {},
) =>
  z.strictObject({
    id: uuidSchema,
    fields: changesOf(of, names, shapes).refine(
      (changes) => Object.keys(changes).length > 0,
      'changes nothing',
    ),
  });

/** `id` survives, with the values chosen for it; `loserId` is given up. */
export const mergeSchema = <C extends Columns, const Name extends keyof C & string>(
  of: Entity<string, C>,
  names: readonly Name[],
) =>
  z
    .strictObject({ id: uuidSchema, loserId: uuidSchema, fields: changesOf(of, names) })
    .refine(({ id, loserId }) => id !== loserId, { path: ['loserId'], message: 'merges a row into itself' });

type ValueOf<C extends Columns, Name extends keyof C> = C[Name] extends { readonly value?: infer Value }
  ? Exclude<Value, undefined>
  : never;
export type FieldChangesOf<C extends Columns, Name extends keyof C & string> = {
  readonly [Field in Name]?: { readonly from: ValueOf<C, Field>; readonly to: ValueOf<C, Field> };
};

/** The columns of an entity that a creating mutation may fill, by name, as one strict object with the new id. */
export function newRowSchema<C extends Columns, const Name extends keyof C & string>(
  of: Entity<string, C>,
  names: readonly Name[],
  shapes: Shapes = {},
) {
  const shape = Object.fromEntries([
    ['id', uuidSchema] as const,
    ...names.map((name) => [name, valueSchema(of, name, shapes)] as const),
  ]);
  return z.strictObject(shape) as unknown as z.ZodType<NewRowOf<C, Name>, NewRowOf<C, Name>>;
}

type NewRowOf<C extends Columns, Name extends keyof C> = { readonly id: string } & {
  readonly [Field in Name]: ValueOf<C, Field>;
};

import { columnOf } from './useFieldValue.tsx';

/** A mutation's arguments: a new row's values, or under `fields` the edits of one that exists. */
export type Args = Readonly<Record<string, unknown>>;

interface Edit {
  readonly from: unknown;
  readonly to: unknown;
}

const editsOf = (args: Args): Readonly<Record<string, Edit>> | null =>
  typeof args['fields'] === 'object' && args['fields'] !== null
    ? (args['fields'] as Record<string, Edit>)
    : null;

/** What a person can put right by hand: texts and words of a list. Ids and instants stay as they are. */
export function editableFields(
  entity: string,
  args: Args,
): readonly { readonly field: string; readonly value: string }[] {
  const edits = editsOf(args);
  const values: readonly (readonly [string, unknown])[] =
    edits === null
      ? Object.entries(args)
      : Object.entries(edits).map(([field, { to }]) => [field, to] as const);
  return values.flatMap(([field, value]) => {
    const type = columnOf(entity, field)?.type;
    if (type !== 'text' || field === 'localStart' || field === 'timeZone') return [];
    return [{ field, value: typeof value === 'string' ? value : '' }];
  });
}

/** The arguments with some fields rewritten; an edit keeps the value it was made on. */
export function withEdits(args: Args, edited: Readonly<Record<string, unknown>>): Args {
  const edits = editsOf(args);
  if (edits === null) return { ...args, ...edited };
  return {
    ...args,
    fields: Object.fromEntries(
      Object.entries(edits).map(([field, edit]) => [
        field,
        field in edited ? { ...edit, to: edited[field] } : edit,
      ]),
    ),
  };
}

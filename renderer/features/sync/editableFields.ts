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

/** A step with a lead and an answer about one stand in their mutation beside what was seen. */
const nests = ['step', 'answer'] as const;
const nestOf = (args: Args): (typeof nests)[number] | null =>
  nests.find((name) => typeof args[name] === 'object' && args[name] !== null) ?? null;

/**
 * What a person can put right by hand: texts and words of a list. Ids and instants stay as they are, and so does what a
 * row is: of what was heard alone the kind is told by hand.
 */
export function editableFields(
  entity: string,
  args: Args,
): readonly { readonly field: string; readonly value: string }[] {
  const edits = editsOf(args);
  const nest = nestOf(args);
  const values: readonly (readonly [string, unknown])[] =
    edits === null
      ? Object.entries(nest === null ? args : (args[nest] as Args))
      : Object.entries(edits).map(([field, { to }]) => [field, to] as const);
  return values.flatMap(([field, value]) => {
    const type = columnOf(entity, field)?.type;
    if (type !== 'text' || field === 'localStart' || field === 'timeZone') return [];
    if (field === 'kind' && entity !== 'heard') return [];
    return [{ field, value: typeof value === 'string' ? value : '' }];
  });
}

/** The arguments with some fields rewritten; an edit keeps the value it was made on. */
export function withEdits(args: Args, edited: Readonly<Record<string, unknown>>): Args {
  const edits = editsOf(args);
  const nest = nestOf(args);
  if (nest !== null) return { ...args, [nest]: { ...(args[nest] as Args), ...edited } };
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

/** What differs between a row and its edited copy, each field with the value the edit was made on. */
export function fieldChanges<Row extends object, Edited extends Partial<Row>>(
  row: Row,
  edited: Edited,
): { readonly [Field in keyof Edited]?: { readonly from: Edited[Field]; readonly to: Edited[Field] } } {
  const changes: Record<string, { from: unknown; to: unknown }> = {};
  for (const [field, to] of Object.entries(edited)) {
    const from = (row as Record<string, unknown>)[field];
    if (JSON.stringify(from) !== JSON.stringify(to)) changes[field] = { from, to };
  }
  return changes as { [Field in keyof Edited]?: { from: Edited[Field]; to: Edited[Field] } };
}

/** A text field that is left empty says nothing, which is null and not an empty word. */
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

type Values = Readonly<Record<string, unknown>>;

/** What somebody wrote, by name: of a new row every value, of an edit what was written, of a step with a lead the step. */
export function writtenIn(args: Values): readonly { readonly field: string; readonly value: unknown }[] {
  const { id: _, fields = {}, ...values } = (args['step'] ?? args) as Values;
  const edits = Object.entries((fields ?? {}) as Readonly<Record<string, { readonly to?: unknown }>>);
  return [
    ...Object.entries(values).map(([field, value]) => ({ field, value })),
    ...edits.map(([field, edit]) => ({ field, value: edit?.to })),
  ];
}

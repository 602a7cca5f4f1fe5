import type { ImportKind } from './mapping.ts';
import { foldedName, likeness } from './names.ts';

/** Two rows under different external ids that may be the same company or person. Shown, never merged by itself. */
export interface Lookalike {
  readonly file: number;
  readonly line: number;
  /** The earlier line of the file, or the row of the hub, that it looks like. */
  readonly like: { readonly file: number; readonly line: number } | { readonly id: string };
  readonly by: 'name_and_city' | 'email';
}

/** What rows of a kind are compared by; `undefined` where the row has too little to tell. */
export function likenessKey(kind: ImportKind, values: Readonly<Record<string, unknown>>): string | undefined {
  const text = (field: string): string => (typeof values[field] === 'string' ? values[field] : '');
  if (kind === 'accounts') {
    return text('name') === '' ? undefined : JSON.stringify([likeness(text('name')), likeness(text('city'))]);
  }
  if (kind === 'deals' || kind === 'touches') return undefined;
  return text('email') === '' ? undefined : foldedName(text('email'));
}

export function lookalikes(
  kind: ImportKind,
  news: readonly {
    readonly file: number;
    readonly line: number;
    readonly values: Readonly<Record<string, unknown>>;
  }[],
  hub: ReadonlyMap<string, string>,
): readonly Lookalike[] {
  const by = kind === 'accounts' ? 'name_and_city' : 'email';
  const earlier = new Map<string, { file: number; line: number }>();
  const found: Lookalike[] = [];
  for (const { file, line, values } of news) {
    const key = likenessKey(kind, values);
    if (key === undefined) continue;
    const id = hub.get(key);
    const first = earlier.get(key);
    if (id !== undefined) found.push({ file, line, like: { id }, by });
    else if (first !== undefined) found.push({ file, line, like: first, by });
    else earlier.set(key, { file, line });
  }
  return found;
}

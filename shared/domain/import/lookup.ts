import { foldedName } from './names.ts';

/** What a row can be found by. */
export interface Findable {
  readonly id: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly email?: string;
}

export type Found<Row> = Row | 'none' | 'several';

/** Finds rows by name, external id or email in constant time. One that two rows answer to is `several`. */
export function lookup<Row extends Findable>(
  rows: Iterable<Row>,
  by: 'name' | 'externalId' | 'email',
): (text: string) => Found<Row> {
  const keyOf = (row: Row): string | null | undefined =>
    by === 'name' ? foldedName(row.name) : by === 'email' ? row.email?.toLowerCase() || null : row.externalId;
  const byKey = new Map<string, Row | 'several'>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null || key === undefined) continue;
    const other = byKey.get(key);
    byKey.set(key, other === undefined || (other !== 'several' && other.id === row.id) ? row : 'several');
  }
  return (text) =>
    byKey.get(by === 'name' ? foldedName(text) : by === 'email' ? text.toLowerCase() : text) ?? 'none';
}

import { kindRules } from './kinds.ts';
import type { ImportKind } from './mapping.ts';
import type { ResolvedRow } from './resolveRows.ts';

/** A row of the hub as an import meets it: its columns by name. */
export type ExistingRow = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Plan {
  readonly create: readonly {
    readonly row: ResolvedRow;
    readonly values: Readonly<Record<string, unknown>>;
  }[];
  /** Only the columns that differ. */
  readonly update: readonly {
    readonly row: ResolvedRow;
    readonly changes: Readonly<Record<string, unknown>>;
  }[];
  readonly unchanged: readonly ResolvedRow[];
}

/** What applying the rows would do to those that the hub holds, found by id. */
export function planImport(
  kind: ImportKind,
  rows: readonly ResolvedRow[],
  existing: ReadonlyMap<string, ExistingRow>,
  now: number,
): Plan {
  const create: { row: ResolvedRow; values: Readonly<Record<string, unknown>> }[] = [];
  const update: { row: ResolvedRow; changes: Readonly<Record<string, unknown>> }[] = [];
  const unchanged: ResolvedRow[] = [];
  const defaults =
    kind === 'leads' ? { ...kindRules.leads.defaults, receivedAt: now } : kindRules[kind].defaults;
  for (const row of rows) {
    const current = existing.get(row.id);
    if (current === undefined) {
      const { externalId } = row.draft;
      create.push({ row, values: { ...defaults, ...row.onlyNew, ...row.columns, externalId } });
      continue;
    }
    const changes: Record<string, unknown> = {};
    for (const [column, value] of Object.entries(row.columns)) {
      if (!sameValue(current[column], value)) changes[column] = value;
    }
    if (Object.keys(changes).length > 0) update.push({ row, changes });
    else unchanged.push(row);
  }
  return { create, update, unchanged };
}

/** Lists of ids have no order; objects no order of their names. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    const members = new Set(one);
    return one.length === other.length && other.every((each) => members.has(each));
  }
  if (isObject(one) && isObject(other)) {
    const names = Object.keys(one);
    return (
      names.length === Object.keys(other).length && names.every((name) => sameValue(one[name], other[name]))
    );
  }
  return (one ?? null) === (other ?? null);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

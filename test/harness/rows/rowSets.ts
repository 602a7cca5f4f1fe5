import { createHash } from 'node:crypto';
import { type EntityName, entityNames } from '../../../shared/domain/entities/index.ts';

/** A row as both sides are compared: every column of its description by name, lists sorted, ids as text. */
export type PlainRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly rowVersion: number;
};

export type RowSets = Readonly<Record<EntityName, ReadonlyMap<string, PlainRow>>>;

export const rowSets = (of: (name: EntityName) => ReadonlyMap<string, PlainRow>): RowSets =>
  Object.fromEntries(entityNames.map((name) => [name, of(name)])) as unknown as RowSets;

/** Count and SHA-256 of all columns of all rows, in order of id. */
export function digestOf(rows: ReadonlyMap<string, PlainRow>): { count: number; sha256: string } {
  const hash = createHash('sha256');
  for (const id of [...rows.keys()].sort()) hash.update(`${stableJson(rows.get(id))}\n`);
  return { count: rows.size, sha256: hash.digest('hex') };
}

/** JSON with keys in order, so that equal values give equal text. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What differs, in words short enough for a report; empty when nothing does. */
export function differences(wanted: RowSets, found: RowSets): string[] {
  return entityNames.flatMap((name) => {
    if (stableJson(digestOf(wanted[name])) === stableJson(digestOf(found[name]))) return [];
    const said: string[] = [];
    for (const [id, row] of wanted[name]) {
      const other = found[name].get(id);
      if (other === undefined)
        said.push(`${name} ${id} (version ${row.rowVersion}) is missing on the laptop`);
      else if (stableJson(row) !== stableJson(other))
        said.push(`${name} ${id} differs: ${fieldsThatDiffer(row, other)}`);
    }
    for (const id of found[name].keys()) {
      if (!wanted[name].has(id)) said.push(`${name} ${id} is on the laptop and should not be`);
    }
    return said;
  });
}

const fieldsThatDiffer = (hub: PlainRow, laptop: PlainRow): string =>
  [...new Set([...Object.keys(hub), ...Object.keys(laptop)])]
    .filter((field) => stableJson(hub[field] ?? null) !== stableJson(laptop[field] ?? null))
    .map(
      (field) => `${field} hub ${stableJson(hub[field] ?? null)} laptop ${stableJson(laptop[field] ?? null)}`,
    )
    .join(', ');

import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Mapping } from './mapping.ts';
import { columnsOf } from './parseMapping.ts';

export interface BoundColumns {
  /** Where each column that the mapping reads stands in the file. */
  readonly at: ReadonlyMap<string, number>;
  /** Columns of the file that the mapping neither reads nor names as unused: perhaps new, perhaps forgotten. */
  readonly unknown: readonly string[];
}

const folded = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * Finds the mapping's columns in a header: by their exact name, else without regard to case and spacing.
 * `columns_missing` and `columns_ambiguous` (twice in the header) carry their names.
 */
export function bindColumns(
  header: readonly string[],
  mapping: Mapping,
): Result<BoundColumns, 'columns_missing' | 'columns_ambiguous'> {
  const at = new Map<string, number>();
  const missing: string[] = [];
  const ambiguous: string[] = [];
  for (const column of columnsOf(mapping)) {
    const exact = placesOf(header, (name) => name === column);
    const places = exact.length > 0 ? exact : placesOf(header, (name) => folded(name) === folded(column));
    const [place] = places;
    if (place === undefined) missing.push(column);
    else if (places.length > 1) ambiguous.push(column);
    else at.set(column, place);
  }
  if (missing.length > 0) return fail('columns_missing', { columns: missing, header });
  if (ambiguous.length > 0) return fail('columns_ambiguous', { columns: ambiguous });
  const used = new Set(at.values());
  const unused = new Set(mapping.unused.map(folded));
  return ok({
    at,
    unknown: header.filter((name, place) => name !== '' && !used.has(place) && !unused.has(folded(name))),
  });
}

const placesOf = (header: readonly string[], matches: (name: string) => boolean): readonly number[] =>
  header.flatMap((name, place) => (matches(name) ? [place] : []));

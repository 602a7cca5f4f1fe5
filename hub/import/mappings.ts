import { createHash } from 'node:crypto';
import { bindColumns } from '../../shared/domain/import/bindColumns.ts';
import type { ImportKind, Mapping } from '../../shared/domain/import/mapping.ts';
import { foldedName } from '../../shared/domain/import/names.ts';
import { parseMapping } from '../../shared/domain/import/parseMapping.ts';
import type { HubDatabase } from '../db/open.ts';
import { shippedMappings } from '../mappings/shipped.ts';

/** The same columns in another order or case are the same file to a mapping. */
const keyOf = (header: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(header.map(foldedName).sort()))
    .digest('hex');

export interface FittingMappings {
  /** The one that somebody used last for a file with these columns. */
  readonly remembered: Mapping | null;
  /** Those that the program brings and that find all their columns in this header. */
  readonly shipped: readonly Mapping[];
}

export async function fittingMappings(
  db: HubDatabase,
  kind: ImportKind,
  header: readonly string[],
): Promise<FittingMappings> {
  const row = await db
    .selectFrom('import_mapping')
    .select('mapping')
    .where('kind', '=', kind)
    .where('header_key', '=', keyOf(header))
    .executeTakeFirst();
  const remembered = row === undefined ? null : parseMapping(row.mapping);
  return {
    remembered: remembered?.ok ? remembered.value : null,
    shipped: shippedMappings.filter((mapping) => mapping.kind === kind && bindColumns(header, mapping).ok),
  };
}

export async function rememberMapping(
  db: HubDatabase,
  mapping: Mapping,
  header: readonly string[],
  by: { readonly userId: string; readonly now: number },
): Promise<void> {
  const written = { mapping: JSON.stringify(mapping), used_at: by.now, user_id: by.userId };
  await db
    .insertInto('import_mapping')
    .values({ kind: mapping.kind, header_key: keyOf(header), ...written })
    .onConflict((conflict) => conflict.columns(['kind', 'header_key']).doUpdateSet(written))
    .execute();
}

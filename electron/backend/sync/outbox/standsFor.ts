import { mergeable, type StandsFor } from '../../../../shared/domain/entities/references.ts';
import type { ReadableDb } from '../../db/database.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';

const texts = Object.fromEntries(
  mergeable.map((entity) => [
    entity,
    `SELECT CASE WHEN w.id IS NULL THEN t.merged_into_id ELSE unhex(replace(json_extract(w.base, '$.mergedIntoId'), '-', '')) END AS into_id
     FROM ${entity} t LEFT JOIN shadow w ON w.entity = '${entity}' AND w.id = t.id
     WHERE t.id = ? AND t.merged_into_id IS NOT NULL`,
  ]),
) as Readonly<Record<(typeof mergeable)[number], string>>;

/** What stands for a row by the hub's word; merges of this laptop's own that wait do not count yet. */
export const standsForBy =
  (db: ReadableDb): StandsFor =>
  (entity, id) => {
    const seen = new Set([id]);
    for (let stands = id; ; ) {
      const next = db.get<{ into_id: Buffer | null }>(texts[entity], uuidToBytes(stands))?.into_id ?? null;
      if (next === null) return stands;
      stands = uuidFromBytes(next);
      if (seen.has(stands)) return id;
      seen.add(stands);
    }
  };

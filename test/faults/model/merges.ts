import { type EntityName, entities, entityNames } from '../../../shared/domain/entities/index.ts';
import { mergeable, references } from '../../../shared/domain/entities/references.ts';
import type { RowSets } from '../../harness/rows/rowSets.ts';

/** The row and everything it was merged into, one after the other; ends with the one that stands. */
export function chainOf(hubRows: RowSets, entity: EntityName, id: string): readonly string[] {
  const chain = [id];
  if (entity !== 'account' && entity !== 'contact') return chain;
  for (;;) {
    const next = hubRows[entity].get(chain.at(-1) ?? '')?.mergedIntoId;
    if (typeof next !== 'string' || chain.includes(next)) return chain;
    chain.push(next);
  }
}

/** A value of a column, with what stands in place of every merged row it names. */
export function followed(hubRows: RowSets, column: string, value: unknown): unknown {
  const entity = references[column];
  if (entity !== 'account' && entity !== 'contact') return value;
  const stands = (id: string): string => chainOf(hubRows, entity, id).at(-1) ?? id;
  if (typeof value === 'string') return stands(value);
  return Array.isArray(value) ? [...new Set((value as string[]).map(stands))].sort() : value;
}

/**
 * What is merged at the hub: each row given up points, without going round, to one that stands in all its
 * territories; nothing names a row that was given up; and somebody asked for each merge.
 */
export function checkMerges(
  hubRows: RowSets,
  asked: ReadonlySet<string>,
  administered: ReadonlySet<string>,
): string[] {
  const wrong: string[] = [];
  for (const entity of mergeable) {
    for (const row of hubRows[entity].values()) {
      const isGone = row.status === 'merged';
      if (isGone !== (row.mergedIntoId !== null)) wrong.push(`${entity} ${row.id} is half merged`);
      if (!isGone) continue;
      if (!asked.has(`${entity}:${row.id}`))
        wrong.push(`${entity} ${row.id} is merged and nobody asked for it`);
      const end = hubRows[entity].get(chainOf(hubRows, entity, row.id).at(-1) ?? '');
      if (end === undefined || end.status === 'merged')
        wrong.push(`${entity} ${row.id} is merged into nothing that stands`);
      const moved = [row.id, end?.id].some((id) => administered.has(`account:${id}:territoryIds`));
      const united = new Set((end?.territoryIds ?? []) as string[]);
      if (entity === 'account' && !moved && (row.territoryIds as string[]).some((id) => !united.has(id)))
        wrong.push(`account ${row.id} was merged and a territory of it lost`);
    }
  }
  for (const name of entityNames) {
    for (const column of Object.keys(entities[name].columns).filter(
      (each) => references[each] !== undefined,
    )) {
      for (const row of hubRows[name].values()) {
        const value = row[column] ?? null;
        if (JSON.stringify(followed(hubRows, column, value)) !== JSON.stringify(value))
          wrong.push(`${name} ${row.id} names in ${column} what was merged into another`);
      }
    }
  }
  return wrong.map((line) => `merges: ${line}`);
}

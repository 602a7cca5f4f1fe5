import type { OutboxState } from '../../../../shared/contracts/ipc/sync.ts';
import type { Effect, Merge } from '../../../../shared/contracts/sync/mutations/definition.ts';
import type { FieldConflict } from '../../../../shared/contracts/sync/wire.ts';
import { entities } from '../../../../shared/domain/entities/index.ts';
import { repointed } from '../../../../shared/domain/entities/references.ts';

export type LooseRow = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Written {
  readonly state: OutboxState;
  readonly authoredAt: number;
  readonly conflicts: readonly FieldConflict[];
  /** A decision or a merge that somebody else made first: none of the mutation is in effect. */
  readonly decidedByOthers: boolean;
  /** Its effects on the one row in question, and what it merges that the row may name. */
  readonly effects: readonly Effect[];
}

/**
 * The row as it is shown: pending work, in the order it was written, over what the hub has (`base`; null: no
 * such row there yet). Of what was refused, what the user created stays in sight until they decide, and so
 * does what they then wrote into it; a refused edit of a row that the hub has shows the hub's value. Of a
 * conflict, the fields in question show the hub's value.
 */
export function foldEffects(
  base: LooseRow | null,
  mutations: readonly Written[],
  userId: string,
): LooseRow | null {
  let row = base;
  for (const mutation of mutations) {
    const refused = mutation.state === 'refused' || mutation.state === 'held';
    for (const effect of mutation.effects) {
      if (mutation.decidedByOthers) continue;
      if (effect.type === 'merge') row = row === null || refused ? row : merged(row, effect);
      else if (effect.type === 'insert') row = row ?? newRow(effect, mutation.authoredAt, userId);
      else if (row === null || (refused && base !== null)) continue;
      else if (effect.type === 'mark' || effect.type === 'decision') row = { ...row, ...effect.values };
      else row = { ...row, ...fieldsShown(effect, mutation) };
    }
  }
  return row;
}

/** The one given up points to the survivor, and what named it names that one. */
function merged(row: LooseRow, { entity, id, into }: Merge): LooseRow {
  if (row.id === id) return { ...row, status: 'merged', mergedIntoId: into };
  return { ...row, ...repointed(row, (of, each) => (of === entity && each === id ? into : each)) };
}

function newRow(effect: Effect & { readonly type: 'insert' }, authoredAt: number, userId: string): LooseRow {
  const empty = Object.fromEntries(Object.keys(entities[effect.entity].columns).map((name) => [name, null]));
  return {
    ...empty,
    ...effect.values,
    id: effect.id,
    rowVersion: 0,
    updatedAt: authoredAt,
    updatedBy: userId,
  };
}

function fieldsShown(effect: Effect & { readonly type: 'fields' }, { state, conflicts }: Written) {
  const inConflict = (field: string): boolean =>
    state === 'conflict' &&
    conflicts.some((one) => one.entity === effect.entity && one.id === effect.id && one.field === field);
  return Object.fromEntries(
    Object.entries(effect.fields)
      .filter(([field]) => !inConflict(field))
      .map(([field, change]) => [field, change.to]),
  );
}

import type {
  Decision,
  Effect,
  FieldChanges,
  Mark,
  Merge,
} from '../../shared/contracts/sync/mutations/definition.ts';
import type { FieldConflict } from '../../shared/contracts/sync/wire.ts';
import type { Entity } from '../../shared/domain/entities/entity.ts';
import { entities } from '../../shared/domain/entities/index.ts';
import type { ReceivedMutation } from './receivedMutation.ts';
import { sameValue } from './sameValue.ts';
import type { WorkingRows } from './workingRows.ts';

/** A field that moved meanwhile; who moved it is looked up afterwards. */
export type OpenConflict = Omit<FieldConflict, 'by' | 'byName' | 'at'>;

/** Does an accepted effect to the working rows. Fields that moved meanwhile are left as they are and returned. */
export function carryOut(
  rows: WorkingRows,
  userId: string,
  mutation: ReceivedMutation,
  effect: Effect,
): readonly OpenConflict[] {
  const { columns, conflict }: Entity = entities[effect.entity];
  const { entity, id } = effect;
  if (effect.type === 'insert') {
    const blank = Object.fromEntries(
      Object.entries(columns).map(([name, { type }]) => [name, type === 'uuids' ? [] : null]),
    );
    rows.insert(entity, id, { ...blank, ...effect.values }, userId);
    return [];
  }
  if (effect.type === 'merge') {
    mergeRows(rows, mutation, effect);
    return [];
  }
  const row = rows.row(entity, id) ?? {};
  const step = { entity, id, mutationId: mutation.id, authoredAt: mutation.authoredAt } as const;
  const conflicts: OpenConflict[] = [];
  const changes: Record<string, unknown> = {};
  const wanted = effect.type === 'fields' ? effect.fields : asFields(effect, row);
  for (const [field, { from, to }] of Object.entries(wanted)) {
    const column = columns[field];
    if (column === undefined) throw new Error(`${entity} has no column ${field}`);
    const theirs = row[field] ?? null;
    if (sameValue(column, theirs, to)) continue;
    if (sameValue(column, theirs, from)) {
      changes[field] = to;
      if (conflict !== 'immutable')
        rows.history.push({ ...step, field, from: theirs, to, status: 'applied' });
    } else {
      conflicts.push({ entity, id, field, from, mine: to, theirs });
      rows.history.push({ ...step, field, from, to, status: 'conflict' });
    }
  }
  if (Object.keys(changes).length > 0) rows.change(entity, id, changes);
  return conflicts;
}

/** What was seen and is another by now, with what the late decision would have made of it. */
export function decidedBefore(
  rows: WorkingRows,
  mutation: ReceivedMutation,
  effect: Decision,
): readonly OpenConflict[] {
  const { entity, id } = effect;
  const { columns }: Entity = entities[entity];
  const row = rows.row(entity, id) ?? {};
  return Object.entries(effect.seen).flatMap(([field, from]) => {
    const column = columns[field];
    if (column === undefined) throw new Error(`${entity} has no column ${field}`);
    const theirs = row[field] ?? null;
    if (sameValue(column, theirs, from)) return [];
    const mine = effect.values[field] ?? null;
    const step = { entity, id, mutationId: mutation.id, authoredAt: mutation.authoredAt } as const;
    rows.history.push({ ...step, field, from, to: mine, status: 'conflict' });
    return [{ entity, id, field, from, mine, theirs }];
  });
}

/**
 * One that was merged elsewhere before stays there: the first decision stands, and whether the other two are one as
 * well is for the writer to say. `into` and `standsFor` are the rows that stand at the end of all merges.
 */
export function mergedBefore(
  rows: WorkingRows,
  mutation: ReceivedMutation,
  { entity, id, into }: Merge,
  standsFor: string,
): readonly OpenConflict[] {
  const theirs = rows.row(entity, id)?.mergedIntoId ?? null;
  if (theirs === null || standsFor === into) return [];
  const said = { entity, id, field: 'mergedIntoId', from: null } as const;
  const { authoredAt } = mutation;
  rows.history.push({ ...said, to: into, mutationId: mutation.id, authoredAt, status: 'conflict' });
  return [{ ...said, mine: into, theirs: standsFor }];
}

/** Nothing where they are one already, by this merge sent before or by another that turned it round. */
function mergeRows(rows: WorkingRows, mutation: ReceivedMutation, merge: Merge): void {
  const { entity, id, into } = merge;
  const [loser, survivor] = [rows.row(entity, id), rows.row(entity, into)];
  if (loser === undefined || survivor === undefined || id === into || loser.mergedIntoId !== null) return;
  const set = (
    row: string,
    before: Readonly<Record<string, unknown>>,
    values: Record<string, unknown>,
  ): void => {
    const step = { entity, id: row, mutationId: mutation.id, authoredAt: mutation.authoredAt } as const;
    for (const [field, to] of Object.entries(values))
      rows.history.push({ ...step, field, from: before[field] ?? null, to, status: 'applied' });
    rows.change(entity, row, values);
  };
  set(id, loser, { status: 'merged', mergedIntoId: into });
  if (entity === 'account') {
    const territoryIds = [
      ...new Set([...(survivor.territoryIds as string[]), ...(loser.territoryIds as string[])]),
    ];
    if (territoryIds.length > (survivor.territoryIds as string[]).length)
      set(into, survivor, { territoryIds });
  }
  rows.merges.push(merge);
}

/** A mark, and a decision that is in time, are made on whatever stands there. */
const asFields = (effect: Mark | Decision, row: Readonly<Record<string, unknown>>): FieldChanges['fields'] =>
  Object.fromEntries(
    Object.entries(effect.values).map(([field, to]) => [field, { from: row[field] ?? null, to }]),
  );

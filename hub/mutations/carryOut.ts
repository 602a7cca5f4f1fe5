import type {
  Decision,
  Effect,
  FieldChanges,
  Mark,
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

/** A mark, and a decision that is in time, are made on whatever stands there. */
const asFields = (effect: Mark | Decision, row: Readonly<Record<string, unknown>>): FieldChanges['fields'] =>
  Object.fromEntries(
    Object.entries(effect.values).map(([field, to]) => [field, { from: row[field] ?? null, to }]),
  );

import type { Effect } from '../../../../shared/contracts/sync/mutations/definition.ts';
import type { Entity } from '../../../../shared/domain/entities/entity.ts';
import { type EntityName, entities } from '../../../../shared/domain/entities/index.ts';
import { references } from '../../../../shared/domain/entities/references.ts';
import type { ReadableDb } from '../../db/database.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';
import { effectsOf, type OutboxRow } from './outboxRow.ts';

/** The wire allows no more; the newest are the ones that matter, since each depends on those before it. */
const mostDependencies = 50;

export interface Dependencies {
  /** Mutation ids, in the order they were written. */
  readonly ids: readonly string[];
  /** Something it builds on was refused, so it is held from the start. */
  readonly held: boolean;
}

/**
 * What a new mutation builds on: the unacknowledged creation of every row it touches or names, and the
 * unacknowledged edits of the same fields or decisions about the same row. An edit of another field is independent, and so is one made after
 * a refused edit, since the screen shows the hub's value again.
 */
export function findDependencies(db: ReadableDb, effects: readonly Effect[], userId: string): Dependencies {
  const found = new Map<number, OutboxRow>();
  const created = new Set(
    effects.filter((effect) => effect.type === 'insert').map(({ entity, id }) => `${entity}:${id}`),
  );
  for (const effect of effects) {
    for (const [entity, id] of namedBy(effect)) {
      if (created.has(`${entity}:${id}`)) continue;
      for (const other of unacknowledgedTouching(db, entity, id)) {
        if (buildsOn(effect, other, userId, entity, id)) found.set(other.place, other);
      }
    }
  }
  const rows = [...found.values()].sort((a, b) => a.place - b.place).slice(-mostDependencies);
  return {
    ids: rows.map((row) => uuidFromBytes(row.mutation_id)),
    held: rows.some((row) => row.state === 'refused' || row.state === 'held'),
  };
}

function* namedBy(effect: Effect): Iterable<readonly [EntityName, string]> {
  yield [effect.entity, effect.id];
  if (effect.type === 'merge') yield [effect.entity, effect.into];
  if (effect.type !== 'insert') return;
  const { columns }: Entity = entities[effect.entity];
  for (const [name, value] of Object.entries(effect.values)) {
    const entity = references[name];
    if (entity === undefined || columns[name] === undefined) continue;
    for (const id of Array.isArray(value) ? value : [value]) if (typeof id === 'string') yield [entity, id];
  }
}

const unacknowledgedTouching = (db: ReadableDb, entity: EntityName, id: string): readonly OutboxRow[] =>
  db.all<OutboxRow>(
    `SELECT o.* FROM outbox_row r JOIN outbox_whole o ON o.place = r.place
     WHERE r.entity = ? AND r.id = ? AND o.state IN ('pending', 'sent', 'refused', 'held')`,
    entity,
    uuidToBytes(id),
  );

function buildsOn(effect: Effect, other: OutboxRow, userId: string, entity: EntityName, id: string): boolean {
  const theirs = effectsOf(other, userId).filter((one) => one.entity === entity && one.id === id);
  if (theirs.some((one) => one.type === 'insert')) return true;
  if (other.state === 'refused' || effect.id !== id) return false;
  if (effect.type === 'decision') return theirs.some((one) => one.type === 'decision');
  if (effect.type !== 'fields') return false;
  return theirs.some(
    (one) => one.type === 'fields' && Object.keys(one.fields).some((field) => field in effect.fields),
  );
}

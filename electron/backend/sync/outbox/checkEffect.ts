import type { Effect } from '../../../../shared/contracts/sync/mutations/definition.ts';
import type { Entity } from '../../../../shared/domain/entities/entity.ts';
import { entities } from '../../../../shared/domain/entities/index.ts';
import type { User } from '../../../../shared/domain/entities/workspace.ts';
import { allows, grantOf } from '../../../../shared/domain/permissions/permissions.ts';
import type { ReadableDb } from '../../db/database.ts';
import { readRow } from '../../db/entityRows.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import { standingOf } from '../rows/visibleRow.ts';
import { mayShow, readShadow } from './replayRow.ts';

/** Why this user may not do this here and now, or null. The hub decides again; this saves a refusal later. */
export function checkEffect(
  db: ReadableDb,
  me: User,
  effect: Effect,
): 'forbidden' | 'not_found' | 'exists' | null {
  const entity: Entity = entities[effect.entity];
  switch (effect.type) {
    case 'insert': {
      const owner = entity.owner === undefined ? null : (effect.values[entity.owner] ?? null);
      if (!allows(me.role, effect.entity, 'create', me.id, owner as string | null)) return 'forbidden';
      const id = uuidToBytes(effect.id);
      if (
        standingOf(db, effect.entity, id) !== undefined ||
        readShadow(db, effect.entity, id) !== undefined
      ) {
        return 'exists';
      }
      if (entity.scope.by !== 'account')
        return mayShow(db, effect.entity, effect.values) ? null : 'forbidden';
      const account = effect.values.accountId as string;
      return standingOf(db, 'account', uuidToBytes(account)) === undefined ? 'not_found' : null;
    }
    case 'fields':
    case 'decision': {
      if (grantOf(me.role, effect.entity, 'update') === 'no') return 'forbidden';
      const row: Readonly<Record<string, unknown>> | null = readRow(db, effect.entity, effect.id);
      if (row === null) return 'not_found';
      const owner = entity.owner === undefined ? null : row[entity.owner];
      return allows(me.role, effect.entity, 'update', me.id, owner as string | null) ? null : 'forbidden';
    }
    case 'merge': {
      if (grantOf(me.role, effect.entity, 'update') !== 'yes') return 'forbidden';
      const stands = (id: string): boolean => standingOf(db, effect.entity, uuidToBytes(id)) !== undefined;
      return stands(effect.id) && stands(effect.into) ? null : 'not_found';
    }
    case 'mark':
      return standingOf(db, effect.entity, uuidToBytes(effect.id)) === undefined ? 'not_found' : null;
  }
}

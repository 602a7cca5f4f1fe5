import { ok } from '../../../../shared/kernel/result.ts';
import type { ReadableDb } from '../../db/database.ts';
import { markedRows } from '../../db/markedRow.ts';
import { readMeta } from '../../db/meta.ts';
import { inOrderOfNames } from '../../db/nameOrder.ts';
import { territoriesHeld } from '../../db/territoriesHeld.ts';
import type { Handlers } from '../handler.ts';

const allOf = <Name extends 'territory' | 'user' | 'competitor'>(db: ReadableDb, entity: Name) =>
  inOrderOfNames(
    db,
    markedRows(db, entity, 'ORDER BY t.row').map(({ row }) => row),
    ({ name }) => name,
  );

export const handlers: Handlers = {
  'workspace.get': ({ db, me }) => {
    const held = territoriesHeld(db);
    return ok({
      hubName: readMeta(db, 'hub_name') ?? '',
      territories: allOf(db, 'territory'),
      myTerritoryIds: held.length > 0 ? [...held] : [...me.territoryIds],
      users: allOf(db, 'user'),
      competitors: allOf(db, 'competitor'),
    });
  },
};

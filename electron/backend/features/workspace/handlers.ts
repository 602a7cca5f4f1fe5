import { ok } from '../../../../shared/kernel/result.ts';
import { markedRows } from '../../db/markedRow.ts';
import { readMeta } from '../../db/meta.ts';
import { territoriesHeld } from '../../db/territoriesHeld.ts';
import type { Handlers } from '../handler.ts';

const byName = 'ORDER BY t.name COLLATE NOCASE, t.row';

export const handlers: Handlers = {
  'workspace.get': ({ db, me }) => {
    const held = territoriesHeld(db);
    return ok({
      hubName: readMeta(db, 'hub_name') ?? '',
      territories: markedRows(db, 'territory', byName).map(({ row }) => row),
      myTerritoryIds: held.length > 0 ? [...held] : [...me.territoryIds],
      users: markedRows(db, 'user', byName).map(({ row }) => row),
      competitors: markedRows(db, 'competitor', byName).map(({ row }) => row),
    });
  },
};

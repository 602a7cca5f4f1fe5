import type { Entity, ScopeRule } from '../../../shared/domain/entities/entity.ts';
import { type EntityName, entities, entityNames } from '../../../shared/domain/entities/index.ts';
import { grantOf } from '../../../shared/domain/permissions/permissions.ts';
import type { ReadableDb, SqlValue, WritableDb } from '../db/database.ts';
import { entityTables } from '../db/entityTable.ts';
import { writeTransaction } from '../db/transaction.ts';
import { uuidFromBytes, uuidToBytes } from '../db/uuidBytes.ts';
import { readMe } from '../session/readMe.ts';
import { startRound } from './epoch.ts';
import { type Place, placeOf } from './placeOf.ts';
import { baseWriting, removeBaseRow } from './rows/baseRows.ts';
import { inSlices } from './slices.ts';
import type { SyncContext } from './syncContext.ts';
import { topicOf } from './topics.ts';

interface Leaving {
  readonly entity: EntityName;
  readonly id: Buffer;
}

/**
 * A scope is no longer the user's. What was a user's own leaves, and what marketing alone has. Of a territory its deals
 * and leads leave, and its accounts, with all that hangs on them, and its kits, unless they stand in another of the
 * user's territories too. Only a territory that is read counts: that a row here names one just granted may be old
 * news, and its snapshot brings what it really holds. Goes on where it was after a crash. `isBack`: it was given back
 * meanwhile, and is read anew once what it held before has left, since no snapshot tells what it holds no longer.
 */
export async function removeLostScope(context: SyncContext, key: string, isBack: boolean): Promise<void> {
  const place = placeOf(key);
  if (place.of === 'territory' && !readsAccounts(context)) {
    writeTransaction(context.connection, (db) => {
      startRound(db, 'sweep');
      endLeaving(db, key, isBack);
    });
    return;
  }
  const leaving = rowsLeaving(context, place);
  const whole = await inSlices(context.connection, leaving, {
    begin: (db) => {
      readHalvesAgain(db);
      return baseWriting(db, context.userId, null);
    },
    each: (writing, { entity, id }) => removeBaseRow(writing, entity, uuidFromBytes(id)),
    last: (db) => endLeaving(db, key, isBack),
    stopped: () => context.signal.aborted,
  });
  if (whole) for (const topic of new Set(Object.values(topicOf))) context.topic(topic);
}

/**
 * Of one who may not read accounts nothing here says in which territory a row stands that hangs on one: all that is
 * left to them is read anew, and the rest is swept.
 */
const readsAccounts = ({ db, userId }: SyncContext): boolean =>
  grantOf(readMe(db, userId).role, 'account', 'read') !== 'no';

/**
 * A snapshot that is half read may be past a row that leaves here and stands there too, so it begins again. Its horizon
 * is another then, and what it had brought and was lost in between is told by neither: that is swept.
 */
function readHalvesAgain(db: WritableDb): void {
  const half = db.get('SELECT 1 FROM scope_state WHERE ready = 0 AND resume IS NOT NULL LIMIT 1');
  if (half !== undefined) startRound(db, 'sweep');
}

function endLeaving(db: WritableDb, key: string, isBack: boolean): void {
  if (isBack)
    db.run(
      'UPDATE scope_state SET leaving = 0, ready = 0, resume = NULL, rows = 0, bytes = 0, planned_read = 0 WHERE key = ? AND leaving = 1',
      key,
    );
  else db.run('DELETE FROM scope_state WHERE key = ? AND leaving = 1', key);
}

function rowsLeaving({ db, userId }: SyncContext, place: Place): readonly Leaving[] {
  switch (place.of) {
    case 'everyone':
      return [];
    case 'marketing':
      return [
        ...rowsOf(db, 'marketing', '1'),
        // One's own stands in one's own scope as well.
        ...rowsOf(db, 'userAndMarketing', 'author_id <> ?', uuidToBytes(userId)),
      ];
    case 'user':
      return rowsOf(db, 'user', 'user_id = ?', place.id);
    case 'territory':
      return [...rowsOfOnly(db, place.id), ...kitsOfOnly(db)];
  }
}

/** Rows of all entities with that rule that meet a condition. */
const rowsOf = (
  db: ReadableDb,
  by: ScopeRule['by'],
  where: string,
  ...values: readonly SqlValue[]
): readonly Leaving[] =>
  entityNames
    .filter((name) => (entities[name] as Entity).scope.by === by)
    .flatMap((entity) =>
      db
        .all<{ id: Buffer }>(`SELECT id FROM ${entityTables[entity].table} WHERE ${where}`, ...values)
        .map((row) => ({ entity, id: row.id })),
    );

/** Few, so that it is enough to look which stand in no territory that is read. */
const kitsOfOnly = (db: ReadableDb): readonly Leaving[] =>
  db.all<Leaving>(
    `SELECT 'kitRelease' AS entity, k.id FROM kit_release k WHERE NOT EXISTS (
       SELECT 1 FROM json_each(k.territory_ids) x JOIN scope_state s
         ON s.leaving = 0 AND s.ready = 1 AND s.key = 'territory:' || x.value)`,
  );

function rowsOfOnly(db: ReadableDb, id: Buffer): readonly Leaving[] {
  const accounts = db.all<Leaving>(
    `SELECT 'account' AS entity, a.id FROM account_territory x JOIN account a ON a.row = x.account_row
     WHERE x.territory_id = ? AND NOT EXISTS (
       SELECT 1 FROM account_territory y JOIN scope_state s
         ON s.leaving = 0 AND s.ready = 1 AND s.key = 'territory:' || lower(
           substr(hex(y.territory_id), 1, 8) || '-' || substr(hex(y.territory_id), 9, 4) || '-' ||
           substr(hex(y.territory_id), 13, 4) || '-' || substr(hex(y.territory_id), 17, 4) || '-' ||
           substr(hex(y.territory_id), 21))
       WHERE y.account_row = x.account_row)`,
    id,
  );
  const deals = db.all<Leaving>("SELECT 'deal' AS entity, id FROM deal WHERE territory_id = ?", id);
  const leads = db.all<Leaving>("SELECT 'lead' AS entity, id FROM lead WHERE territory_id = ?", id);
  return [...accounts, ...deals, ...leads];
}

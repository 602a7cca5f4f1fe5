import type { Entity } from '../../../../shared/domain/entities/entity.ts';
import { type EntityName, entities, entityNames } from '../../../../shared/domain/entities/index.ts';
import type { SqlValue, WritableDb } from '../../db/database.ts';
import { entityTables, toSqlValue, WrongValue } from '../../db/entityTable.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';
import { replayTouched } from '../outbox/changeState.ts';
import type { LooseRow } from '../outbox/foldEffects.ts';
import { readShadow, replayRow } from '../outbox/replayRow.ts';
import { standsForBy } from '../outbox/standsFor.ts';
import { noteTouched } from '../outbox/touchedRows.ts';
import { insertVisible, removeVisible, standingOf, writeVisible } from './visibleRow.ts';

/** How rows from the hub are taken in, settled once per transaction. */
export interface BaseWriting {
  readonly db: WritableDb;
  readonly userId: string;
  /** Some row has pending work over it; where none has, nothing needs to be looked up. */
  readonly overlays: boolean;
  /** After a restore row versions mean nothing: what comes replaces what stands. */
  readonly force: boolean;
  /** Every scope is being read anew, and what is not met by the end is swept. */
  readonly noteSeen: boolean;
  /** The moment at which leads that are new here came; null in a first snapshot, which brings what was handed over long ago. */
  readonly arrivedAt: number | null;
}

export function baseWriting(
  db: WritableDb,
  userId: string,
  round: string | null,
  arrivedAt: number | null = null,
): BaseWriting {
  return {
    db,
    userId,
    overlays: db.get('SELECT 1 FROM shadow LIMIT 1') !== undefined,
    force: round === 'sweep_force',
    noteSeen: round !== null,
    arrivedAt,
  };
}

/** One row as the hub sent it, in the order of the wire's columns. A lower version than the one here is ignored. */
export function applyBaseRow(writing: BaseWriting, entity: EntityName, wire: readonly unknown[]): void {
  const { db } = writing;
  const { columns } = entityTables[entity];
  if (wire.length !== columns.length) throw new WrongValue(`${entity} with ${wire.length} values`);
  const values: SqlValue[] = new Array(columns.length);
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at];
    if (column !== undefined) values[at] = toSqlValue(column.column, wire[at]);
  }
  const id = values[0] as Buffer;
  const version = values[1] as number;
  if (writing.noteSeen) db.run('INSERT OR IGNORE INTO snapshot_seen (entity, id) VALUES (?, ?)', entity, id);
  const shadow = writing.overlays ? readShadow(db, entity, id) : undefined;
  if (shadow === undefined) {
    if (insertVisible(db, entity, values)) {
      if (entity === 'lead' && writing.arrivedAt !== null)
        db.run('INSERT OR IGNORE INTO lead_arrival (lead_id, at) VALUES (?, ?)', id, writing.arrivedAt);
      if (writing.overlays && entity === 'account') showWorkAbout(writing, id);
    } else {
      const standing = standingOf(db, entity, id);
      if (standing === undefined || (!writing.force && version <= standing.row_version)) return;
      writeVisible(db, entity, values, standing);
    }
    if (writing.overlays) showMerges(writing, entity, wire);
    return;
  }
  const known = shadow === null ? -1 : (shadow.rowVersion as number);
  if (!writing.force && version <= known) return;
  const isBack = entity === 'account' && standingOf(db, entity, id) === undefined;
  replayRow(db, writing.userId, entity, wire[0] as string, objectOf(entity, wire));
  if (isBack) showWorkAbout(writing, id);
  showMerges(writing, entity, wire);
}

/**
 * Where a row was merged at the hub, what waits here about it shows in the one that stands for it; and what comes
 * newly for an account whose merge waits here follows that merge.
 */
function showMerges({ db, userId }: BaseWriting, entity: EntityName, wire: readonly unknown[]): void {
  const id = wire[0] as string;
  const [mergedInto, account] = [valueIn(entity, wire, 'mergedIntoId'), valueIn(entity, wire, 'accountId')];
  if (typeof account === 'string') {
    const waiting = db.all<{ place: number }>(
      "SELECT o.place FROM outbox_row r JOIN outbox o ON o.place = r.place WHERE r.entity = 'account' AND r.id = ? AND o.overlay = 1 AND o.kind = 'account.merge'",
      uuidToBytes(account),
    );
    for (const { place } of waiting) noteTouched(db, place, [{ entity, id }]);
    if (waiting.length > 0) replayRow(db, userId, entity, id);
  }
  if (typeof mergedInto !== 'string' || (entity !== 'account' && entity !== 'contact')) return;
  const about = db.all<{ place: number }>(
    `SELECT r.place FROM outbox_row r JOIN outbox o ON o.place = r.place AND o.overlay = 1 WHERE r.entity = ?1 AND r.id = ?2
     UNION SELECT place FROM outbox WHERE overlay = 1 AND subject_account = ?2 ORDER BY 1`,
    entity,
    uuidToBytes(id),
  );
  const stands = { entity, id: standsForBy(db)(entity, id) };
  for (const { place } of about) {
    noteTouched(db, place, [stands]);
    replayTouched(db, userId, place);
  }
}

type Pointing = 'mergedIntoId' | 'accountId';
const placesOf = (column: Pointing) =>
  Object.fromEntries(
    entityNames.map((name) => [name, entityTables[name].columns.findIndex((one) => one.name === column)]),
  ) as Readonly<Record<EntityName, number>>;
const places = { mergedIntoId: placesOf('mergedIntoId'), accountId: placesOf('accountId') };
const valueIn = (entity: EntityName, wire: readonly unknown[], column: Pointing): unknown =>
  wire[places[column][entity]];

const objectOf = (entity: EntityName, wire: readonly unknown[]): LooseRow =>
  Object.fromEntries(entityTables[entity].columns.map((column, at) => [column.name, wire[at]])) as LooseRow;

/** An account came (back): what the user wrote about it while it was away shows again. */
function showWorkAbout({ db, userId }: BaseWriting, accountId: Buffer): void {
  const about = db.all<{ place: number }>(
    'SELECT place FROM outbox WHERE overlay = 1 AND subject_account = ? ORDER BY place',
    accountId,
  );
  for (const { place } of about) replayTouched(db, userId, place);
}

const hangingOnAccount = entityNames.filter((name) => (entities[name] as Entity).scope.by === 'account');

/** The hub has taken this row away from us. What hangs on an account goes along; pending work stays in the outbox. */
export function removeBaseRow(writing: BaseWriting, entity: EntityName, id: string): void {
  const { db, userId } = writing;
  const bytes = uuidToBytes(id);
  const standing = standingOf(db, entity, bytes);
  const shadow = writing.overlays ? readShadow(db, entity, bytes) : undefined;
  if (shadow !== undefined) {
    if (entity === 'account' && standing !== undefined) removeVisible(db, entity, standing);
    else replayRow(db, userId, entity, id, null);
    if (entity === 'account')
      db.run('UPDATE shadow SET base = NULL WHERE entity = ? AND id = ?', entity, bytes);
  } else if (standing !== undefined) removeVisible(db, entity, standing);
  if (entity !== 'account') return;
  for (const hanging of hangingOnAccount) {
    const rows = db.all<{ id: Buffer }>(
      `SELECT id FROM ${entityTables[hanging].table} WHERE account_id = ?`,
      bytes,
    );
    for (const row of rows) removeBaseRow(writing, hanging, uuidFromBytes(row.id));
  }
}

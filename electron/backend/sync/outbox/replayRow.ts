import { followMerges } from '../../../../shared/contracts/sync/mutations/followMerges.ts';
import type { Entity } from '../../../../shared/domain/entities/entity.ts';
import { type EntityName, entities, type Row } from '../../../../shared/domain/entities/index.ts';
import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { readRow } from '../../db/entityRows.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import { removeVisible, standingOf, valuesOf, writeVisible } from '../rows/visibleRow.ts';
import { foldEffects, type LooseRow, type Written } from './foldEffects.ts';
import { conflictsOf, effectsOf, type OutboxRow } from './outboxRow.ts';
import { standsForBy } from './standsFor.ts';
import { closedStates, inList, statesOfList } from './states.ts';

const openTouching = `SELECT o.place, o.kind, o.version, o.args, o.authored_at, o.state, o.overlay, o.conflicts
  FROM outbox_row r JOIN outbox_whole o ON o.place = r.place
  WHERE r.entity = ? AND r.id = ? AND o.state NOT IN (${inList(closedStates)}) ORDER BY o.place`;

/** The base under a row with pending work: `undefined` where there is no shadow, so the visible row is it. */
export function readShadow(db: ReadableDb, entity: EntityName, id: Buffer): LooseRow | null | undefined {
  const shadow = db.get<{ base: string | null }>(
    'SELECT base FROM shadow WHERE entity = ? AND id = ?',
    entity,
    id,
  );
  if (shadow === undefined) return undefined;
  return shadow.base === null ? null : (JSON.parse(shadow.base) as LooseRow);
}

/** What the hub has of this row, whatever pending work shows over it. */
export function readBase(db: ReadableDb, entity: EntityName, id: string): LooseRow | null {
  const shadow = readShadow(db, entity, uuidToBytes(id));
  return shadow === undefined ? (readRow(db, entity, id) as LooseRow | null) : shadow;
}

/**
 * Makes the visible row true again: pending work replayed over the base, its mark set, the shadow kept for
 * as long as anything shows over it. Call it with the new base when the hub sent one, and after any change
 * of state of a mutation that touches the row.
 */
export function replayRow(
  db: WritableDb,
  userId: string,
  entity: EntityName,
  id: string,
  base: LooseRow | null = readBase(db, entity, id),
): void {
  const bytes = uuidToBytes(id);
  const open = db.all<OutboxRow>(openTouching, entity, bytes);
  const overlays = open.filter((mutation) => mutation.overlay === 1);
  if (overlays.length === 0) db.run('DELETE FROM shadow WHERE entity = ? AND id = ?', entity, bytes);
  else {
    db.run(
      'INSERT INTO shadow (entity, id, base) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET base = excluded.base',
      entity,
      bytes,
      base === null ? null : JSON.stringify(base),
    );
  }
  const folded = foldEffects(
    base,
    overlays.map((mutation) => writtenOn(db, mutation, userId, entity, id)),
    userId,
  );
  const shown = folded !== null && (base !== null || mayShow(db, entity, folded)) ? folded : null;
  const standing = standingOf(db, entity, bytes);
  if (shown !== null)
    writeVisible(db, entity, valuesOf(entity, shown as Row<typeof entity>), standing, markOf(open));
  else if (standing !== undefined) removeVisible(db, entity, standing);
}

function writtenOn(
  db: ReadableDb,
  mutation: OutboxRow,
  userId: string,
  entity: EntityName,
  id: string,
): Written {
  const standsFor = standsForBy(db);
  const effects = effectsOf(mutation, userId)
    .map((effect) => followMerges(effect, standsFor))
    // Of what the hub has as merged already nothing is left to merge.
    .filter(
      (effect) =>
        effect.type !== 'merge' ||
        (effect.into !== effect.id && standsFor(effect.entity, effect.id) === effect.id),
    );
  const conflicts = conflictsOf(mutation);
  return {
    decidedByOthers:
      mutation.state === 'conflict' &&
      (effects.some((effect) => effect.type === 'decision') ||
        conflicts.some(({ field }) => field === 'mergedIntoId')),
    state: mutation.state,
    authoredAt: mutation.authored_at,
    conflicts,
    effects: effects.filter(
      (effect) => effect.type === 'merge' || (effect.entity === entity && effect.id === id),
    ),
  };
}

function markOf(open: readonly OutboxRow[]): number {
  if (open.some((mutation) => statesOfList.attention.includes(mutation.state))) return 2;
  return open.length > 0 ? 1 : 0;
}

/**
 * A row that the hub has not sent shows only where its scope is still ours: what a user wrote about an
 * account that has since left stands in the outbox, not on an account that is not here.
 */
export function mayShow(db: ReadableDb, entity: EntityName, row: Readonly<Record<string, unknown>>): boolean {
  const { scope }: Entity = entities[entity];
  switch (scope.by) {
    case 'everyone':
    // Only its own user ever wrote it.
    case 'user':
    case 'userAndMarketing':
      return true;
    case 'marketing':
      return isRead(db, 'marketing');
    case 'account':
      return standingOf(db, 'account', uuidToBytes(row.accountId as string)) !== undefined;
    case 'territory':
      return row.territoryId === null || isMine(db, row.territoryId as string);
    case 'territories': {
      const territories = row.territoryIds as readonly string[];
      return territories.length === 0 || territories.some((territory) => isMine(db, territory));
    }
  }
}

const isMine = (db: ReadableDb, territoryId: string): boolean => isRead(db, `territory:${territoryId}`);

/** Before the first pull no scope is known, and nothing can have been lost. */
const isRead = (db: ReadableDb, scope: string): boolean =>
  db.get('SELECT 1 FROM scope_state WHERE key = ? AND leaving = 0', scope) !== undefined ||
  db.get('SELECT 1 FROM scope_state') === undefined;

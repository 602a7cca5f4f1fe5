import type { PersonKind } from '../../../../shared/contracts/sync/peopleWire.ts';
import type { Row } from '../../../../shared/domain/entities/index.ts';
import { erasedContact, erasedLead, namesOf, withoutNames } from '../../../../shared/domain/people/erased.ts';
import type { SqlValue, WritableDb } from '../../db/database.ts';
import { readRow } from '../../db/entityRows.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import { closeMutation, replayTouched } from '../outbox/changeState.ts';
import type { OutboxRow } from '../outbox/outboxRow.ts';
import { readBase } from '../outbox/replayRow.ts';
import { closedStates } from '../outbox/states.ts';
import { standingOf, valuesOf, writeVisible } from '../rows/visibleRow.ts';

interface Known {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/**
 * Takes a person out of this laptop, as the hub has done already: what waits to be written about them is given up, their
 * name, address and number go from everything else that waits, is kept or is half typed, and from the row itself. True
 * where there was anything to take out.
 */
export function eraseHere(
  db: WritableDb,
  userId: string,
  now: number,
  kind: PersonKind,
  id: string,
): boolean {
  const bytes = uuidToBytes(id);
  const own = db.all<OutboxRow>(
    `SELECT o.* FROM outbox_row r JOIN outbox_whole o ON o.place = r.place
     WHERE r.entity = ? AND r.id = ? ORDER BY o.place DESC`,
    kind,
    bytes,
  );
  const row = readRow(db, kind, id) as (Row<typeof kind> & Known) | null;
  const base = readBase(db, kind, id) as Known | null;
  const names = namesOf([row, base, ...own.map(writtenIn)].filter((each): each is Known => each !== null));
  // The last first: what builds on another is given up before it.
  for (const mutation of own) if (!isClosed(mutation)) giveUp(db, userId, now, mutation);
  const cleared = clearWords(db, names);
  for (const place of placesOf(cleared)) replayTouched(db, userId, place);
  db.run('DELETE FROM field_choice WHERE entity = ? AND row_id = ?', kind, bytes);
  db.run('DELETE FROM shadow WHERE entity = ? AND id = ?', kind, bytes);
  const standing = standingOf(db, kind, bytes);
  const left = readRow(db, kind, id);
  if (left === null || standing === undefined || left.erasedAt !== null)
    return own.length > 0 || cleared.length > 0;
  const erased = kind === 'contact' ? erasedContact(now) : erasedLead(now);
  writeVisible(db, kind, valuesOf(kind, { ...left, ...erased } as Row<typeof kind>), standing, 0);
  return true;
}

const isClosed = ({ state }: OutboxRow): boolean => (closedStates as readonly string[]).includes(state);

/** The place it may have been given in the queue is kept, as void. */
function giveUp(db: WritableDb, userId: string, now: number, { place, mutation_id }: OutboxRow): void {
  db.run('DELETE FROM outbox_dependency WHERE depends_on = ?', mutation_id);
  db.run("UPDATE outbox SET void = 1 WHERE place = ? AND seq IS NOT NULL AND state = 'pending'", place);
  closeMutation(db, userId, place, 'discarded', now, 'discarded');
}

/** Names that a mutation itself gives them: the ones typed last stand nowhere else. */
function writtenIn({ args }: OutboxRow): Known {
  const written: unknown = JSON.parse(args);
  const fields = isObject(written) && isObject(written['fields']) ? written['fields'] : written;
  const text = (field: string): string | null => {
    const value = isObject(fields) ? fields[field] : null;
    const next = isObject(value) ? value['to'] : value;
    return typeof next === 'string' ? next : null;
  };
  return { name: text('name'), email: text('email'), phone: text('phone') };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Tables whose texts hold what people wrote, and the column by which a row of them is found. */
const texts = [
  ['outbox_text', 'place', 'args'],
  ['outbox', 'place', 'detail'],
  ['outbox', 'place', 'conflicts'],
  ['outbox', 'place', 'subject_label'],
  ['outbox_event', 'row', 'detail'],
  ['draft', 'key', 'value'],
  ['field_choice', 'row', 'before'],
  ['field_choice', 'row', 'mine'],
  ['field_choice', 'row', 'theirs'],
  ['field_choice', 'row', 'kept'],
] as const;

interface Cleared {
  readonly table: (typeof texts)[number][0];
  readonly key: SqlValue;
}

function clearWords(db: WritableDb, names: readonly string[]): readonly Cleared[] {
  if (names.length === 0) return [];
  return texts.flatMap(([table, key, column]) => {
    const rows = db.all<{ key: SqlValue; text: string }>(
      `SELECT ${key} AS key, ${column} AS text FROM ${table} WHERE ${column} IS NOT NULL`,
    );
    return rows.flatMap((row) => {
      const next = withoutNames(row.text, names);
      if (next === row.text) return [];
      db.run(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`, next, row.key);
      return [{ table, key: row.key }];
    });
  });
}

/** Where a change that waits shows in a row, the row is made again from the words that are left. */
const placesOf = (cleared: readonly Cleared[]): readonly number[] =>
  cleared.flatMap(({ table, key }) => (table === 'outbox_text' && typeof key === 'number' ? [key] : []));

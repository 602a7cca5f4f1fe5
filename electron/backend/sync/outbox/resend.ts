import { limits } from '../../../../shared/contracts/sync/limits.ts';
import { mutationDefinition } from '../../../../shared/contracts/sync/mutations/index.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { WritableDb } from '../../db/database.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';
import { authoringCursor } from '../authoringCursor.ts';
import { closeMutation, openDependents, replayTouched } from './changeState.ts';
import { type Author, insertText } from './enqueue.ts';
import { recordEvent } from './events.ts';
import { type OutboxRow, readOutboxRow } from './outboxRow.ts';

/**
 * Sends a refused one again, edited or as it was. The hub keeps the answer it gave to the old id for good, so
 * this is a new mutation that replaces it; what was held up by it follows in the order it was written.
 */
export function resend(
  db: WritableDb,
  author: Author,
  mutationId: string,
  edited: Readonly<Record<string, unknown>> | null,
): Result<{ mutationId: string }, 'not_found' | 'not_refused' | 'invalid' | 'too_large'> {
  const refused = readOutboxRow(db, mutationId);
  if (refused === undefined) return fail('not_found');
  if (refused.state !== 'refused') return fail('not_refused');
  const definition = mutationDefinition(refused.kind, refused.version);
  const before = JSON.parse(refused.args) as Readonly<Record<string, unknown>>;
  const parsed = definition?.args.safeParse(edited ?? before);
  if (parsed === undefined || !parsed.success) return fail('invalid', { issues: parsed?.error.issues ?? [] });
  // Another row's id would leave what builds on this one behind.
  if ((parsed.data as Readonly<Record<string, unknown>>).id !== before.id)
    return fail('invalid', { path: ['id'] });
  const text = JSON.stringify(parsed.data);
  const bytes = refused.bytes - Buffer.byteLength(refused.args) + Buffer.byteLength(text);
  if (bytes > limits.mutationBytes) return fail('too_large', { bytes, most: limits.mutationBytes });
  return ok({
    mutationId: sendAsAnother(db, author, refused, { args: text, bytes, edited: edited !== null }),
  });
}

interface Again {
  readonly args: string;
  readonly bytes: number;
  readonly edited: boolean;
}

function sendAsAnother(db: WritableDb, author: Author, old: OutboxRow, again: Again): string {
  const now = author.clock.now();
  const id = author.ids.next();
  const place = copyRow(db, author, old, again, id, now);
  db.run(
    'INSERT INTO outbox_row (entity, id, place) SELECT entity, id, ? FROM outbox_row WHERE place = ?',
    place,
    old.place,
  );
  db.run(
    'INSERT INTO outbox_dependency (place, depends_on) SELECT ?, depends_on FROM outbox_dependency WHERE place = ?',
    place,
    old.place,
  );
  recordEvent(db, place, now, 'sent_again', { instead: uuidFromBytes(old.mutation_id) });
  db.run('UPDATE outbox SET replaced_by = ? WHERE place = ?', uuidToBytes(id), old.place);
  const dependents = openDependents(db, old.mutation_id);
  closeMutation(db, author.me.id, old.place, 'replaced', now, 'sent_again');
  for (const dependent of dependents) followTo(db, author, dependent, old.mutation_id, id);
  return id;
}

function copyRow(
  db: WritableDb,
  author: Author,
  old: OutboxRow,
  again: Again,
  id: string,
  now: number,
): number {
  // Access is judged at the cursor it was written at; where that was what went wrong, at the newest one.
  const judgedAnew = again.edited || old.code === 'forbidden' || old.code === 'not_found';
  const copied = db.get<{ place: number }>(
    `INSERT INTO outbox (mutation_id, kind, version, bytes, authored_at, boot, monotonic, state, overlay, subject_entity, subject_id, subject_label, subject_account)
     SELECT ?, kind, version, ?, ?, ?, ?, 'pending', 1, subject_entity, subject_id, subject_label,
       subject_account FROM outbox WHERE place = ? RETURNING place`,
    uuidToBytes(id),
    again.bytes,
    again.edited ? now : old.authored_at,
    again.edited ? author.clock.bootId : old.boot,
    again.edited ? author.clock.monotonic() : old.monotonic,
    old.place,
  );
  if (copied === undefined) throw new Error('the outbox gave no place');
  const cursor = judgedAnew ? authoringCursor(db) : old.cursor;
  db.run(insertText, copied.place, again.args, old.depends_on, cursor);
  return copied.place;
}

/** One that was held up builds on the new id now, and stands behind it in the queue. */
function followTo(db: WritableDb, author: Author, dependent: OutboxRow, from: Buffer, to: string): void {
  const dependsOn = (JSON.parse(dependent.depends_on) as string[]).map((id) =>
    id === uuidFromBytes(from) ? to : id,
  );
  db.run(
    'UPDATE outbox_dependency SET depends_on = ? WHERE place = ? AND depends_on = ?',
    uuidToBytes(to),
    dependent.place,
    from,
  );
  db.run('UPDATE outbox_text SET depends_on = ? WHERE place = ?', JSON.stringify(dependsOn), dependent.place);
  if (dependent.state !== 'held') return;
  if (dependent.seq !== null) {
    const again = { args: dependent.args, bytes: dependent.bytes, edited: false };
    sendAsAnother(db, author, { ...dependent, depends_on: JSON.stringify(dependsOn) }, again);
    return;
  }
  const last = db.get<{ place: number }>('SELECT max(place) AS place FROM outbox');
  const place = (last?.place ?? 0) + 1;
  db.run("UPDATE outbox SET place = ?, state = 'pending' WHERE place = ?", place, dependent.place);
  recordEvent(db, place, author.clock.now(), 'released');
  for (const next of openDependents(db, dependent.mutation_id)) {
    followTo(db, author, next, dependent.mutation_id, uuidFromBytes(dependent.mutation_id));
  }
  replayTouched(db, author.me.id, place);
}

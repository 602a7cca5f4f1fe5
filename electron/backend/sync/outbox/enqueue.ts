import { limits } from '../../../../shared/contracts/sync/limits.ts';
import type { Effect, MutationDefinition } from '../../../../shared/contracts/sync/mutations/definition.ts';
import { type MutationKind, mutations } from '../../../../shared/contracts/sync/mutations/index.ts';
import type { User } from '../../../../shared/domain/entities/workspace.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { WritableDb } from '../../db/database.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { Subject } from '../../features/handler.ts';
import type { Clock, Ids } from '../../ports/ports.ts';
import { authoringCursor } from '../authoringCursor.ts';
import { checkEffect } from './checkEffect.ts';
import { findDependencies } from './dependencies.ts';
import { recordEvent } from './events.ts';
import { replayRow } from './replayRow.ts';
import { noteTouched, touchedBy } from './touchedRows.ts';

export interface Author {
  readonly me: User;
  readonly clock: Clock;
  readonly ids: Ids;
}

export type EnqueueError = 'invalid' | 'forbidden' | 'not_found' | 'exists' | 'too_large';

/** The envelope around the arguments (ids, clocks, names), rounded up. */
const envelopeBytes = 600;

const insertOutbox = `INSERT INTO outbox (mutation_id, kind, version, bytes, authored_at, boot, monotonic, state,
  overlay, subject_entity, subject_id, subject_label, subject_account)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?) RETURNING place`;

export const insertText = 'INSERT INTO outbox_text (place, args, depends_on, cursor) VALUES (?, ?, ?, ?)';

/**
 * Puts one mutation into the outbox and its effects into the visible rows, in the caller's transaction.
 * Whatever is refused is refused before anything is written.
 */
export function enqueue(
  db: WritableDb,
  author: Author,
  kind: MutationKind,
  args: unknown,
  subject: Subject,
): Result<{ readonly mutationId: string }, EnqueueError> {
  const definition = mutations[kind] as unknown as MutationDefinition;
  const parsed = definition.args.safeParse(args);
  if (!parsed.success) {
    return fail('invalid', { issues: parsed.error.issues.map(({ path, message }) => ({ path, message })) });
  }
  const authoredAt = author.clock.now();
  const effects = definition.effects(parsed.data, { userId: author.me.id, authoredAt });
  for (const effect of effects) {
    const refusal = checkEffect(db, author.me, effect);
    if (refusal !== null) return fail(refusal);
  }
  const cursor = authoringCursor(db);
  const text = JSON.stringify(parsed.data);
  const bytes = Buffer.byteLength(text) + (cursor?.length ?? 0) + envelopeBytes;
  if (bytes > limits.mutationBytes) return fail('too_large', { bytes, most: limits.mutationBytes });
  const dependencies = findDependencies(db, effects, author.me.id);
  const mutationId = author.ids.next();
  const place = db.get<{ place: number }>(
    insertOutbox,
    uuidToBytes(mutationId),
    kind,
    definition.version,
    bytes + dependencies.ids.length * 40,
    authoredAt,
    author.clock.bootId,
    author.clock.monotonic(),
    dependencies.held ? 'held' : 'pending',
    subject.entity,
    uuidToBytes(subject.id),
    subject.label.slice(0, 500),
    accountOf(effects, subject),
  )?.place;
  if (place === undefined) throw new Error('the outbox gave no place');
  db.run(insertText, place, text, JSON.stringify(dependencies.ids), cursor);
  if (dependencies.held) recordEvent(db, place, authoredAt, 'held');
  for (const id of dependencies.ids) {
    db.run('INSERT INTO outbox_dependency (place, depends_on) VALUES (?, ?)', place, uuidToBytes(id));
  }
  const touched = touchedBy(db, effects);
  noteTouched(db, place, touched);
  for (const { entity, id } of touched) replayRow(db, author.me.id, entity, id);
  return ok({ mutationId });
}

function accountOf(effects: readonly Effect[], subject: Subject): Buffer | null {
  if (subject.accountId !== null) return uuidToBytes(subject.accountId);
  const account = effects.find((effect) => effect.entity === 'account');
  return account === undefined ? null : uuidToBytes(account.id);
}

import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { WritableDb } from '../../db/database.ts';
import { closeMutation, openDependents } from './changeState.ts';
import type { Author } from './enqueue.ts';
import { readOutboxRow } from './outboxRow.ts';

/** Given up by the user's own hand. Only what the hub cannot have in effect, and nothing others build on. */
export function discard(
  db: WritableDb,
  { me, clock }: Author,
  mutationId: string,
): Result<Record<string, never>, 'not_found' | 'already_sent' | 'others_depend'> {
  const mutation = readOutboxRow(db, mutationId);
  if (mutation === undefined) return fail('not_found');
  if (mutation.state === 'discarded') return ok({});
  if (!['pending', 'refused', 'held'].includes(mutation.state)) return fail('already_sent');
  const dependents = openDependents(db, mutation.mutation_id);
  if (dependents.length > 0) return fail('others_depend', { count: dependents.length });
  // The place it may have been given in the queue is kept, as void.
  db.run(
    'UPDATE outbox SET void = 1 WHERE place = ? AND seq IS NOT NULL AND state = ?',
    mutation.place,
    'pending',
  );
  closeMutation(db, me.id, mutation.place, 'discarded', clock.now(), 'discarded');
  return ok({});
}

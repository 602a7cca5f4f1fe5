import type { ArgsOf, MutationKind } from '../../../../shared/contracts/sync/mutations/index.ts';
import type { FieldConflict } from '../../../../shared/contracts/sync/wire.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { WritableDb } from '../../db/database.ts';
import { rollBackWith } from '../../db/transaction.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';
import { closeMutation } from './changeState.ts';
import { type Author, enqueue } from './enqueue.ts';
import { type Choice, chosenValue, recordChoices } from './fieldChoices.ts';
import { conflictsOf, type OutboxRow, readOutboxRow } from './outboxRow.ts';
import { readBase } from './replayRow.ts';

/**
 * Decides every conflict of one mutation. What is to differ from the hub's value goes out as a new edit made
 * on that value; what each wrote stays in the history of the row, and what was written first in the outbox, closed.
 */
export function resolve(
  db: WritableDb,
  author: Author,
  mutationId: string,
  choices: readonly Choice[],
): Result<{ mutationId: string | null }, 'not_found' | 'not_in_conflict' | 'invalid'> {
  const mutation = readOutboxRow(db, mutationId);
  if (mutation === undefined) return fail('not_found');
  if (mutation.state !== 'conflict') return fail('not_in_conflict');
  const conflicts = conflictsOf(mutation);
  const chosen = new Map(choices.map((choice) => [choice.field, choice]));
  const missing = conflicts.filter(({ field }) => !chosen.has(field)).map(({ field }) => field);
  if (missing.length > 0 || chosen.size !== conflicts.length) return fail('invalid', { undecided: missing });
  const wanted = conflicts.flatMap((conflict) => {
    const to = chosenValue(conflict, chosen.get(conflict.field));
    return to === conflict.theirs ? [] : [[conflict.field, { from: conflict.theirs, to }] as const];
  });
  closeMutation(db, author.me.id, mutation.place, 'replaced', author.clock.now(), 'resolved');
  recordChoices(db, author, conflicts, chosen);
  if (wanted.length === 0) return ok({ mutationId: null });
  const written = writtenAgain(db, author, mutation, conflicts, Object.fromEntries(wanted));
  // A decision on what stands there no more is made anew where it is read, not here.
  if (written === null) return rollBackWith(fail('invalid', { undecidable: mutation.kind }));
  const { kind, args } = written;
  const again = enqueue(db, author, kind, args, {
    entity: mutation.subject_entity,
    id: uuidFromBytes(mutation.subject_id),
    label: mutation.subject_label,
    accountId: mutation.subject_account === null ? null : uuidFromBytes(mutation.subject_account),
  });
  // The closing above goes with it.
  if (!again.ok) return rollBackWith(fail('invalid', { ...again.error.detail, code: again.error.code }));
  db.run(
    'UPDATE outbox SET replaced_by = ? WHERE place = ?',
    uuidToBytes(again.value.mutationId),
    mutation.place,
  );
  return ok({ mutationId: again.value.mutationId });
}

/**
 * What says the choice to the hub: an edit, or the step of a lead once more on what stands there now; null for the
 * other decisions.
 */
function writtenAgain(
  db: WritableDb,
  author: Author,
  mutation: OutboxRow,
  conflicts: readonly FieldConflict[],
  fields: Readonly<Record<string, unknown>>,
): { readonly kind: MutationKind; readonly args: unknown } | null {
  const kind = mutation.kind as MutationKind;
  if (kind === 'lead.step') return { kind, args: decidedAgain(db, author, mutation) };
  const first = conflicts[0];
  if (kind !== 'account.merge' && kind !== 'contact.merge') {
    const before = JSON.parse(mutation.args) as Readonly<Record<string, unknown>>;
    if (before['fields'] === undefined) return null;
    // What is edited on another's words is another revision.
    const revision = 'revisionId' in before ? { revisionId: author.ids.next() } : {};
    return { kind, args: { ...revision, id: first?.id ?? uuidFromBytes(mutation.subject_id), fields } };
  }
  const entity = kind === 'account.merge' ? 'account' : 'contact';
  // Merged elsewhere before: to stand by it is to say that those two are one as well.
  if (first?.field === 'mergedIntoId')
    return { kind, args: { id: first.mine, loserId: first.theirs, fields: {} } };
  return { kind: `${entity}.update`, args: { id: first?.id, fields } };
}

/** The same step with the lead as it stands now; refused as `invalid` where it may not be taken from there. */
function decidedAgain(db: WritableDb, author: Author, mutation: OutboxRow): unknown {
  const { step } = JSON.parse(mutation.args) as ArgsOf<'lead.step'>;
  const lead = readBase(db, 'lead', step.leadId);
  return {
    step: { ...step, id: author.ids.next() },
    seen: {
      status: lead?.status,
      firstAttemptAt: lead?.firstAttemptAt ?? null,
      firstConversationAt: lead?.firstConversationAt ?? null,
    },
  };
}

import type { Topic } from '../../../shared/contracts/ipc/index.ts';
import type { ArgsOf, MutationKind } from '../../../shared/contracts/sync/mutations/index.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { ReadableDb } from '../db/database.ts';
import { markedRow } from '../db/markedRow.ts';
import { rowName } from '../db/rowName.ts';
import type { CommandContext, Subject, Write } from './handler.ts';

type Saved = ReturnType<Write['enqueue']>;

/** What hangs on an account is called by the account's name. */
export const subjectAt = (
  db: ReadableDb,
  entity: Subject['entity'],
  id: string,
  accountId: string,
): Subject => ({ entity, id, label: rowName(db, 'account', accountId) ?? '', accountId });

/** One mutation in one transaction, and word to the screens that show its topic. */
export const save = <Kind extends MutationKind>(
  context: CommandContext,
  kind: Kind,
  args: ArgsOf<Kind>,
  subject: Subject,
  topic: Topic,
): Saved =>
  context.write((tx): Saved => {
    tx.changed(topic);
    return tx.enqueue(kind, args, subject);
  });

export type SaveError = Saved extends Result<unknown, infer Code> ? Code : never;

/** Gives one of two rows up for the other; what it says in Sync is the two names. */
export function saveMerge(
  context: CommandContext,
  kind: 'account.merge' | 'contact.merge',
  args: ArgsOf<'account.merge'> | ArgsOf<'contact.merge'>,
  topics: readonly Topic[],
): Result<{ readonly mutationId: string }, SaveError | 'already_merged'> {
  const entity = kind === 'account.merge' ? 'account' : 'contact';
  const [survivor, loser] = [args.id, args.loserId].map((id) => markedRow(context.db, entity, id)?.row);
  if (survivor === undefined || loser === undefined) return fail('not_found');
  if (survivor.status === 'merged' || loser.status === 'merged') return fail('already_merged');
  const label = `${loser.name} → ${survivor.name}`;
  const accountId = 'accountId' in survivor ? survivor.accountId : survivor.id;
  return context.write((tx) => {
    for (const topic of topics) tx.changed(topic);
    return tx.enqueue(kind, args, { entity, id: survivor.id, label, accountId });
  });
}

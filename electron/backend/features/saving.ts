import type { Topic } from '../../../shared/contracts/ipc/index.ts';
import type { ArgsOf, MutationKind } from '../../../shared/contracts/sync/mutations/index.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { ReadableDb } from '../db/database.ts';
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

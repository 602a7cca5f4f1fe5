import type { ParsedInputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { Answer, channels } from '../../../../shared/contracts/ipc/index.ts';
import type { ArgsOf } from '../../../../shared/contracts/sync/mutations/index.ts';
import type { Clock } from '../../../../shared/domain/agreement/clock.ts';
import {
  answerDueAt,
  draftingClock,
  draftingStage,
} from '../../../../shared/domain/insight/draftingClock.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import { rowName } from '../../db/rowName.ts';
import type { CommandContext, QueryContext } from '../handler.ts';
import { type SaveError, save } from '../saving.ts';
import { answerTermsHere } from './answerTermsHere.ts';
import { heardBy, tasksSince, wordsOf, writtenIn } from './repository/tasks.ts';

type Saved = Result<{ readonly mutationId: string }, SaveError>;

const shownFor = 28 * 86_400_000;
const wordsShown = 12;

const clockShown = ({ state, minutesLeft }: Clock) => ({ state, minutesLeft });

/** What marketing has been asked, with its clock, the words that are here, and what this user heard of them. */
export function draftingTasks({ db, me, clock }: QueryContext): Answer<'insight.tasks'> {
  const now = clock.now();
  const { time } = answerTermsHere(db, clock);
  return ok({
    tasks: tasksSince(db, now - shownFor).map(({ row: task, sync }) => ({
      task,
      stage: draftingStage(task),
      clock: clockShown(draftingClock(task, task.status === 'open' ? null : task.updatedAt, now, time)),
      openedByName: rowName(db, 'user', task.openedById),
      ownerName: rowName(db, 'user', task.ownerId),
      mine: heardBy(db, me.id, task.heardIds).length,
      words: [...wordsOf(db, task.heardIds, wordsShown)],
      writtenIn: task.kitItemId === null ? null : writtenIn(db, task.kitItemId),
      sync,
    })),
  });
}

/** Whoever of marketing opens one has read it by that. */
export function openTask(
  context: CommandContext,
  { id, category, segment, heardIds }: ParsedInputOf<(typeof channels)['insight.openTask']>,
): Saved {
  const { me, clock } = context;
  const args: ArgsOf<'draftingTask.open'> = {
    id,
    category,
    segment,
    label: segment ?? '',
    heardIds,
    ownerId: me.role === 'author' ? me.id : null,
    dueAt: answerDueAt(clock.now(), answerTermsHere(context.db, clock)),
  };
  return save(
    context,
    'draftingTask.open',
    args,
    { entity: 'draftingTask', id, label: args.label, accountId: null },
    'insight',
  );
}

export function moveTask(
  context: CommandContext,
  args: ArgsOf<'draftingTask.move'>,
): Result<{ readonly mutationId: string }, SaveError | 'moved_on'> {
  const task = markedRow(context.db, 'draftingTask', args.id)?.row;
  if (task === undefined) return fail('not_found');
  const { seen } = args;
  if (task.status !== seen.status || task.ownerId !== seen.ownerId || task.kitItemId !== seen.kitItemId)
    return fail('moved_on');
  return save(
    context,
    'draftingTask.move',
    args,
    { entity: 'draftingTask', id: task.id, label: task.label, accountId: null },
    'insight',
  );
}

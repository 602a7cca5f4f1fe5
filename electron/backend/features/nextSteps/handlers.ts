import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import { rowName } from '../../db/rowName.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { Handlers } from '../handler.ts';
import { save, subjectAt } from '../saving.ts';
import { nextStepsOf } from './repository.ts';

export const handlers: Handlers = {
  'nextSteps.list': ({ db, me }, { accountId, mine, status }) =>
    ok({
      rows: nextStepsOf(db, {
        accountId: accountId === null ? null : uuidToBytes(accountId),
        ownerId: mine ? uuidToBytes(me.id) : null,
        openOnly: status === 'open',
      }).map(({ row, sync }) => ({
        nextStep: row,
        accountName: rowName(db, 'account', row.accountId),
        sync,
      })),
    }),
  'nextSteps.create': (context, args) =>
    save(
      context,
      'nextStep.create',
      args,
      subjectAt(context.db, 'nextStep', args.id, args.accountId),
      'nextSteps',
    ),
  'nextSteps.update': (context, args) => {
    const step = markedRow(context.db, 'nextStep', args.id)?.row;
    if (step === undefined) return fail('not_found');
    return save(
      context,
      'nextStep.update',
      args,
      subjectAt(context.db, 'nextStep', step.id, step.accountId),
      'nextSteps',
    );
  },
};

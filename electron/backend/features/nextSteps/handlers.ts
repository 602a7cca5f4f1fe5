import { dateIn } from '../../../../shared/domain/calendar/zoneTime.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import { rowName } from '../../db/rowName.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { Handlers } from '../handler.ts';
import { save, subjectAt } from '../saving.ts';
import { countNextSteps, type NextStepQuery, nextStepPage } from './repository.ts';

export const handlers: Handlers = {
  'nextSteps.list': ({ db, me, clock }, { accountId, mine, status, offset, limit }) => {
    const query: NextStepQuery = {
      accountId: accountId === null ? null : uuidToBytes(accountId),
      ownerId: mine ? uuidToBytes(me.id) : null,
      status,
    };
    return ok({
      ...countNextSteps(db, query, dateIn(clock.timeZone(), clock.now())),
      rows: nextStepPage(db, query, offset, limit).map(({ row, sync }) => ({
        nextStep: row,
        accountName: rowName(db, 'account', row.accountId),
        ownerName: rowName(db, 'user', row.ownerId),
        sync,
      })),
    });
  },
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

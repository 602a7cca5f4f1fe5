import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import { rowName } from '../../db/rowName.ts';
import type { Handlers } from '../handler.ts';
import { rowsFound } from '../search/service.ts';
import { answersToMe, giveAnswer, listReturned, returnedOf, shownAnswers } from './answers.ts';
import { inboxRows } from './inbox.ts';
import { leadClocks } from './leadClocks.ts';
import { leadTerms } from './leadTerms.ts';
import { leadQuality } from './quality.ts';
import { leadsAt, stepsOf } from './repository.ts';
import { convert, lookalikesOf, mayTake, takeStep } from './service.ts';

export const handlers: Handlers = {
  'leads.list': ({ db, me, clock }, { offset, limit, find, status, whose }) => {
    const rows = inboxRows(db, clock, {
      status,
      ownerId: whose === 'mine' ? me.id : null,
      onUserId: whose === 'onMe' ? me.id : null,
      find: rowsFound(db, 'lead', find, clock.monotonic()),
    });
    const clockOf = leadClocks(db, clock);
    return ok({
      total: rows.length,
      rows: leadsAt(db, rows.slice(offset, offset + limit)).map(({ row, sync }) => ({
        lead: row,
        clock: clockOf(row),
        ownerName: rowName(db, 'user', row.ownerId),
        sync,
      })),
    });
  },
  'leads.get': (context, { id }) => {
    const { db, me, clock } = context;
    const found = markedRow(db, 'lead', id);
    if (found === undefined) return fail('not_found');
    const { row: lead, sync } = found;
    const termsOf = leadTerms(db, clock);
    const steps = stepsOf(db, id);
    return ok({
      lead,
      clock: leadClocks(db, clock, termsOf)(lead),
      ownerName: rowName(db, 'user', lead.ownerId),
      territoryName: rowName(db, 'territory', lead.territoryId),
      accountName: rowName(db, 'account', lead.accountId),
      steps: steps.map((step) => ({
        step: step.row,
        authorName: rowName(db, 'user', step.row.authorId),
        sync: step.sync,
      })),
      attempts: {
        made: steps.filter(({ row }) => row.kind === 'attempt' || row.kind === 'conversation').length,
        owed: termsOf(lead).owes.attempts,
      },
      answers: shownAnswers(db, id),
      returned: returnedOf(context, lead),
      mayTake: mayTake(me, lead),
      lookalikes: lookalikesOf(db, lead, clock.monotonic()),
      sync,
    });
  },
  'leads.returned': (context, args) => ok(listReturned(context, args)),
  'leads.answersToMe': (context) => ok({ answers: answersToMe(context) }),
  'leads.quality': (context, args) => ok(leadQuality(context, args)),
  'leads.answer': (context, args) => giveAnswer(context, args),
  'leads.step': (context, args) => takeStep(context, args),
  'leads.convert': (context, args) => convert(context, args),
};

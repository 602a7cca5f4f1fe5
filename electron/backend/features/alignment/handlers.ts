import { dateAfter, dateIn } from '../../../../shared/domain/calendar/zoneTime.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import type { Handlers, Subject } from '../handler.ts';
import { save } from '../saving.ts';
import { decisionsDue } from './repository/decisions.ts';
import { packOf } from './service.ts';

/** How far ahead decisions are shown in Today. */
const daysAhead = 7;

const subjectOf = (id: string, words: string): Subject => ({
  entity: 'alignmentDecision',
  id,
  label: words,
  accountId: null,
});

export const handlers: Handlers = {
  'alignment.pack': (context, question) => ok(packOf(context, question)),
  'alignment.mine': ({ db, me, clock }) =>
    ok({
      rows: decisionsDue(db, me.id, dateAfter(dateIn(clock.timeZone(), clock.now()), daysAhead)).map(
        ({ row, sync }) => ({ decision: row, sync }),
      ),
    }),
  'alignment.decide': (context, args) =>
    save(context, 'alignmentDecision.create', args, subjectOf(args.id, args.words), 'alignment'),
  'alignment.change': (context, args) => {
    const decision = markedRow(context.db, 'alignmentDecision', args.id)?.row;
    if (decision === undefined) return fail('not_found');
    return save(
      context,
      'alignmentDecision.update',
      args,
      subjectOf(decision.id, decision.words),
      'alignment',
    );
  },
};

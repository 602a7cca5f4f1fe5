import { dateAfter, dateIn } from '../../../../shared/domain/calendar/zoneTime.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import type { Handlers, Subject } from '../handler.ts';
import { save } from '../saving.ts';
import { decisionsDue } from './repository/decisions.ts';
import { packOf } from './service.ts';

/** How far ahead decisions are shown in Today. */
const daysAhead = 7;

const subjectOf = (entity: 'alignmentDecision' | 'alignmentNote', id: string, words: string): Subject => ({
  entity,
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
    save(
      context,
      'alignmentDecision.create',
      args,
      subjectOf('alignmentDecision', args.id, args.words),
      'alignment',
    ),
  'alignment.change': (context, args) => {
    const decision = markedRow(context.db, 'alignmentDecision', args.id)?.row;
    if (decision === undefined) return fail('not_found');
    return save(
      context,
      'alignmentDecision.update',
      args,
      subjectOf('alignmentDecision', decision.id, decision.words),
      'alignment',
    );
  },
  'alignment.note': (context, args) =>
    save(context, 'alignmentNote.add', args, subjectOf('alignmentNote', args.id, args.words), 'alignment'),
  'alignment.changeNote': (context, args) => {
    const note = markedRow(context.db, 'alignmentNote', args.id)?.row;
    if (note === undefined) return fail('not_found');
    return save(
      context,
      'alignmentNote.update',
      args,
      subjectOf('alignmentNote', note.id, note.words),
      'alignment',
    );
  },
};

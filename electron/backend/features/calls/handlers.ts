import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { Handlers } from '../handler.ts';
import { save, subjectAt } from '../saving.ts';
import { callsBetween, callsNotLogged, countNotLogged } from './repository.ts';
import { listedCall, logCall, wholeCall } from './service.ts';

export const handlers: Handlers = {
  'calls.list': ({ db, me, clock }, { from, to, filter }) => {
    const mine = uuidToBytes(me.id);
    const now = clock.now();
    const calls =
      filter === 'all' ? callsBetween(db, mine, from, to) : callsNotLogged(db, mine, now, from, to);
    return ok({ rows: calls.map((call) => listedCall(db, call)), notLogged: countNotLogged(db, mine, now) });
  },
  'calls.get': ({ db }, { id }) => {
    const found = markedRow(db, 'call', id);
    return found === undefined ? fail('not_found') : ok(wholeCall(db, found));
  },
  'calls.plan': (context, args) =>
    save(context, 'call.plan', args, subjectAt(context.db, 'call', args.id, args.accountId), 'calls'),
  'calls.update': (context, args) => {
    const call = markedRow(context.db, 'call', args.id)?.row;
    if (call === undefined) return fail('not_found');
    return save(
      context,
      'call.update',
      args,
      subjectAt(context.db, 'call', call.id, call.accountId),
      'calls',
    );
  },
  'calls.log': logCall,
};

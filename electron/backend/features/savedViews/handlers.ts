import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { Handlers } from '../handler.ts';
import { save } from '../saving.ts';
import { viewsOf } from './repository.ts';

export const handlers: Handlers = {
  'savedViews.list': ({ db, me }, { screen }) =>
    ok({ rows: viewsOf(db, uuidToBytes(me.id), screen).map(({ row, sync }) => ({ view: row, sync })) }),
  'savedViews.create': (context, args) => {
    const { id, name: label } = args;
    return save(
      context,
      'savedView.create',
      args,
      { entity: 'savedView', id, label, accountId: null },
      'savedViews',
    );
  },
  'savedViews.update': (context, args) => {
    const view = markedRow(context.db, 'savedView', args.id)?.row;
    if (view === undefined) return fail('not_found');
    const { id, name: label } = view;
    return save(
      context,
      'savedView.update',
      args,
      { entity: 'savedView', id, label, accountId: null },
      'savedViews',
    );
  },
};

import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import type { Handlers } from '../handler.ts';
import { prepOf } from './service.ts';

export const handlers: Handlers = {
  'prep.get': (context, { callId }) => {
    const found = markedRow(context.db, 'call', callId);
    return found === undefined ? fail('not_found') : ok(prepOf(context, found));
  },
};

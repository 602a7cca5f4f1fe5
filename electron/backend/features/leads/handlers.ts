import { closedLeadStatuses, openLeadStatuses } from '../../../../shared/domain/leads/openLeadStatuses.ts';
import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import type { Handlers } from '../handler.ts';
import { rowsFound } from '../search/service.ts';
import { leadCount, leadPage } from './repository.ts';

const statusesOf = { all: null, open: openLeadStatuses, closed: closedLeadStatuses } as const;

export const handlers: Handlers = {
  'leads.list': ({ db, clock }, { offset, limit, find, status }) => {
    const query = { statuses: statusesOf[status], find: rowsFound(db, 'lead', find, clock.monotonic()) };
    return ok({
      total: leadCount(db, query),
      rows: leadPage(db, query, offset, limit).map(({ row }) => row),
    });
  },
  'leads.get': ({ db }, { id }) => {
    const found = markedRow(db, 'lead', id);
    return found === undefined ? fail('not_found') : ok({ lead: found.row });
  },
};

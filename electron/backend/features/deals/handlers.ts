import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import { rowName } from '../../db/rowName.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { Handlers } from '../handler.ts';
import { save } from '../saving.ts';
import { rowsFound } from '../search/service.ts';
import { dealPage, dealSums } from './repository.ts';

export const handlers: Handlers = {
  'deals.list': ({ db, clock }, { offset, limit, accountId, filter, find }) => {
    const deals = rowsFound(db, 'deal', find, clock.monotonic());
    const accounts = rowsFound(db, 'account', find, clock.monotonic());
    const query = {
      accountId: accountId === null ? null : uuidToBytes(accountId),
      filter,
      find: deals === null || accounts === null ? null : { deals, accounts },
    };
    const rows = dealPage(db, query, offset, limit).map(({ row, sync }) => ({
      deal: row,
      accountName: rowName(db, 'account', row.accountId) ?? row.accountName,
      ownerName: rowName(db, 'user', row.ownerId),
      sync,
    }));
    const { total, sums } = dealSums(db, query);
    return ok({ total, rows, sums: [...sums] });
  },
  'deals.update': (context, args) => {
    const deal = markedRow(context.db, 'deal', args.id)?.row;
    if (deal === undefined) return fail('not_found');
    const label = rowName(context.db, 'account', deal.accountId) ?? deal.accountName ?? deal.name;
    return save(
      context,
      'deal.update',
      args,
      { entity: 'deal', id: deal.id, label, accountId: deal.accountId },
      'deals',
    );
  },
};

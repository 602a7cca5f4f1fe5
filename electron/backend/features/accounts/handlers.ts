import { fail, ok } from '../../../../shared/kernel/result.ts';
import { markedRow } from '../../db/markedRow.ts';
import { readMetaNumber } from '../../db/meta.ts';
import { rowName } from '../../db/rowName.ts';
import { survivorOf } from '../../db/survivorOf.ts';
import type { Handlers } from '../handler.ts';
import { save, saveMerge } from '../saving.ts';
import { filterOf } from './listQuery.ts';
import { filterValues } from './repository/filterValues.ts';
import { countsOf, readListed } from './repository/listedAccount.ts';
import { listPage } from './repository/listPages.ts';
import { lookalikesOf } from './repository/lookalikes.ts';
import { overviewOf } from './repository/overview.ts';
import { timelinePage } from './repository/timeline.ts';

export const handlers: Handlers = {
  'accounts.list': (context, { offset, limit, ...criteria }) => {
    const { db, clock } = context;
    const now = clock.now();
    const order = { sort: criteria.sort, descending: criteria.descending === true, now };
    const { total, rows } = listPage(db, order, filterOf(context, criteria), { offset, limit });
    return ok({ total, rows: rows.map((row) => readListed(db, row, now)) });
  },
  'accounts.filters': ({ db }) => ok(filterValues(db)),
  'accounts.get': ({ db }, { id }) => {
    const found = markedRow(db, 'account', survivorOf(db, 'account', id));
    if (found === undefined) return fail('not_found');
    const { row: account, sync } = found;
    return ok({
      account,
      sync,
      territories: account.territoryIds.map((territoryId) => ({
        id: territoryId,
        // A territory outside this laptop's scopes keeps its id, so that nothing is left out in silence.
        name: rowName(db, 'territory', territoryId) ?? territoryId,
        home: territoryId === account.homeTerritoryId,
      })),
      ownerName: rowName(db, 'user', account.ownerId),
      counts: countsOf(db, account.id),
      dataAsOf: readMetaNumber(db, 'data_as_of'),
    });
  },
  'accounts.overview': ({ db, clock }, { accountId }) =>
    ok(overviewOf(db, survivorOf(db, 'account', accountId), clock.now())),
  'accounts.lookalikes': ({ db, clock }, { id }) => {
    const account = markedRow(db, 'account', id)?.row;
    return ok({ rows: account === undefined ? [] : lookalikesOf(db, account, clock.monotonic()) });
  },
  'accounts.merge': (context, args) =>
    saveMerge(context, 'account.merge', args, [
      'accounts',
      'contacts',
      'deals',
      'leads',
      'calls',
      'heard',
      'nextSteps',
    ]),
  'accounts.timeline': ({ db }, { accountId, before, limit, kind }) =>
    ok(timelinePage(db, survivorOf(db, 'account', accountId), { before, limit, kind: kind ?? null })),
  'accounts.create': (context, args) =>
    save(
      context,
      'account.create',
      args,
      { entity: 'account', id: args.id, label: args.name, accountId: args.id },
      'accounts',
    ),
  'accounts.update': (context, args) => {
    const label = rowName(context.db, 'account', args.id) ?? '';
    return save(
      context,
      'account.update',
      args,
      { entity: 'account', id: args.id, label, accountId: args.id },
      'accounts',
    );
  },
};

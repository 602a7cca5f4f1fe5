import type { ParsedInputOf } from '../../../../shared/contracts/ipc/channel.ts';
import type { channels } from '../../../../shared/contracts/ipc/index.ts';
import { anyCase, sortKeysNow } from '../../db/nameOrder.ts';
import type { QueryContext } from '../handler.ts';
import { rowsFound } from '../search/service.ts';
import type { AccountFilter } from './repository/accountFilter.ts';

type Criteria = Omit<ParsedInputOf<(typeof channels)['accounts.list']>, 'offset' | 'limit'>;

const dayMs = 86_400_000;

/** A list's criteria as the filter of its rows: words looked up, days counted back from now. */
export const filterOf = (
  { db, clock }: Pick<QueryContext, 'db' | 'clock'>,
  criteria: Criteria,
): AccountFilter => ({
  territoryId: criteria.territoryId,
  find: rowsFound(db, 'account', criteria.find, clock.monotonic()),
  facts: {
    owner: criteria.ownerId ?? null,
    segment: criteria.segment === undefined ? null : sortKeysNow(db, criteria.segment),
    stage: criteria.buyerStage ?? null,
    country: criteria.country ?? null,
    city: criteria.city === undefined ? null : sortKeysNow(db, anyCase(criteria.city)),
  },
  quietSince: criteria.quietDays === undefined ? null : clock.now() - criteria.quietDays * dayMs,
  heardSince: criteria.heardDays === undefined ? null : clock.now() - criteria.heardDays * dayMs,
  nothingHeard: criteria.nothingHeard === true,
  openDeals: criteria.openDeals === true,
  openComplaints: criteria.openComplaints === true,
});

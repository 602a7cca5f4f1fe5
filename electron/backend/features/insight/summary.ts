import type { Answer } from '../../../../shared/contracts/ipc/index.ts';
import { adoption, frequency, reach } from '../../../../shared/domain/figures/uses.ts';
import { ok } from '../../../../shared/kernel/result.ts';
import type { QueryContext } from '../handler.ts';
import { reachOfAll } from '../kits/kitReach.ts';
import { firstTimes } from '../leads/quality.ts';
import { lifetimeValueAt, revenueAt } from './repository/moneyOf.ts';

/**
 * What marketing is judged by beside what sales is judged by, on one line and of the same accounts: how far all kits
 * reach, how often, how much they are used, how soon leads are talked to, and what was sold.
 */
export function summaryOf(
  context: QueryContext,
  period: { readonly from: number; readonly to: number },
): Answer<'insight.summary'> {
  const { db } = context;
  const { from, to } = period;
  const { accounts, people, uses, held } = reachOfAll(db, period);
  const { occasions, ...often } = frequency(uses, accounts);
  return ok({
    reach: reach(uses, { accounts, people }),
    frequency: { contacts: occasions, ...often },
    adoption: adoption(held, uses),
    followUp: firstTimes(context, period),
    revenue: [...revenueAt(db, null, from, to)],
    lifetimeValue: [...lifetimeValueAt(db, null, from, to)],
  });
}

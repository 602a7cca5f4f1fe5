import type { ObjectionCategory } from '../../../../shared/domain/entities/heard.ts';
import type { InsightFilter } from '../../../../shared/domain/insight/insightQuestion.ts';
import type { QueryContext } from '../handler.ts';
import { isUsable, kitGround } from './ground.ts';
import { currentItemsOfKind } from './repository/heldItems.ts';

const nobodyInParticular = { accountId: null, contactIds: [], language: null };
const meets = (audience: readonly string[], asked: readonly string[]): boolean =>
  audience.length === 0 || asked.length === 0 || asked.some((one) => audience.includes(one));

/** Categories with an approved response that may be used today for at least some of those asked about. */
export function categoriesWithReply(
  context: QueryContext,
  filter: InsightFilter,
): ReadonlySet<ObjectionCategory> {
  const ground = kitGround(context, nobodyInParticular);
  const found = new Set<ObjectionCategory>();
  for (const item of currentItemsOfKind(context.db, 'objection_response', null)) {
    const audience = ground.kits.get(item.heldRow)?.payload.audience;
    if (item.category === null || found.has(item.category) || audience === undefined) continue;
    const isMeant =
      meets(audience.segments, filter.segments) &&
      meets(audience.buyerStages, filter.buyerStages) &&
      meets(audience.territoryIds, filter.territoryIds) &&
      meets(audience.personas, filter.personas);
    if (isMeant && isUsable(ground, item)) found.add(item.category);
  }
  return found;
}

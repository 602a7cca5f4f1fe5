import type { BuyerStage } from '../../../shared/domain/entities/account.ts';
import type { ObjectionCategory } from '../../../shared/domain/entities/heard.ts';
import type { Day } from '../calendarDays.ts';
import type { PlayedCall } from '../playedCall.ts';
import { scenarios } from '../scenarios.ts';
import type { ItemPlan } from './itemPlan.ts';
import { kitItemId } from './kitItems.ts';
import type { KitPlan } from './kitPlan.ts';
import { type ReleasePlan, releases } from './releases.ts';

/** An item at a version that a laptop held on the day of a call. */
export interface HeldAnswer {
  readonly kit: KitPlan;
  readonly key: string;
  readonly plan: ItemPlan;
  readonly itemId: string;
  readonly version: number;
}

/** What could be offered in a call by the kits of that day: published, started, not superseded, not recalled. */
export function offeredIn(
  { account, contact, scenario, day }: PlayedCall,
  today: Day,
): readonly HeldAnswer[] {
  const { stage } = scenarios[scenario];
  return releases
    .filter((release) => wasUsable(release, day, today) && isMeant(release.kit, stage))
    .flatMap(({ kit, version, leaves }) =>
      Object.entries(kit.items)
        .filter(([key]) => !leaves.includes(key))
        .map(([key, plan]) => ({ kit, key, plan, itemId: kitItemId(kit, key), version })),
    );

  function isMeant({ audience }: KitPlan, at: BuyerStage): boolean {
    const within = <Value>(list: readonly Value[], value: Value): boolean =>
      list.length === 0 || list.includes(value);
    return (
      account.territories.some((territory) => audience.territories.includes(territory)) &&
      within(audience.segments, account.segment) &&
      within(audience.buyerStages, at) &&
      (contact.persona === 'unknown' || within(audience.personas, contact.persona))
    );
  }
}

function wasUsable({ kit, version, starts, recalled }: ReleasePlan, day: Day, today: Day): boolean {
  const superseded = releases.find((one) => one.kit.key === kit.key && one.version > version);
  const until = Math.min(
    superseded === undefined ? Number.POSITIVE_INFINITY : today - superseded.published,
    recalled === null ? Number.POSITIVE_INFINITY : today - recalled.daysAgo,
  );
  return day >= today - starts && day < until;
}

export const answersTo = (
  offered: readonly HeldAnswer[],
  category: ObjectionCategory,
): readonly HeldAnswer[] =>
  offered.filter(({ plan }) => plan.kind === 'objection_response' && plan.category === category);

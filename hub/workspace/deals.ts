import type { DealStage } from '../../shared/domain/entities/deal.ts';
import type { Row } from '../../shared/domain/entities/index.ts';
import type { PlannedAccount } from './accounts.ts';
import { type Day, dateOf } from './calendarDays.ts';
import type { Chance } from './chance.ts';
import { demoIds } from './demoId.ts';
import type { StoryTime } from './playedCall.ts';
import { priceOf } from './products.ts';
import { type ScenarioKey, scenarioKeys } from './scenarios.ts';
import { stamp } from './stamp.ts';
import { colleagueId } from './team.ts';
import { territoryId } from './territories.ts';

/** Where the sale stands while a scene is the next one; before the demonstration there is none. */
const stageIn: Partial<Readonly<Record<ScenarioKey, DealStage>>> = {
  demonstration: 'prospecting',
  trialAgreement: 'prospecting',
  ridersMeeting: 'engaging',
  trialStart: 'engaging',
  trialReview: 'engaging',
  proposal: 'proposal',
  financing: 'negotiation',
  contract: 'negotiation',
};

/** Sales won, under way and lost, as the story has them today. */
export function makeDeals(
  accounts: readonly PlannedAccount[],
  standing: ReadonlyMap<string, ScenarioKey>,
  signedOn: ReadonlyMap<string, Day>,
  time: StoryTime,
  chance: Chance,
): readonly Row<'deal'>[] {
  const nextId = demoIds('deal');
  const deals: Row<'deal'>[] = [];
  let number = 2_000;
  const add = (
    account: PlannedAccount,
    stage: DealStage,
    count: number,
    engaged: Day,
    closed: Day | null,
  ): void => {
    number += 1;
    deals.push({
      ...stamp(nextId(), time.stamped),
      externalId: `D-${number}`,
      accountId: account.id,
      accountName: account.name,
      territoryId: territoryId(account.home),
      ownerId: colleagueId(account.owner.key),
      name: `${count} × ${account.product}`,
      product: account.product,
      stage,
      amountMinor: priceOf(account.product, count, account.country),
      currency: account.country.currency,
      engagedOn: dateOf(engaged),
      closedOn: closed === null ? null : dateOf(closed),
    });
  };

  for (const account of accounts) {
    const scene = standing.get(account.id) ?? account.opening;
    const { today } = time;
    const open = stageIn[scene];
    if (open !== undefined) add(account, open, account.fleet, today - chance.between(15, 110), null);
    if (isCustomer(scene)) {
      const closed = signedOn.get(account.id) ?? today - chance.between(95, 900);
      add(account, 'won', account.fleet, closed - chance.between(40, 150), closed);
      if (chance.happens(0.35)) {
        const earlier = closed - chance.between(120, 500);
        add(account, 'won', 2, earlier - chance.between(30, 90), earlier);
      }
      if (scene === 'expansion') add(account, 'engaging', account.fleet, today - chance.between(5, 60), null);
      if (scene === 'renewal') add(account, 'proposal', account.fleet, today - chance.between(5, 40), null);
    } else if (chance.happens(0.22)) {
      const closed = today - chance.between(3, 400);
      add(account, 'lost', account.fleet, closed - chance.between(20, 120), closed);
    }
  }
  return deals;
}

const isCustomer = (scene: ScenarioKey): boolean =>
  scenarioKeys.indexOf(scene) >= scenarioKeys.indexOf('delivery');

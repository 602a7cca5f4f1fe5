import type { BuyerStage } from '../../shared/domain/entities/account.ts';
import type { Row } from '../../shared/domain/entities/index.ts';
import type { Chance } from './chance.ts';
import type { CompanyNames } from './companyNames.ts';
import { type CompetitorName, rivalsIn } from './competitors.ts';
import { type Country, countries } from './countries.ts';
import { demoIds } from './demoId.ts';
import type { phoneNumbers } from './phoneNumbers.ts';
import { type Product, productFor } from './products.ts';
import type { ScenarioKey } from './scenarios.ts';
import { type Segment, segments } from './segments.ts';
import { type Stamped, stamp } from './stamp.ts';
import { type Colleague, colleagueId, reps } from './team.ts';
import { type TerritoryKey, territoryId, territoryKeys, territoryPlans } from './territories.ts';

/** An account with what the rest of the demo needs to know to tell its story. */
export interface PlannedAccount {
  readonly id: string;
  /** Its number in the company's own books. */
  readonly number: number;
  readonly name: string;
  readonly domain: string;
  readonly segment: Segment;
  readonly country: Country;
  readonly home: TerritoryKey;
  readonly territories: readonly TerritoryKey[];
  readonly owner: Colleague;
  /** How many vehicles it might buy, and of which model; every text about it says the same. */
  readonly fleet: number;
  readonly product: Product;
  readonly rival: CompetitorName;
  /** The scene it is in three months ago. */
  readonly opening: ScenarioKey;
}

export const accountsPerTerritory = 50;

/** Of a territory's fifty, those that its sister territory works too: where one rep has both, that rep's. */
const sharedPerTerritory = (owner: Colleague | undefined): number => (owner === undefined ? 6 : 16);

/** How the accounts are spread over the play when it begins. */
const openings: Readonly<Record<ScenarioKey, number>> = {
  introduction: 30,
  leadFollowUp: 10,
  discovery: 9,
  rideAlong: 4,
  demonstration: 6,
  trialAgreement: 4,
  ridersMeeting: 2,
  trialStart: 3,
  trialReview: 3,
  proposal: 4,
  financing: 2,
  contract: 2,
  delivery: 2,
  firstMonth: 4,
  serviceReview: 6,
  expansion: 3,
  renewal: 3,
  reference: 3,
};

export function planAccounts(names: CompanyNames, chance: Chance): readonly PlannedAccount[] {
  const nextId = demoIds('account');
  let number = 40_000;
  return territoryKeys.flatMap((home) => {
    const plan = territoryPlans[home];
    const country = countries[plan.country];
    const local = reps.find(({ territories }) => territories.length === 1 && territories[0] === home);
    const both = reps.find(({ territories }) => territories.length > 1 && territories.includes(home));
    if (local === undefined) throw new Error(`${home} has no rep of its own`);
    return Array.from({ length: accountsPerTerritory }, (_, index): PlannedAccount => {
      const segment = segments[index % segments.length] as Segment;
      const shared = index < sharedPerTerritory(both);
      // Two in each territory belong to groups whose other half sits in another country.
      const abroad = index >= accountsPerTerritory - 2 ? partnerAbroad[home] : null;
      const name = names(country.language, segment);
      number += 7;
      return {
        id: nextId(),
        number,
        name,
        domain: domainOf(name),
        segment,
        country,
        home,
        territories: [home, ...(shared ? [plan.sibling] : []), ...(abroad === null ? [] : [abroad])],
        owner: shared && both !== undefined ? both : local,
        fleet: chance.between(3, 12),
        product: productFor(segment, chance),
        rival: chance.pick(rivalsIn[country.code]),
        opening: chance.weighted(openings),
      };
    });
  });
}

const partnerAbroad: Readonly<Record<TerritoryKey, TerritoryKey>> = {
  'paris-nord': 'london-east',
  'paris-sud': 'milano-centro',
  'stockholm-norr': 'london-west',
  'stockholm-soder': 'london-east',
  'milano-centro': 'paris-sud',
  'milano-nord': 'paris-nord',
  'london-east': 'paris-nord',
  'london-west': 'stockholm-norr',
};

export const domainOf = (name: string): string =>
  `${name
    .normalize('NFD')
    .replace(/&/g, ' ')
    .replace(/[^A-Za-z0-9 ]/g, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')}.example`;

/** The row, once it is known which stage the story has brought the account to. */
export function makeAccount(
  planned: PlannedAccount,
  stage: BuyerStage,
  firstOfMonth: string,
  phone: ReturnType<typeof phoneNumbers>,
  chance: Chance,
  stamped: Stamped,
): Row<'account'> {
  const { country, home, owner } = planned;
  const [city, postalCode] = chance.pick(territoryPlans[home].towns);
  const street = chance.pick(country.streets);
  const number = chance.between(1, 96);
  const employees = Math.round(8 * 1.6 ** chance.between(0, 8)) + chance.between(0, 9);
  const customer = stage === 'loyalty' || stage === 'advocacy';
  const knowsRevenue = chance.happens(0.6);
  return {
    ...stamp(planned.id, stamped),
    name: planned.name,
    externalId: `C-${planned.number}`,
    territoryIds: planned.territories.map(territoryId),
    homeTerritoryId: territoryId(home),
    ownerId: colleagueId(owner.key),
    segment: planned.segment,
    buyerStage: stage,
    street: country.numberFirst ? `${number} ${street}` : `${street} ${number}`,
    postalCode,
    city,
    region: null,
    country: country.name,
    phone: phone(country.code, 'office'),
    website: planned.domain,
    language: country.language,
    employees,
    foundedYear: chance.between(1921, 2019),
    revenueMinor: knowsRevenue ? employees * chance.between(70, 160) * 1_000 * 100 : null,
    revenueCurrency: knowsRevenue ? country.currency : null,
    parentName: planned.territories.some((key) => territoryPlans[key].country !== country.code)
      ? `${planned.name.split(' ')[0]} Group`
      : null,
    lifetimeValueMinor: customer
      ? Math.round(planned.fleet * 14_000 * country.priceFactor) * 100 * chance.between(1, 3)
      : null,
    lifetimeValueCurrency: customer ? country.currency : null,
    lifetimeValueSource: customer ? 'ERP' : null,
    lifetimeValueOn: customer ? firstOfMonth : null,
    status: 'active',
    mergedIntoId: null,
  };
}

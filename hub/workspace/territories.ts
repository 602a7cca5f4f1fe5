import type { Row } from '../../shared/domain/entities/index.ts';
import type { CountryCode } from './countries.ts';
import { demoId } from './demoId.ts';
import { type Stamped, stamp } from './stamp.ts';

export const territoryKeys = [
  'paris-nord',
  'paris-sud',
  'stockholm-norr',
  'stockholm-soder',
  'milano-centro',
  'milano-nord',
  'london-east',
  'london-west',
] as const;
export type TerritoryKey = (typeof territoryKeys)[number];

export interface TerritoryPlan {
  readonly name: string;
  readonly country: CountryCode;
  /** The other half of the same city. */
  readonly sibling: TerritoryKey;
  /** Real towns; the streets in them are invented. In London the postcode stops at the district. */
  readonly towns: readonly (readonly [city: string, postalCode: string])[];
}

export const territoryPlans: Readonly<Record<TerritoryKey, TerritoryPlan>> = {
  'paris-nord': {
    name: 'Paris Nord',
    country: 'fr',
    sibling: 'paris-sud',
    towns: [
      ['Paris', '75009'],
      ['Paris', '75010'],
      ['Paris', '75017'],
      ['Paris', '75018'],
      ['Paris', '75019'],
      ['Saint-Denis', '93200'],
      ['Pantin', '93500'],
      ['Clichy', '92110'],
    ],
  },
  'paris-sud': {
    name: 'Paris Sud',
    country: 'fr',
    sibling: 'paris-nord',
    towns: [
      ['Paris', '75005'],
      ['Paris', '75012'],
      ['Paris', '75013'],
      ['Paris', '75014'],
      ['Paris', '75015'],
      ['Ivry-sur-Seine', '94200'],
      ['Montrouge', '92120'],
      ['Vanves', '92170'],
    ],
  },
  'stockholm-norr': {
    name: 'Stockholm Norr',
    country: 'se',
    sibling: 'stockholm-soder',
    towns: [
      ['Stockholm', '113 21'],
      ['Stockholm', '113 59'],
      ['Stockholm', '114 26'],
      ['Solna', '171 45'],
      ['Sundbyberg', '172 30'],
      ['Täby', '183 30'],
    ],
  },
  'stockholm-soder': {
    name: 'Stockholm Söder',
    country: 'se',
    sibling: 'stockholm-norr',
    towns: [
      ['Stockholm', '116 32'],
      ['Stockholm', '118 26'],
      ['Johanneshov', '121 62'],
      ['Farsta', '123 47'],
      ['Nacka', '131 30'],
      ['Huddinge', '141 30'],
    ],
  },
  'milano-centro': {
    name: 'Milano Centro',
    country: 'it',
    sibling: 'milano-nord',
    towns: [
      ['Milano', '20121'],
      ['Milano', '20122'],
      ['Milano', '20123'],
      ['Milano', '20129'],
      ['Milano', '20135'],
      ['Milano', '20144'],
    ],
  },
  'milano-nord': {
    name: 'Milano Nord',
    country: 'it',
    sibling: 'milano-centro',
    towns: [
      ['Milano', '20125'],
      ['Milano', '20159'],
      ['Sesto San Giovanni', '20099'],
      ['Cinisello Balsamo', '20092'],
      ['Monza', '20900'],
      ['Como', '22100'],
    ],
  },
  'london-east': {
    name: 'London East',
    country: 'gb',
    sibling: 'london-west',
    towns: [
      ['London', 'E1'],
      ['London', 'E3'],
      ['London', 'E8'],
      ['London', 'E14'],
      ['London', 'SE10'],
      ['Barking', 'IG11'],
    ],
  },
  'london-west': {
    name: 'London West',
    country: 'gb',
    sibling: 'london-east',
    towns: [
      ['London', 'W2'],
      ['London', 'W6'],
      ['London', 'W10'],
      ['London', 'NW10'],
      ['Brentford', 'TW8'],
      ['Ealing', 'W5'],
    ],
  },
};

export const territoryId = (key: TerritoryKey): string => demoId('territory', territoryKeys.indexOf(key) + 1);

export const makeTerritories = (stamped: Stamped): readonly Row<'territory'>[] =>
  territoryKeys.map((key) => ({
    ...stamp(territoryId(key), stamped),
    externalId: key,
    name: territoryPlans[key].name,
    active: true,
  }));

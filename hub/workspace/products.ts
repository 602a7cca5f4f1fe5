import type { Chance } from './chance.ts';
import type { Country } from './countries.ts';
import type { Segment } from './segments.ts';

/** What Havrel makes, with its list price in euro. The names take the same article in all four languages. */
export const products = {
  /** Two wheels, a front box, 100 kg. */
  Runner: 6_900,
  /** Three wheels, 1.5 cubic metres, 180 kg. */
  Porter: 11_900,
  /** Four wheels and a roof, 2.2 cubic metres, 250 kg. */
  Carrier: 15_900,
  /** A Porter with a chilled box. */
  'Porter Cold': 16_400,
} as const;
export type Product = keyof typeof products;

const usual: Readonly<Record<Segment, readonly Product[]>> = {
  'Parcel delivery': ['Carrier', 'Porter', 'Carrier'],
  'Food and drink': ['Porter Cold', 'Porter', 'Porter Cold'],
  'Trades and maintenance': ['Porter', 'Carrier'],
  'Municipal services': ['Carrier', 'Porter'],
  Retail: ['Porter', 'Runner'],
  'Hotels and catering': ['Porter', 'Porter Cold'],
  'Health and home care': ['Runner', 'Runner', 'Porter'],
  'Facility services': ['Porter', 'Runner'],
};

export const productFor = (segment: Segment, chance: Chance): Product => chance.pick(usual[segment]);

/** The list price of `count` of them in the country's currency, in minor units, to the next ten. */
export const priceOf = (product: Product, count: number, country: Country): number =>
  Math.round((products[product] * country.priceFactor) / 10) * 10 * 100 * count;

import type { LanguageContent } from '../languageContent.ts';

export const touches: LanguageContent['touches'] = {
  vanCost: 'What a van in town really costs: the calculation',
  zoneGuide: 'Guide to the low-emission zones, with map',
  winter: 'Winter on three wheels',
  fair: 'City Logistics Days: visited our stand',
  breakfast: 'Breakfast for trades, with a ride round the block',
  quiet: 'Before eight, without a sound: delivering in residential streets',
  cold: 'Cold to the door: the chilled box on its rounds',
  trial: 'Four weeks on your round: trial offer',
  customers: 'Customers tell customers: a year without diesel',
  service: 'Who comes out when it stops: our service in numbers',
  website: 'Read the page about leasing',
};

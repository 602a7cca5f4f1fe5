import type { Language } from '../../shared/domain/entities/account.ts';
import { english } from './content/en.ts';
import { french } from './content/fr.ts';
import { italian } from './content/it.ts';
import type { LanguageContent } from './content/languageContent.ts';
import { swedish } from './content/sv.ts';

export type CountryCode = 'fr' | 'se' | 'it' | 'gb';

export interface Country {
  readonly code: CountryCode;
  /** As it stands in an address; one vocabulary for all four. */
  readonly name: string;
  readonly language: Language;
  readonly zone: string;
  readonly currency: string;
  /** What one euro of the price list costs here, rounded as a price list would. */
  readonly priceFactor: number;
  readonly streets: readonly string[];
  /** `{street} {number}` or the other way round. */
  readonly numberFirst: boolean;
}

export const contents: Readonly<Record<Language, LanguageContent>> = {
  en: english,
  fr: french,
  sv: swedish,
  it: italian,
};

export const countries: Readonly<Record<CountryCode, Country>> = {
  fr: {
    code: 'fr',
    name: 'France',
    language: 'fr',
    zone: 'Europe/Paris',
    currency: 'EUR',
    priceFactor: 1,
    numberFirst: true,
    streets: [
      'rue des Ateliers',
      'rue de la Fonderie',
      'impasse du Charron',
      'passage des Tanneurs',
      'quai des Mariniers',
      'rue du Lavoir',
      'rue du Four-à-Chaux',
      'avenue de l’Entrepôt',
    ],
  },
  se: {
    code: 'se',
    name: 'Sweden',
    language: 'sv',
    zone: 'Europe/Stockholm',
    currency: 'SEK',
    priceFactor: 11,
    numberFirst: false,
    streets: [
      'Verkstadsgatan',
      'Lagervägen',
      'Snickargränd',
      'Kvarnbacken',
      'Bagargatan',
      'Järnbruksvägen',
      'Lastkajen',
      'Smedjegatan',
    ],
  },
  it: {
    code: 'it',
    name: 'Italy',
    language: 'it',
    zone: 'Europe/Rome',
    currency: 'EUR',
    priceFactor: 1,
    numberFirst: false,
    streets: [
      'via delle Officine',
      'via del Mulino',
      'vicolo dei Fabbri',
      'via dei Carrettieri',
      'via della Fornace',
      'via del Lavatoio',
      'via dei Magazzini',
      'via della Filanda',
    ],
  },
  gb: {
    code: 'gb',
    name: 'United Kingdom',
    language: 'en',
    zone: 'Europe/London',
    currency: 'GBP',
    priceFactor: 0.86,
    numberFirst: true,
    streets: [
      'Foundry Lane',
      'Ropewalk Lane',
      'Tannery Street',
      'Granary Row',
      'Wharf Lane',
      'Cartwright Street',
      'Old Brewery Lane',
      'Depot Road',
    ],
  },
};

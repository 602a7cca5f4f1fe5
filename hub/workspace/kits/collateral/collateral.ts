import { createHash } from 'node:crypto';
import { type Language, languages } from '../../../../shared/domain/entities/account.ts';
import type { ItemFacts } from '../../../../shared/domain/kits/itemContent.ts';
import type { FileOf } from '../kitItems.ts';
import type { CollateralKey } from './collateralKeys.ts';
import { modelsPicture } from './modelsPicture.ts';
import { priceSheet } from './priceSheet.ts';
import { deckPages, roundDeck } from './roundDeck.ts';
import { trialSheet } from './trialSheet.ts';

type FileFacts = NonNullable<ItemFacts['file']>;

export interface Collateral {
  /** Every file, by its SHA-256. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly fileOf: FileOf;
}

/** Draws all files of the demo's kits: the same bytes on every day. */
export async function makeCollateral(): Promise<Collateral> {
  const files = new Map<string, Buffer>();
  const facts = new Map<string, FileFacts>();
  const keep = (
    key: CollateralKey,
    edition: Language | null,
    bytes: Buffer,
    is: Pick<FileFacts, 'name' | 'mediaType' | 'pages'>,
  ): void => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.set(sha256, bytes);
    facts.set(placeOf(key, edition), { ...is, sha256, bytes: bytes.length, mayLeave: true });
  };
  for (const language of languages) {
    for (const { key, pages, make } of documents) {
      const name = `${fileNames[key][language]}.pdf`;
      keep(key, language, await make(language), { name, mediaType: 'application/pdf', pages });
    }
  }
  keep('models-picture', null, modelsPicture(), {
    name: 'Runner Porter Carrier.png',
    mediaType: 'image/png',
    pages: null,
  });
  return {
    files,
    fileOf: (key, edition) => {
      const found = facts.get(placeOf(key, edition));
      if (found === undefined) throw new Error(`no file ${key} in ${edition}`);
      return found;
    },
  };
}

const placeOf = (key: CollateralKey, edition: Language | null): string => `${key} ${edition}`;

const documents = [
  { key: 'round-deck', pages: deckPages, make: roundDeck },
  { key: 'prices', pages: 1, make: priceSheet },
  { key: 'trial-sheet', pages: 1, make: trialSheet },
] as const;

/** What the file is called where it is left behind. */
const fileNames: Readonly<Record<(typeof documents)[number]['key'], Readonly<Record<Language, string>>>> = {
  'round-deck': {
    en: 'Havrel One round measured',
    fr: 'Havrel Une tournée chronométrée',
    sv: 'Havrel En tur klockad',
    it: 'Havrel Un giro cronometrato',
  },
  prices: {
    en: 'Havrel Prices and terms',
    fr: 'Havrel Tarifs et conditions',
    sv: 'Havrel Priser och villkor',
    it: 'Havrel Prezzi e condizioni',
  },
  'trial-sheet': {
    en: 'Havrel Four weeks',
    fr: 'Havrel Quatre semaines',
    sv: 'Havrel Fyra veckor',
    it: 'Havrel Quattro settimane',
  },
};

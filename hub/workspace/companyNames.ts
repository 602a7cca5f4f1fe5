import type { Language } from '../../shared/domain/entities/account.ts';
import { Chance } from './chance.ts';
import { contents } from './countries.ts';
import { Deck } from './deck.ts';
import { fillSlots } from './fillSlots.ts';
import type { Segment } from './segments.ts';

export type CompanyNames = (language: Language, segment: Segment) => string;

/** Deals out invented company names that sound like their segment, none of them twice. */
export function companyNames(): CompanyNames {
  const given = new Set<string>();
  const decks = new Map<string, Deck<string>>();
  const deckOf = (key: string, items: readonly string[]): Deck<string> => {
    const deck = decks.get(key) ?? new Deck(items, new Chance(`company ${key}`));
    decks.set(key, deck);
    return deck;
  };
  return (language, segment) => {
    const { roots, companies } = contents[language].names;
    for (let attempt = 0; attempt < 1_000; attempt += 1) {
      const form = deckOf(`${language} ${segment}`, companies[segment]).draw();
      const name = fillSlots(form, { root: deckOf(language, roots).draw() });
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
    throw new Error(`no names left for ${segment} in ${language}`);
  };
}

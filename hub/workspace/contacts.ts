import type { Persona } from '../../shared/domain/entities/contact.ts';
import type { Row } from '../../shared/domain/entities/index.ts';
import type { PlannedAccount } from './accounts.ts';
import type { Chance } from './chance.ts';
import { type Country, contents } from './countries.ts';
import { Deck } from './deck.ts';
import { demoIds } from './demoId.ts';
import type { phoneNumbers } from './phoneNumbers.ts';
import { type Stamped, stamp } from './stamp.ts';
import { addressOf } from './team.ts';

/** What each of an account's three people may be; what the rep knows about them is another matter. */
const parts: readonly (readonly Exclude<Persona, 'unknown'>[])[] = [
  ['economic_buyer', 'economic_buyer', 'champion'],
  ['champion', 'technical_evaluator', 'technical_evaluator'],
  ['user', 'user', 'blocker'],
];

export interface Person {
  readonly first: string;
  readonly name: string;
  readonly woman: boolean;
}

/** Invented people of a country, none of them twice within a workspace. */
export function people(chance: Chance): (country: Country) => Person {
  const given = new Set<string>();
  const decks = new Map<string, { women: Deck<string>; men: Deck<string>; surnames: Deck<string> }>();
  return ({ language }) => {
    const { names } = contents[language];
    let deck = decks.get(language);
    if (deck === undefined) {
      deck = {
        women: new Deck(names.women, chance),
        men: new Deck(names.men, chance),
        surnames: new Deck(names.surnames, chance),
      };
      decks.set(language, deck);
    }
    for (let attempt = 0; attempt < 1_000; attempt += 1) {
      const woman = chance.happens(0.5);
      const first = (woman ? deck.women : deck.men).draw();
      const name = `${first} ${deck.surnames.draw()}`;
      if (given.has(name)) continue;
      given.add(name);
      return { first, name, woman };
    }
    throw new Error(`no people left in ${language}`);
  };
}

export function makeContacts(
  accounts: readonly PlannedAccount[],
  nextPerson: (country: Country) => Person,
  phone: ReturnType<typeof phoneNumbers>,
  chance: Chance,
  stamped: Stamped,
): readonly Row<'contact'>[] {
  const nextId = demoIds('contact');
  return accounts.flatMap((account) =>
    parts.map((possible, index): Row<'contact'> => {
      const { country } = account;
      const person = nextPerson(country);
      const part = chance.pick(possible);
      const [asWoman, asMan] = chance.pick(contents[country.language].names.titles[part]);
      const known = chance.happens(index === 0 ? 0.8 : 0.5);
      return {
        ...stamp(nextId(), stamped),
        accountId: account.id,
        externalId: `P-${account.number}-${index + 1}`,
        name: person.name,
        title: person.woman ? asWoman : asMan,
        email: chance.happens(0.9) ? `${addressOf(person.name)}@${account.domain}` : null,
        phone: chance.happens(0.7) ? phone(country.code, 'mobile') : null,
        persona: known ? part : 'unknown',
        need: chance.happens(0.25)
          ? chance.pick(['functional', 'emotional', 'aspirational'] as const)
          : 'unknown',
        orientation: chance.happens(0.3)
          ? chance.pick(['learns_alone', 'wants_guidance'] as const)
          : 'unknown',
        // Here and there somebody works in a language that is not the country's.
        language: country.language !== 'en' && index === 2 && chance.happens(0.08) ? 'en' : country.language,
        status: index > 0 && chance.happens(0.03) ? 'left' : 'active',
        lawfulBasis: null,
        consentOn: null,
        consentSource: null,
        mergedIntoId: null,
        erasedAt: null,
      };
    }),
  );
}

/** `Anne-Lise Kvist` -> `Anne-Lise`: how reps call people in their notes. */
export const firstNameOf = (name: string): string => name.split(' ')[0] ?? name;

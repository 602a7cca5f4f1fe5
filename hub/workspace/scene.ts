import type { Language } from '../../shared/domain/entities/account.ts';
import type { CallChannel, CallResult } from '../../shared/domain/entities/call.ts';
import type { Row } from '../../shared/domain/entities/index.ts';
import type { PlannedAccount } from './accounts.ts';
import { type Day, monthOf } from './calendarDays.ts';
import type { Chance } from './chance.ts';
import { firstNameOf } from './contacts.ts';
import { contents } from './countries.ts';
import { Deck } from './deck.ts';
import { fillSlots } from './fillSlots.ts';
import { type ScenarioKey, scenarios } from './scenarios.ts';

/** The words for a text's slots: who, how many, which model, which rival, and a month not far ahead of `day`. */
export function slotWords(
  account: PlannedAccount,
  contact: Row<'contact'>,
  day: Day,
  chance: Chance,
  language: Language = account.country.language,
): Readonly<Record<string, string | number>> {
  const { months } = contents[language];
  return {
    first: firstNameOf(contact.name),
    n: account.fleet,
    product: account.product,
    rival: account.rival,
    month: months[(monthOf(day) + chance.between(1, 5)) % 12] ?? '',
  };
}

/** Draws a rep's texts so that none is written twice before each has been written once. */
export class SceneWriter {
  readonly #decks = new Map<readonly unknown[], Deck<unknown>>();
  readonly #written = new Map<string, Set<string>>();
  readonly #chance: Chance;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  draw<Item>(from: readonly Item[]): Item {
    const deck = (this.#decks.get(from) ?? new Deck<unknown>(from, this.#chance)) as Deck<Item>;
    this.#decks.set(from, deck as Deck<unknown>);
    return deck.draw();
  }

  aims(account: PlannedAccount, scenario: ScenarioKey): readonly [objective: string, minimumOutcome: string] {
    return this.draw(contents[account.country.language].scenarios[scenario].aims);
  }

  /** What came of a call, in words not yet written about this customer while there are any. */
  summary(account: PlannedAccount, scenario: ScenarioKey, result: CallResult): string {
    const { scenarios: texts, notes } = contents[account.country.language];
    const { met, minimumMet, notMet } = texts[scenario];
    switch (result) {
      case 'met':
        return this.#drawFor(account, [met]);
      case 'minimum_met':
        return this.#drawFor(account, [minimumMet, notes.minimumMet]);
      case 'not_met':
        return this.#drawFor(account, [notMet, notes.notMet]);
      case 'no_show':
        return this.#drawFor(account, [notes.noShow]);
    }
  }

  #drawFor(account: PlannedAccount, lists: readonly (readonly string[])[]): string {
    const written = this.#written.get(account.id) ?? new Set<string>();
    this.#written.set(account.id, written);
    const list = lists.find((texts) => texts.some((text) => !written.has(text))) ?? lists[0] ?? [];
    let text = this.draw(list);
    for (let attempt = 0; written.has(text) && attempt < 2 * list.length; attempt += 1)
      text = this.draw(list);
    written.add(text);
    return text;
  }

  nextStep(account: PlannedAccount, scenario: ScenarioKey, result: CallResult): string {
    const { scenarios: texts, notes } = contents[account.country.language];
    if (result === 'no_show') return this.draw(notes.nextAfterNoShow);
    return this.draw(result === 'not_met' ? notes.nextAfterNotMet : texts[scenario].next);
  }

  channel(scenario: ScenarioKey): CallChannel {
    return this.#chance.pick(scenarios[scenario].channels);
  }
}

/** `fillSlots` with the words for one call, made once for all its texts. */
export const writeWith =
  (words: Readonly<Record<string, string | number>>) =>
  (text: string): string =>
    fillSlots(text, words);

const minutes: Readonly<Record<CallChannel, readonly number[]>> = {
  visit: [45, 60, 60],
  phone: [15, 20, 30],
  video: [30, 45],
  email: [15],
};

export const durationOf = (scenario: ScenarioKey, channel: CallChannel, chance: Chance): number =>
  scenario === 'rideAlong' ? 120 : chance.pick(minutes[channel]);

import type { Chance } from './chance.ts';

/** Draws from a list so that nothing comes twice before everything has come once. */
export class Deck<Item> {
  readonly #items: readonly Item[];
  readonly #chance: Chance;
  #left: Item[];
  #fresh = true;

  constructor(items: readonly Item[], chance: Chance) {
    this.#items = items;
    this.#chance = chance;
    this.#left = chance.shuffled(items);
  }

  /** With `suits`, the next one that does; there must be one. */
  draw(suits: (item: Item) => boolean = () => true): Item {
    const at = this.#left.findLastIndex(suits);
    const [item] = at < 0 ? [] : this.#left.splice(at, 1);
    if (item !== undefined) return item;
    if (!this.#items.some(suits)) throw new Error('nothing in the deck suits');
    this.#fresh = false;
    this.#left = this.#chance.shuffled(this.#items);
    return this.draw(suits);
  }

  /** Whether anything has never been drawn. */
  get hasNew(): boolean {
    return this.#fresh && this.#left.length > 0;
  }

  /** The next one that has never been drawn, or null when all have. */
  drawNew(): Item | null {
    return this.hasNew ? this.draw() : null;
  }
}

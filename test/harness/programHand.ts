import type { Locator, Page } from '@playwright/test';

/**
 * A user's hands, counting: a key or chord is one interaction, a click is one, and typing words is none, since the
 * budgets say what a job may cost beyond them.
 */
export class ProgramHand {
  readonly #page: Page;
  interactions = 0;
  clicks = 0;
  /** Milliseconds spent typing words. */
  typingMs = 0;
  readonly #startedAt = Date.now();

  constructor(page: Page) {
    this.#page = page;
  }

  async press(chord: string): Promise<void> {
    this.interactions += 1;
    await this.#page.keyboard.press(chord);
  }

  async click(what: Locator): Promise<void> {
    this.interactions += 1;
    this.clicks += 1;
    await what.click();
  }

  /** Into whatever has the focus, as a user without a mouse does. */
  async write(words: string): Promise<void> {
    const since = Date.now();
    await this.#page.keyboard.type(words);
    this.typingMs += Date.now() - since;
  }

  get beyondTypingMs(): number {
    return Date.now() - this.#startedAt - this.typingMs;
  }
}

import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { CallboardApi } from '../../shared/contracts/ipc/index.ts';
import { roles } from '../../shared/domain/entities/workspace.ts';
import { type Language, type Say, wordsIn } from './programWords.ts';

/** A busy machine may take this long over what takes a moment elsewhere. */
const patienceMs = 15_000;

export interface ScreenOptions {
  readonly language?: Language;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** How far the laptop's clock is off, in milliseconds: the window's as the program's. */
  readonly clockOffsetMs?: number;
  /** Every answer of the program comes this much later, as on a machine that is busy. */
  readonly answerDelayMs?: number;
}

/** The program's window as a user has it before them: a browser of its own, the words of one language. */
export class ProgramScreen {
  readonly page: Page;
  readonly say: Say;
  /** Errors that the window wrote to its console; a good test ends with none. */
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page, language: Language) {
    this.#context = context;
    this.page = page;
    this.say = wordsIn(language);
    page.setDefaultTimeout(patienceMs);
    page.on('pageerror', (error) => this.complaints.push(`${error.name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
  }

  static async open(
    browser: Browser,
    entrance: string,
    {
      language = 'en',
      viewport = { width: 1440, height: 900 },
      colorScheme = 'light',
      clockOffsetMs = 0,
      answerDelayMs = 0,
    }: ScreenOptions = {},
  ): Promise<ProgramScreen> {
    const context = await browser.newContext({
      viewport,
      colorScheme,
      locale: localeOf[language],
      reducedMotion: 'reduce',
    });
    if (clockOffsetMs !== 0) await context.addInitScript(shiftDate, clockOffsetMs);
    const screen = new ProgramScreen(context, await context.newPage(), language);
    if (answerDelayMs !== 0) await delayAnswers(screen.page, answerDelayMs);
    await screen.page.goto(entrance);
    return screen;
  }

  /** As at any first start: the hub's address is filled in already. Whoever comes for the tour says so. */
  async signIn(email: string, password: string, { tour = false } = {}): Promise<void> {
    const { page, say } = this;
    if (!tour) await this.ask('settings.set', { toursSeen: [...roles] });
    const instead = page.getByRole('button', { name: say('session.withEmail') });
    await instead.or(page.getByLabel(say('session.email'), { exact: true })).waitFor();
    if (await instead.isVisible()) await instead.click();
    await page.getByLabel(say('session.email'), { exact: true }).fill(email);
    await page.getByLabel(say('session.password'), { exact: true }).fill(password);
    await page.getByRole('button', { name: say('session.signIn'), exact: true }).click();
    await page.getByRole('navigation', { name: say('nav.label') }).waitFor();
  }

  /** The window as it is when the program is opened: nothing of what was done in it before stands there any more. */
  async afresh(): Promise<void> {
    this.complaints.length = 0;
    await this.visit('/today');
    await this.page.reload();
    await this.page.getByRole('navigation', { name: this.say('nav.label') }).waitFor();
  }

  goTo(place: 'today' | 'accounts' | 'leads' | 'deals' | 'kits' | 'sync' | 'settings'): Promise<void> {
    return this.page
      .getByRole('navigation', { name: this.say('nav.label') })
      .getByRole('link', { name: this.say(`nav.${place}`) })
      .click();
  }

  /** By its address, as a link from elsewhere leads there. */
  visit(path: string): Promise<void> {
    return this.page.evaluate((to) => {
      location.hash = `#${to}`;
    }, path);
  }

  /** The window has had nothing to complain of. */
  expectQuiet(): void {
    expect(this.complaints).toEqual([]);
  }

  button(id: string, values?: Readonly<Record<string, string | number>>): Locator {
    return this.page.getByRole('button', { name: this.say(id, values) });
  }

  field(id: string): Locator {
    return this.page.getByRole('textbox', { name: this.say(id) });
  }

  option(id: string): Locator {
    return this.page.getByRole('radio', { name: this.say(id) });
  }

  get statusLine(): Locator {
    return this.page.getByLabel(this.say('status.label'), { exact: true });
  }

  /** The status line says that the hub has acknowledged everything and holds nothing newer. */
  async untilSynced(): Promise<void> {
    await this.statusLine
      .getByText(this.say('status.allSynced', { time: '' }).trim())
      .waitFor({ timeout: 60_000 });
  }

  /** Asks the hub now, and waits until the two are level. */
  async sync(): Promise<void> {
    await this.ask('sync.now', {});
    await this.untilSynced();
  }

  /** Typing is on disk a moment after it rests; then a crash may come. */
  async untilDraftHolds(words: string): Promise<void> {
    await expect
      .poll(async () => {
        const list = await this.ask('drafts.list', { prefix: '' });
        const drafts = list.ok ? list.value.drafts : [];
        const kept = await Promise.all(drafts.map(({ key }) => this.ask('drafts.get', { key })));
        return JSON.stringify(kept);
      })
      .toContain(words);
  }

  /** Ctrl-K, a name, Enter. */
  async find(words: string): Promise<void> {
    const { page } = this;
    await page.keyboard.press('Control+K');
    await page.keyboard.type(words);
    await expect(page.getByRole('option').first()).toContainText(words);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: words }).waitFor();
  }

  async accountNames(): Promise<readonly string[]> {
    await this.goTo('accounts');
    await this.page.getByRole('grid', { name: this.say('nav.accounts') }).waitFor();
    return this.readColumn('nav.accounts');
  }

  /** From the list: its own search field, and the row. */
  async openFromList(name: string): Promise<void> {
    const { page, say } = this;
    await this.goTo('accounts');
    await page.getByRole('searchbox', { name: say('account.find') }).fill(name);
    await page
      .getByRole('grid', { name: say('nav.accounts') })
      .getByText(name, { exact: true })
      .click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Every value of one column of the list in sight, walked from its top to its end. */
  async readColumn(list: string, column = 0): Promise<readonly string[]> {
    const grid = this.page.getByRole('grid', { name: this.say(list) });
    const found = new Map<number, string>();
    const rows = grid.locator('[data-index]');
    // A list that is being filtered grows short while it is read, and then is read from its top again.
    const count = async (): Promise<number> => Number(await grid.getAttribute('aria-rowcount')) - 1;
    let total = await count();
    await rows.first().focus();
    await this.page.keyboard.press('Home');
    while (found.size < total) {
      const now = await count();
      if (now !== total) {
        total = now;
        found.clear();
        await this.page.keyboard.press('Home');
      }
      const seen = await rows.evaluateAll(
        (all, cell) =>
          all.map((row) => {
            const cells = row.querySelectorAll('[role="gridcell"]');
            return [Number(row.getAttribute('data-index')), cells[cell]?.textContent ?? ''] as const;
          }),
        column,
      );
      const before = found.size;
      for (const [index, text] of seen) if (text !== '') found.set(index, text);
      if (found.size === before) await this.page.waitForTimeout(50);
      // What was passed by while its rows were still empty is read on another way down.
      const isLast = seen.some(([index, text]) => index === total - 1 && text !== '');
      await this.page.keyboard.press(isLast && found.size === before ? 'Home' : 'PageDown');
    }
    return [...found].sort(([a], [b]) => a - b).map(([, text]) => text);
  }

  /** What a table in a region shows: its rows by their first cell. */
  async rowsOf(region: Locator): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await region
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
      );
    return new Map(rows.map(([first = '', ...rest]) => [first, rest]));
  }

  /** Asks the program as the screens do. */
  ask: CallboardApi['invoke'] = (channel, input) =>
    this.page.evaluate(
      ([name, json]) =>
        (globalThis as unknown as { callboard: CallboardApi }).callboard.invoke(name, json as never),
      [channel, input] as const,
    ) as never;

  close(): Promise<void> {
    return this.#context.close();
  }
}

const localeOf = { en: 'en-GB', fr: 'fr-FR', sv: 'sv-SE', it: 'it-IT' } as const;

const delayAnswers = (page: Page, delayMs: number): Promise<void> =>
  page.routeWebSocket(/./, (near) => {
    const far = near.connectToServer();
    far.onMessage((message) => setTimeout(() => near.send(message), delayMs));
  });

function shiftDate(offset: number): void {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...words: [] | [number]) {
      super(words.length === 0 ? RealDate.now() + offset : words[0]);
    }
    static override now(): number {
      return RealDate.now() + offset;
    }
  } as DateConstructor;
}

import type { ProgramScreen } from '../../harness/programScreen.ts';

/** One thing that stands before the user, and how to get it there from anywhere. */
export interface ScreenState {
  readonly name: string;
  open(screen: ProgramScreen): Promise<void>;
}

/** Goes to an address and waits for what shows that it is there; what the screen before it showed does not count. */
export const at =
  (hash: string, ready: string): ScreenState['open'] =>
  async ({ page }) => {
    await page.evaluate((next) => {
      if (location.hash === next) return;
      for (const shown of document.querySelectorAll('main *')) shown.setAttribute('data-left', '');
      location.hash = next;
    }, hash);
    await page.locator(`${ready}:not([data-left])`).first().waitFor();
  };

/** A window stands over the screen and has the keyboard. */
export const windowOpen = ({ page }: ProgramScreen): Promise<void> =>
  page.locator('[role="dialog"]:focus-within, [role="alertdialog"]:focus-within').waitFor();

export const overIt =
  (hash: string, chord: string, words?: string): ScreenState['open'] =>
  async (screen) => {
    await at(hash, 'h1')(screen);
    await screen.page.keyboard.press(chord);
    await windowOpen(screen);
    if (words !== undefined) {
      await screen.page.keyboard.type(words);
      await screen.page.waitForTimeout(300);
    }
  };

export const byButton =
  (hash: string, button: string): ScreenState['open'] =>
  async (screen) => {
    await at(hash, 'h1')(screen);
    await screen.page
      .getByRole('main')
      .getByRole('button', { name: screen.say(button) })
      .first()
      .click();
    await windowOpen(screen);
  };

export const pressing =
  (hash: string, key: string, panel: string): ScreenState['open'] =>
  async (screen) => {
    await at(hash, 'main h2 b')(screen);
    await screen.page.keyboard.press(key);
    await screen.page.locator(panel).first().waitFor();
  };

/**
 * A screen that asks the program something, whose question never arrives ("held") or arrives broken ("spoilt"): what
 * stands there meanwhile, and what it says of the refusal. Whatever is asked afterwards is answered.
 */
const interrupted =
  (how: 'held' | 'spoilt', ready: string) =>
  (hash: string, channel: string): ScreenState['open'] =>
  async (screen) => {
    const { page } = screen;
    await page.evaluate(
      ([name, what]) => {
        const { send } = WebSocket.prototype;
        WebSocket.prototype.send = function (message) {
          const head = String(message).split('\n')[0] ?? '';
          if (!head.endsWith(` ${name}`)) send.call(this, message);
          else if (what === 'spoilt') send.call(this, `${head}\nnothing that can be read`);
        };
        Object.assign(window, {
          answerAgain: () => {
            WebSocket.prototype.send = send;
          },
        });
      },
      [channel, how] as const,
    );
    await at(hash, ready)(screen);
    // Rows on their way show themselves a moment after it.
    await page.waitForTimeout(200);
    await page.evaluate(() => (window as unknown as { answerAgain(): void }).answerAgain());
  };

export const unanswered = interrupted('held', 'main [role="status"]');
export const refused = interrupted('spoilt', 'main [role="alert"]');

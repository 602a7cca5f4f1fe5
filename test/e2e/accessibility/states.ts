import type { ProgramScreen } from '../../harness/programScreen.ts';

/** One thing that stands before the user, and how to get it there from anywhere. */
export interface ScreenState {
  readonly name: string;
  open(screen: ProgramScreen): Promise<void>;
}

/** Ids of rows that the screens are opened at. */
export interface Rows {
  readonly accountId: string;
  readonly accountName: string;
  readonly plannedCallId: string;
  readonly loggedCallId: string;
  readonly leadId: string;
  /** One that nobody has decided about, and one in conversation. */
  readonly newLeadId: string;
  readonly talkingLeadId: string;
}

/** Goes to an address and waits for what shows that it is there; what the screen before it showed does not count. */
const at =
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
const windowOpen = ({ page }: ProgramScreen): Promise<void> =>
  page.locator('[role="dialog"]:focus-within, [role="alertdialog"]:focus-within').waitFor();

const overIt =
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

const byButton =
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

const pressing =
  (hash: string, key: string, panel: string): ScreenState['open'] =>
  async (screen) => {
    await at(hash, 'main h2 b')(screen);
    await screen.page.keyboard.press(key);
    await screen.page.locator(panel).first().waitFor();
  };

/** A screen whose question the program has not answered yet; what is asked afterwards is. */
const unanswered =
  (hash: string, channel: string): ScreenState['open'] =>
  async (screen) => {
    const { page } = screen;
    await page.evaluate((name) => {
      const { send } = WebSocket.prototype;
      WebSocket.prototype.send = function (message) {
        if (!String(message).split('\n')[0]?.endsWith(` ${name}`)) send.call(this, message);
      };
      Object.assign(window, {
        answerAgain: () => {
          WebSocket.prototype.send = send;
        },
      });
    }, channel);
    await at(hash, 'main [role="status"]')(screen);
    // Its rows show themselves a moment after it.
    await page.waitForTimeout(200);
    await page.evaluate(() => (window as unknown as { answerAgain(): void }).answerAgain());
  };

/** A calendar with a visit today that nobody has planned as a call. */
const calendarToday = (): string => {
  const at = new Date();
  const stamp = (hour: number): string =>
    `${at.toISOString().slice(0, 10).replaceAll('-', '')}T${String(hour).padStart(2, '0')}0000Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Callboard//states//EN',
    'BEGIN:VEVENT',
    'UID:visit-of-the-day@callboard.example',
    `DTSTAMP:${stamp(1)}`,
    `DTSTART:${stamp(15)}`,
    `DTEND:${stamp(16)}`,
    'SUMMARY:Harbour walk with the new owner',
    'LOCATION:North quay',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
};

/** An address of something that is not on this laptop, or no more. */
const nowhere = '0198a000-0000-7000-8000-000000000000';

/** What stands before the shell, in a demo workspace. One line shows one more state. */
export const entranceStates: readonly ScreenState[] = [
  { name: 'choose who you are', open: ({ page }) => page.getByRole('option').first().waitFor() },
  {
    name: 'sign in by email',
    open: ({ page, say }) => page.getByRole('button', { name: say('session.withEmail') }).click(),
  },
  {
    name: 'sign in with nothing filled in',
    open: ({ page, say }) => page.getByRole('button', { name: say('session.signIn'), exact: true }).click(),
  },
];

/** Every screen past the sign-in, with its main states. One line shows one more. */
export function screenStates(rows: Rows): readonly ScreenState[] {
  const account = `#/accounts/${rows.accountId}`;
  return [
    { name: 'Today', open: at('#/today', 'main [data-call]') },
    {
      name: 'Today with a calendar',
      async open(screen) {
        const id = '0198a000-0000-7000-8000-0000000000ca';
        await screen.ask('calendar.addFile', { id, name: 'work.ics', content: calendarToday() });
        await at('#/today', '[data-suggestion]')(screen);
      },
    },
    { name: 'Today on its way', open: unanswered('#/today/2030-01-02', 'today.get') },
    { name: 'account on its way', open: unanswered(`${account}/history`, 'accounts.timeline') },
    {
      name: 'tour',
      async open(screen) {
        await at('#/settings', 'h1')(screen);
        await screen.button('tour.again').click();
        await screen.page.locator('[data-tour]').waitFor();
      },
    },
    { name: 'a day without calls', open: at('#/today/2030-01-01', 'h1') },
    { name: 'accounts', open: at('#/accounts', '[role="grid"] [data-index]') },
    { name: 'account, overview', open: at(`${account}/overview`, '[role="tabpanel"] dl') },
    { name: 'account, history', open: at(`${account}/history`, '[role="tabpanel"] li') },
    { name: 'account, objections', open: at(`${account}/objections`, '[role="tabpanel"]') },
    { name: 'account, kit use', open: at(`${account}/kitUse`, '[role="tabpanel"]') },
    { name: 'account, people', open: at(`${account}/people`, '[role="tabpanel"] li') },
    { name: 'account, deals', open: at(`${account}/deals`, '[role="tabpanel"]') },
    { name: 'call to log', open: at(`#/calls/${rows.plannedCallId}`, 'textarea') },
    {
      name: 'call with what was heard open',
      async open(screen) {
        await at(`#/calls/${rows.plannedCallId}`, 'textarea')(screen);
        await screen.page.keyboard.press('Alt+O');
        await screen.field('heard.words').fill('It is too expensive for our budget.');
        await screen.page.waitForTimeout(300);
      },
    },
    { name: 'call logged', open: at(`#/calls/${rows.loggedCallId}`, 'h1') },
    { name: 'leads', open: at('#/leads', '[role="grid"] [data-index]') },
    { name: 'leads returned', open: at('#/leads/returned', '[role="grid"] [data-index]') },
    { name: 'lead quality', open: at('#/leads/quality', 'main table') },
    { name: 'agreement', open: at('#/agreement/2', 'main h2') },
    { name: 'lead', open: at(`#/leads/${rows.leadId}`, 'h2') },
    {
      name: 'lead, why rejected',
      open: pressing(`#/leads/${rows.newLeadId}`, 'r', 'main section[aria-label] kbd'),
    },
    {
      name: 'lead, until when',
      open: pressing(`#/leads/${rows.talkingLeadId}`, 'w', 'main section[aria-label] kbd'),
    },
    {
      name: 'lead, converted to whom',
      open: pressing(`#/leads/${rows.talkingLeadId}`, 'v', '[role="dialog"]:focus-within'),
    },
    { name: 'kits', open: at('#/kits', 'main section li a') },
    { name: 'kit item that is not here', open: at(`#/kits/${nowhere}/${nowhere}`, '[role="alert"]') },
    { name: 'kit that is not here', open: at(`#/kits/${nowhere}`, '[role="alert"]') },
    { name: 'what to present', open: overIt(`#/calls/${rows.plannedCallId}`, 'Alt+V') },
    { name: 'account that is not here', open: at(`#/accounts/${nowhere}`, 'main [role="alert"]') },
    { name: 'call that is not here', open: at(`#/calls/${nowhere}`, 'main [role="alert"]') },
    { name: 'lead that is not here', open: at(`#/leads/${nowhere}`, 'main [role="alert"]') },
    { name: 'change that is not here', open: at(`#/sync/${nowhere}`, 'main [role="alert"]') },
    { name: 'deals', open: at('#/deals', '[role="grid"] [data-index]') },
    { name: 'insights', open: at('#/insights', 'main tbody button') },
    { name: 'insights, responses', open: at('#/insights/responses', 'main h3') },
    { name: 'insights, messages', open: at('#/insights/messages', 'main tbody') },
    { name: 'insights, competitors', open: at('#/insights/competitors', 'main h3') },
    { name: 'insights, pipeline', open: at('#/insights/pipeline', 'main tbody') },
    { name: 'alignment', open: at('#/alignment', 'main table') },
    { name: 'insights, filter', open: overIt('#/insights', 'Alt+F') },
    { name: 'sync with a conflict', open: at('#/sync', 'h3') },
    { name: 'settings', open: at('#/settings', 'dl') },
    { name: 'find', open: overIt('#/accounts', 'Control+K', rows.accountName.slice(0, 3)) },
    { name: 'keys', open: overIt('#/accounts', 'Control+/') },
    { name: 'heard from anywhere', open: overIt('#/deals', 'Alt+O') },
    { name: 'log a call', open: overIt('#/deals', 'Alt+L') },
    { name: 'plan a call', open: byButton(account, 'call.plan') },
    { name: 'new account', open: byButton('#/accounts', 'account.new') },
    { name: 'edit account', open: byButton(account, 'action.edit') },
    { name: 'new person', open: byButton(`${account}/people`, 'contact.new') },
    { name: 'passphrase', open: byButton('#/settings', 'passphrase.set') },
    { name: 'sign out', open: byButton('#/settings', 'signOut.start') },
  ];
}

/** What marketing's laptop shows beside what reps see: the studio, a version in work, its checks and moves. */
export const authorStates: readonly ScreenState[] = [
  { name: 'studio', open: at('#/studio', 'main a[href^="#/studio/"]') },
  {
    name: 'studio, a version',
    async open(screen) {
      await at('#/studio', 'main a[href^="#/studio/"]')(screen);
      await screen.page.locator('main a[href^="#/studio/"]').first().click();
      await screen.page.locator('main h2').first().waitFor();
    },
  },
];

import { gzipSync } from 'node:zlib';
import { calendarText, eventText } from '../../fixtures/calendarText.ts';
import {
  at,
  byButton,
  overIt,
  pressing,
  refused,
  type ScreenState,
  unanswered,
  windowOpen,
} from './openState.ts';

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
  /** Kit items, as their addresses name them: a reply, a mail, a file that is here. */
  readonly replyItem: string;
  readonly mailItem: string;
  readonly fileItem: string;
  /** A kit whose first day is still to come. */
  readonly waitingKitId: string;
}

/** A calendar with a visit today that nobody has planned as a call, packed as the window packs one. */
function calendarToday(): string {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const visit = eventText('visit-of-the-day@callboard.example', `DTSTART:${day}T150000Z`, [
    `DTEND:${day}T160000Z`,
    'SUMMARY:Harbour walk with the new owner',
    'LOCATION:North quay',
  ]);
  return gzipSync(calendarText([visit])).toString('base64');
}

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
    { name: 'Today refused', open: refused('#/today/2030-01-03', 'today.get') },
    { name: 'account on its way', open: unanswered(`${account}/history`, 'accounts.timeline') },
    { name: 'accounts refused', open: refused('#/accounts', 'accounts.list') },
    { name: 'leads on their way', open: unanswered('#/leads', 'leads.list') },
    { name: 'kits refused', open: refused('#/kits', 'kits.library') },
    { name: 'insights on their way', open: unanswered('#/insights/competitors', 'insight.competitors') },
    { name: 'insights refused', open: refused('#/insights/competitors', 'insight.competitors') },
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
    { name: 'account, leads', open: at(`${account}/leads`, '[role="tabpanel"]') },
    { name: 'account, deals', open: at(`${account}/deals`, '[role="tabpanel"]') },
    { name: 'account, promises', open: at(`${account}/promises`, '[role="tabpanel"]') },
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
    { name: 'lead quality', open: at('#/leads/quality', 'main section :is(table, dl)') },
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
    {
      name: 'kits, with what may not be used',
      async open(screen) {
        await at('#/kits', 'main section li a')(screen);
        await screen.page.getByText(screen.say('kits.showUnusable'), { exact: true }).click();
        await screen.page.getByRole('main').getByText(screen.say('notUsable.notStarted')).first().waitFor();
      },
    },
    { name: 'kit that has not begun', open: at(`#/kits/${rows.waitingKitId}`, 'main h2') },
    { name: 'kit item, a reply', open: at(`#/kits/${rows.replyItem}`, 'main section h2') },
    { name: 'kit item, a file', open: at(`#/kits/${rows.fileItem}`, 'main section h2') },
    {
      name: 'kit item, written by mail',
      async open(screen) {
        await at(`#/kits/${rows.mailItem}`, 'main section h2')(screen);
        await screen.button('email.write').click();
        await windowOpen(screen);
        await screen.page.getByRole('dialog').getByRole('combobox').fill(rows.accountName);
        await screen.page.getByRole('option', { name: rows.accountName }).first().waitFor();
        await screen.page.keyboard.press('ArrowDown');
        await screen.page.keyboard.press('Enter');
        await screen.page.locator('[role="dialog"] article').waitFor();
      },
    },
    { name: 'kit', open: at(`#/kits/${rows.replyItem.split('/')[0]}`, 'main h2') },
    { name: 'kit item that is not here', open: at(`#/kits/${nowhere}/${nowhere}`, '[role="alert"]') },
    { name: 'kit that is not here', open: at(`#/kits/${nowhere}`, '[role="alert"]') },
    { name: 'decks', open: at('#/kits/decks', 'main ul a') },
    {
      name: 'deck with a page that is left out',
      open: async (screen) => {
        await at('#/kits/decks', 'main ul a')(screen);
        await screen.page.locator('main ul a').first().click();
        await screen.page.locator('[data-page]').last().waitFor();
      },
    },
    { name: 'what to present', open: overIt(`#/calls/${rows.plannedCallId}`, 'Alt+V') },
    {
      name: 'presenter',
      async open(screen) {
        await overIt(`#/calls/${rows.plannedCallId}`, 'Alt+V')(screen);
        // A window that fills the display cannot be given the sizes of others; refused, it fills the page.
        await screen.page.evaluate(() => {
          Element.prototype.requestFullscreen = () => Promise.reject(new Error('refused'));
        });
        await screen.page.getByRole('checkbox').first().waitFor();
        await screen.page.keyboard.press('Tab');
        await screen.page.getByRole('dialog').locator('label:has(input[type=checkbox])').first().click();
        await screen.page.keyboard.press('Control+Enter');
        await screen.page.locator('[role="dialog"] canvas, [role="dialog"] img').first().waitFor();
      },
    },
    { name: 'account that is not here', open: at(`#/accounts/${nowhere}`, 'main [role="alert"]') },
    { name: 'call that is not here', open: at(`#/calls/${nowhere}`, 'main [role="alert"]') },
    { name: 'lead that is not here', open: at(`#/leads/${nowhere}`, 'main [role="alert"]') },
    { name: 'change that is not here', open: at(`#/sync/${nowhere}`, 'main [role="alert"]') },
    { name: 'deals', open: at('#/deals', '[role="grid"] [data-index]') },
    { name: 'promises', open: at('#/promises', '[role="grid"] [data-index]') },
    { name: 'promises on their way', open: unanswered('#/promises', 'nextSteps.list') },
    { name: 'promises refused', open: refused('#/promises', 'nextSteps.list') },
    { name: 'new promise', open: byButton('#/promises', 'promise.new') },
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

/** What a laptop shows while it still reads for the first time. */
export const readingStates: readonly ScreenState[] = [
  { name: 'sync, while all is read for the first time', open: at('#/sync', 'main progress') },
];

/** What stands before a laptop that was locked: each leads to the next. */
export const lockedStates: readonly ScreenState[] = [
  {
    name: 'locked',
    async open({ page, say, ask }) {
      await ask('session.setPassphrase', { current: null, next: 'twelve dry boots' });
      await ask('session.lock', {});
      await page.getByLabel(say('session.passphrase'), { exact: true }).waitFor();
    },
  },
  {
    name: 'locked, with a wrong passphrase',
    async open({ page, say }) {
      await page.getByLabel(say('session.passphrase'), { exact: true }).fill('thirteen');
      await page.keyboard.press('Enter');
      await page.getByText(say('error.wrong_passphrase')).waitFor();
    },
  },
];

import { expect, test } from '@playwright/test';
import { createProgramDemo, type ProgramDemo, type Seat, signInAs } from '../harness/programDemo.ts';
import { walkedByTest } from './accessibility/officeStates.ts';
import type { ScreenState } from './accessibility/openState.ts';
import { beginReading, prepareStates } from './accessibility/prepareStates.ts';
import { standingFaults, stateFaults } from './accessibility/stateFaults.ts';
import { readingStates, screenStates } from './accessibility/states.ts';
import { overwriteTheHead } from './badInput/damage.ts';

/*
 * Every screen and its main states: axe in one of both looks, nothing cut off where there is least room, with longer
 * words and in another language, everything reached by Tab, every key in the help, and a console that stays silent. One
 * visit to a state serves all of it, and one laptop serves many states, since only the window changes. `npm run screens`
 * looks at each in every look, language and size.
 */

/** So many are looked at by one test: what fails by chance is soon looked at again, and two workers share evenly. */
const parts = [1, 2, 3, 4, 5] as const;

let demo: ProgramDemo;
let seat: Seat;
let states: readonly ScreenState[];

// Hundreds of looks at one window: a recording of them would take longer than they do.
test.use({ trace: 'off' });
// Each worker prepares a laptop of its own.
test.describe.configure({ mode: 'parallel', timeout: 600_000 });

test.beforeAll(async ({ browser }) => {
  demo = await createProgramDemo();
  seat = await demo.seat(browser, 'Hannah Lockyer');
  states = screenStates(await prepareStates(demo, browser, seat));
});
test.afterAll(() => demo?.remove());

for (const part of parts)
  test(`every screen can be seen, read and worked by anybody, part ${part} of ${parts.length}`, async () => {
    const { screen } = seat;
    // Another window may have been opened over it.
    await screen.page.bringToFront();
    const found: string[] = [];
    for (const state of states.filter((_, place) => place % parts.length === part - 1))
      found.push(...(await stateFaults(screen, state)));
    expect(found).toEqual([]);
    expect(screen.complaints).toEqual([]);
  });

for (const { person, prepare, states: own } of walkedByTest)
  test(`what ${person} makes and judges is held to the same`, async ({ browser }) => {
    await prepare?.(demo, browser);
    const { screen } = await demo.seat(browser, person);
    await screen.page.bringToFront();
    const found: string[] = [];
    for (const state of own) found.push(...(await stateFaults(screen, state)));
    expect(found).toEqual([]);
    expect(screen.complaints).toEqual([]);
  });

test('what is shown while a laptop reads for the first time is held to the same', async ({ browser }) => {
  const newcomer = await demo.sit(browser, 'Priya Sandhu');
  await beginReading(newcomer);
  const found: string[] = [];
  for (const state of readingStates) found.push(...(await stateFaults(newcomer.screen, state)));
  expect(found).toEqual([]);
  expect(newcomer.screen.complaints).toEqual([]);
});

test('the way in is held to the same', async ({ browser }) => {
  const stranger = await demo.sit(browser, 'Priya Sandhu');
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    for (const fault of await standingFaults(stranger.screen, name)) found.push(`${name}, ${fault}`);
  };
  const { page, say } = stranger.screen;
  await page.getByRole('option').first().waitFor();
  await look('the people of the demo');
  await page.getByRole('button', { name: say('session.withEmail') }).click();
  await page.getByLabel(say('session.hubAddress'), { exact: true }).fill('nowhere');
  await page.getByRole('button', { name: say('session.signIn'), exact: true }).click();
  await look('sign-in with what it lacks');
  await page.getByLabel(say('session.hubAddress'), { exact: true }).fill(stranger.network.url);
  await signInAs(stranger);
  await stranger.screen.untilSynced();
  await stranger.screen.ask('session.setPassphrase', { current: null, next: 'twelve dry boots' });
  await stranger.screen.ask('session.lock', {});
  await page.getByLabel(say('session.passphrase'), { exact: true }).fill('thirteen');
  await page.keyboard.press('Enter');
  await page.getByText(say('error.wrong_passphrase')).waitFor();
  await look('unlock with a wrong passphrase');
  await page.getByLabel(say('session.passphrase'), { exact: true }).fill('twelve dry boots');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: say('nav.label') }).waitFor();
  await stranger.screen.ask('session.setPassphrase', { current: 'twelve dry boots', next: null });
  await stranger.laptop.kill();
  await overwriteTheHead(stranger.laptop.folder);
  await stranger.reopen();
  await stranger.screen.page.getByRole('heading', { name: say('problem.damaged') }).waitFor();
  await look('a damaged database');
  expect(found).toEqual([]);
  expect(stranger.screen.complaints).toEqual([]);
});

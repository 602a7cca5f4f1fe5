import { expect, test } from '@playwright/test';
import { demoPeople } from '../../hub/workspace/demoPeople.ts';
import { createProgramDemo, type ProgramDemo, type Seat } from '../harness/programDemo.ts';
import { languages } from '../harness/programWords.ts';
import { keyboardFaults } from './accessibility/keyboardReach.ts';

/* The first minute with the program: choosing who one is in the demo, and the tour that can be left. */

let demo: ProgramDemo;
test.beforeAll(async () => {
  demo = await createProgramDemo();
});
test.afterEach(() => demo?.clear());
test.afterAll(() => demo?.remove());

const inside = ({ screen }: Seat) => screen.page.getByRole('navigation', { name: screen.say('nav.label') });
const tourOf = ({ screen }: Seat) => screen.page.locator('[data-tour]');

test('one click on a person of the demo signs in', async ({ browser }) => {
  const seat = await demo.sit(browser, 'Owen Partridge');
  const { page } = seat.screen;
  await expect(page.getByRole('option')).toHaveCount(demoPeople.length);
  await page.getByRole('option', { name: 'Owen Partridge' }).click();
  await expect(inside(seat)).toContainText('Owen Partridge');
});

test('arrows and Enter do the same, whoever speaks the language of the screen standing first', async ({
  browser,
}) => {
  const seat = await demo.sit(browser, 'Maja Ekstrand', { language: 'sv' });
  const { page } = seat.screen;
  await expect(page.getByRole('option').first()).toBeFocused();
  await expect(page.getByRole('option').first()).toContainText('Maja Ekstrand');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(inside(seat)).toContainText('Viktor Hallin');
});

test('without the hub the form stands there, and says what is wrong when it is sent', async ({ browser }) => {
  const seat = await demo.sit(browser, 'Owen Partridge');
  await seat.network.cut();
  await seat.screen.page.reload();
  const { page, say } = seat.screen;
  await page.getByLabel(say('session.email'), { exact: true }).fill('owen.partridge@havrel.example');
  await page.getByLabel(say('session.password'), { exact: true }).fill('callboard-demo');
  await page.getByRole('button', { name: say('session.signIn'), exact: true }).click();
  await expect(page.getByText(say('error.offline'))).toBeVisible();
});

test('the tour goes on with Enter, names its keys, is left with Escape, and does not come again', async ({
  browser,
}) => {
  const seat = await demo.sit(browser, 'Owen Partridge');
  const { screen } = seat;
  const { page, say } = screen;
  await page.getByRole('option', { name: 'Owen Partridge' }).click();
  const tour = tourOf(seat);
  await expect(tour).toContainText(say('tour.place', { step: 1, total: 3 }));
  await expect(tour.getByRole('button', { name: say('tour.next') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tour).toContainText(say('tour.heard'));
  await expect(tour.locator('kbd').first()).toHaveText('Alt O');
  await page.keyboard.press('Enter');
  await expect(tour).toContainText(say('tour.place', { step: 3, total: 3 }));
  // What the first reading brings moves the stops.
  await screen.untilSynced();
  expect(await keyboardFaults(page)).toEqual([]);
  await tour.getByRole('button', { name: say('tour.finish') }).focus();
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.reload();
  await expect(inside(seat)).toBeVisible();
  await expect(tour).toHaveCount(0);
  await screen.goTo('settings');
  await screen.button('tour.again').click();
  await expect(tour).toBeVisible();
  screen.expectQuiet();
});

test('each role has a tour of its own that fits in every language', async ({ browser }) => {
  const seat = await demo.sit(browser, 'Owen Partridge');
  const { screen } = seat;
  for (const name of ['Tom Ashworth', 'Silvia Mantegari', 'Karin Öhman', 'Ingrid Sahlén']) {
    await screen.page.getByRole('option', { name }).click();
    await screen.untilSynced();
    const seen = new Set<string>();
    for (const language of languages) {
      await screen.ask('settings.set', { language });
      await expect(screen.page.locator('html')).toHaveAttribute('lang', language);
      seen.add(await tourOf(seat).innerText());
    }
    await screen.ask('settings.set', { language: 'en' });
    expect(seen.size).toBe(languages.length);
    await screen.page.locator('[data-tour] button').last().click();
    await expect(tourOf(seat)).toHaveCount(0);
    await screen.ask('session.signOut', { exported: null });
    await screen.page.getByRole('option').first().waitFor();
  }
});

import { expect, type Locator, test } from '@playwright/test';
import { HubLaptop } from '../harness/hubLaptop.ts';
import { createProgramDemo, type ProgramDemo, type Seat } from '../harness/programDemo.ts';
import { accountsMadeOffline } from './admin/handedOver.ts';

/*
 * An admin lets a colleague in from a screen, sees what comes with a territory before it is granted, and locks a
 * laptop that is lost. Each is looked at from the other side: by a laptop that signs in with what was told.
 */

const name = 'Nora New';
const email = 'nora@demo.example';

let demo: ProgramDemo;
let seat: Seat;
let password = '';
let unsent: readonly unknown[] = [];

test.beforeAll(async ({ browser }) => {
  demo = await createProgramDemo();
  seat = await demo.seat(browser, 'Karin Öhman');
});
test.afterAll(() => demo?.remove());

const rowOf = (words: string): Locator =>
  seat.screen.page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: words });

const part = (id: string): Promise<void> =>
  seat.screen.page.getByRole('tab', { name: seat.screen.say(id) }).click();

test('a colleague is invited by the keyboard, with the size of a territory told before it is granted', async () => {
  const { screen } = seat;
  const { page, say } = screen;
  await page.getByRole('link', { name: say('nav.admin') }).click();
  await rowOf('Hannah Lockyer').waitFor();
  await screen.button('users.invite').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(say('users.name'))).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(say('users.nameMissing'))).toBeVisible();
  await expect(dialog.getByText(say('users.emailMissing'))).toBeVisible();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type('hannah.lockyer');
  await dialog.getByLabel(say('users.email')).fill(email);
  const territory = dialog.getByRole('checkbox').first();
  await territory.focus();
  await page.keyboard.press('Space');
  const [size] = say('users.size', { accounts: 0, contacts: 0, calls: 0, bytes: '' }).split(' ');
  await expect(dialog.getByRole('status').filter({ hasText: size ?? '' })).toHaveText(/[1-9]\d* accounts?/);
  await dialog.getByRole('button', { name: say('users.invite') }).press('Enter');
  const told = page.getByRole('alertdialog', { name: say('users.passwordOf', { name }) });
  password = (await told.locator('[translate=no]').innerText()).trim();
  await page.keyboard.press('Escape');
  await expect(rowOf(name)).toContainText(say('users.neverSeen'));
});

test('a lost laptop is locked, and the screen says once it has been told', async () => {
  const { page, say } = seat.screen;
  const laptop = new HubLaptop(demo.hub.url);
  expect((await laptop.signIn(email, password)).status).toBe(200);
  unsent = await accountsMadeOffline(laptop);
  await part('devices.title');
  await rowOf(name).getByRole('button').first().press('Enter');
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('devices.lock') })
    .press('Enter');
  await expect(rowOf(name)).toContainText(say('devices.notTold'));
  expect((await laptop.changes(null)).error.code).toBe('device_revoked');
  await part('territories.title');
  await part('devices.title');
  await expect(rowOf(name)).toContainText(say('devices.toldAt', { when: '' }).trim());
  expect((await laptop.handOver(unsent)).body).toEqual({ kept: 2 });
});

test('what it had not sent is read, and taken in or discarded with a reason, by the keyboard', async () => {
  const { screen } = seat;
  const { page, say } = screen;
  await part('users.title');
  await part('devices.title');
  await expect(rowOf(name)).toContainText(say('devices.held', { count: 2 }));
  const lookThrough = rowOf(name).getByRole('button').first();
  await expect(lookThrough).toHaveText(say('devices.heldOpen'));
  await lookThrough.press('Enter');
  const dialog = page.getByRole('dialog');
  const changes = dialog.getByRole('listitem');
  await expect(changes).toHaveCount(2);
  const [first, second] = [changes.first(), changes.last()];
  await first.getByRole('button', { name: say('sync.written') }).press('Enter');
  await expect(first.getByText('Met at the fair').last()).toBeVisible();
  await first
    .getByRole('button', { name: /Met at the fair/ })
    .last()
    .press('Enter');
  await expect(first).toContainText(say('devices.heldApplied'));
  await second
    .getByRole('button', { name: /Entered twice/ })
    .first()
    .press('Enter');
  await expect(second.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('The office has it already');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(second).toContainText(say('devices.heldDiscarded'));
  await expect(second).toContainText('The office has it already');
  await expect(second.getByRole('textbox')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(rowOf(name)).toContainText(say('devices.heldSettled'));
});

test('without a connection nothing is shown that may have changed, and why is said', async () => {
  const { page, say } = seat.screen;
  await seat.network.cut();
  await part('territories.title');
  await expect(page.getByRole('alert').filter({ hasText: say('error.not_reached') })).toBeVisible();
});

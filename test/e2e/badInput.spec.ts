import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { createProgramDemo, type ProgramDemo, type Seat, signInAs } from '../harness/programDemo.ts';
import { laptopScript } from '../harness/programLaptop.ts';
import { ProgramRefused, startProgram } from '../harness/programProcess.ts';
import { overwriteRows, overwriteTheHead, workCopiedAt } from './badInput/damage.ts';

/*
 * What goes wrong on real laptops: each gets a clear sentence in the user's language that says what to do, and what
 * was written is still there afterwards.
 */

let demo: ProgramDemo;
test.beforeAll(async () => {
  demo = await createProgramDemo();
});
test.afterEach(() => demo.clear());
test.afterAll(() => demo?.remove());

const yearMs = 365 * 86_400_000;

test('a wrong passphrase is said to be wrong, and the right one opens', async ({ browser }) => {
  const seat = await demo.seat(browser, 'Chiara Bonfanti', { language: 'it' });
  await seat.screen.goTo('settings');
  const { page, say } = seat.screen;
  await seat.screen.button('passphrase.set').click();
  const dialog = page.getByRole('dialog');
  const passphrase = 'nove biciclette bagnate';
  await dialog.getByLabel(say('passphrase.next'), { exact: true }).fill(passphrase);
  await dialog.getByLabel(say('passphrase.again'), { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: say('passphrase.set') }).click();
  await expect(page.getByText(say('passphrase.kept'))).toBeVisible();
  await seat.screen.button('passphrase.lock').click();
  const field = page.getByLabel(say('session.passphrase'), { exact: true });
  await field.fill('Nove biciclette bagnate');
  await field.press('Enter');
  await expect(page.getByText(say('error.wrong_passphrase'))).toBeVisible();
  await field.fill(passphrase);
  await field.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: say('nav.settings') })).toBeVisible();
});

for (const [what, language, harm, told] of [
  ['damaged in its rows', 'fr', overwriteRows, 'problem.repairedWords'],
  ['unreadable from its first page', 'en', overwriteTheHead, 'problem.repairedUnsure'],
] as const) {
  test(`a database that is ${what} is repaired, and nothing pending is lost`, async ({ browser }) => {
    const seat = await demo.seat(browser, speaker[language], { language });
    const before = await accountCount(seat);
    // A start writes the log of the first reading into the file: then its later part holds rows.
    await seat.laptop.stop();
    await seat.reopen();
    await seat.screen.untilSynced();
    await seat.network.cut();
    await hear(seat, 'Le premier mot');
    const keptAt = await hear(seat, 'Le second mot');
    // After a second of quiet, pending work is written into a second file.
    await expect
      .poll(() => workCopiedAt(seat.laptop.folder), { timeout: 30_000 })
      .toBeGreaterThan(keptAt + 950);
    await seat.laptop.kill();
    await harm(seat.laptop.folder);
    await seat.reopen();

    const { page, say } = seat.screen;
    await expect(page.getByRole('heading', { name: say('problem.damaged') })).toBeVisible();
    await expect(page.getByText(say('problem.damagedWords'))).toBeVisible();
    await seat.screen.button('problem.repair').click();
    await expect(page.getByRole('heading', { name: say('problem.repaired') })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(
      beginning(say(told, { salvaged: 2, lost: 0, file: gap })),
    );
    await seat.screen.button('action.continue').click();
    await expect(seat.screen.statusLine).toContainText(say('status.waiting', { count: 2 }));
    await seat.network.restore();
    await seat.screen.goTo('sync');
    await seat.screen.button('sync.now').click();
    await seat.screen.untilSynced();
    expect(await accountCount(seat)).toBe(before);
    const done = await seat.screen.ask('sync.list', { list: 'done', offset: 0, limit: 10 });
    expect(done.ok && done.value.items.map(({ kind }) => kind)).toEqual(['heard.add', 'heard.add']);
  });
}

test('a second start on the same data says that the first is running, and disturbs it not', async ({
  browser,
}) => {
  const seat = await demo.seat(browser, 'Théo Vannier', { language: 'fr' });
  const words = ['--data', seat.laptop.folder, '--port', '0'];
  const second = await startProgram(laptopScript, words, {
    LANG: 'fr_FR.UTF-8',
    LC_ALL: 'fr_FR.UTF-8',
  }).catch((error: unknown) => error);
  expect(second).toBeInstanceOf(ProgramRefused);
  expect(String(second)).toMatch(/déjà/);
  expect(String(second)).toContain(seat.laptop.folder);
  expect(String(second)).not.toContain('    at ');
  await hear(seat, 'Toujours là');
  await seat.screen.untilSynced();
});

test('a hub of another version is named for what it is, at sign-in and after', async ({ browser }) => {
  const newer = await otherHub({ oldest: 90, newest: 99 });
  const older = await otherHub({ oldest: 0, newest: 0 });
  try {
    const seat = await demo.sit(browser, 'Viktor Hallin', { language: 'sv' });
    const { page, say } = seat.screen;
    const address = page.getByLabel(say('session.hubAddress'), { exact: true });
    await page.getByRole('button', { name: say('session.withEmail') }).click();
    await page.getByLabel(say('session.email'), { exact: true }).fill(seat.person.email);
    await page.getByLabel(say('session.password'), { exact: true }).fill('something');
    for (const [hub, sentence] of [
      [newer, 'error.program_too_old'],
      [older, 'error.hub_too_old'],
    ] as const) {
      await address.fill(hub.url);
      await page.getByRole('button', { name: say('session.signIn'), exact: true }).click();
      await expect(page.getByText(say(sentence))).toBeVisible();
    }
    await address.fill(seat.network.url);
    await signInAs(seat);
    await seat.screen.untilSynced();

    await seat.network.lead(newer.url);
    await hear(seat, 'Skrivet medan hubben var för ny');
    await expect(seat.screen.statusLine).toContainText(say('status.update'), { timeout: 20_000 });
    const kept = await seat.screen.ask('sync.status', {});
    expect(kept.ok && kept.value.waiting + kept.value.sending).toBe(1);
    await seat.network.lead(demo.hub.url);
    await seat.screen.goTo('sync');
    await seat.screen.button('sync.now').click();
    await seat.screen.untilSynced();
  } finally {
    newer.server.close();
    older.server.close();
  }
});

test('a session that ended asks for the password, and the work goes on', async ({ browser }) => {
  const seat = await demo.seat(browser, 'Sandrine Coulet', { language: 'fr' });
  const { page, say } = seat.screen;
  await seat.network.cut();
  await hear(seat, 'Écrit avant le nouveau mot de passe');
  await demo.hub.administer(['user', 'password', seat.person.email], 'un nouveau mot de passe\n');
  await seat.network.restore();
  await seat.screen.goTo('sync');
  await seat.screen.button('sync.now').click();
  await expect(seat.screen.statusLine).toContainText(say('status.signIn'), { timeout: 20_000 });
  await seat.screen.statusLine.getByRole('button', { name: say('session.signInAgain') }).click();
  const dialog = page.getByRole('dialog');
  const password = dialog.getByLabel(say('session.password'), { exact: true });
  await password.fill('celui d’avant');
  await password.press('Enter');
  await expect(dialog.getByText(say('error.wrong_credentials'))).toBeVisible();
  await password.fill('un nouveau mot de passe');
  await password.press('Enter');
  await expect(dialog).toBeHidden();
  await seat.screen.untilSynced();
});

test('a laptop that was locked by the admin closes its data and says whom to ask', async ({ browser }) => {
  const seat = await demo.seat(browser, 'Owen Partridge');
  const { page, say } = seat.screen;
  await hear(seat, 'Written before the laptop was lost');
  await seat.screen.untilSynced();
  const device = (await demo.hub.administer(['device', 'list']))
    .split('\n')
    .find((line) => line.includes(seat.person.email));
  await demo.hub.administer(['device', 'revoke', device?.split('\t')[0] ?? '']);
  // It learns of it by itself at its next look, which need not be waited for.
  await seat.screen.ask('sync.now', {});
  await expect(page.getByRole('heading', { name: say('problem.revoked') })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(say('problem.revokedWords'))).toBeVisible();
  await seat.laptop.kill();
  await seat.reopen();
  await expect(seat.screen.page.getByRole('heading', { name: say('problem.revoked') })).toBeVisible();
});

for (const [what, sentence, offset] of [
  ['ahead', 'status.clockAhead', yearMs],
  ['behind', 'status.clockBehind', -yearMs],
] as const) {
  test(`a clock a year ${what} is pointed out, and work goes on`, async ({ browser }) => {
    const seat = await demo.seat(browser, 'Davide Rossetto', { language: 'it', clockOffsetMs: offset });
    await expect(seat.screen.statusLine).toContainText(beginning(seat.screen.say(sentence, { age: gap })));
    await hear(seat, 'Scritto con l’orologio sbagliato');
    await seat.screen.untilSynced();
  });
}

/** Stands in for what only the program knows; what is said before it is held. */
const gap = '…gap…';
const beginning = (words: string): string => words.split(gap)[0]?.trim() ?? '';

const speaker = { en: 'Priya Sandhu', fr: 'Nadia Ferrand', sv: 'Maja Ekstrand' } as const;

/** Writes praise down from wherever one is, at the first account; answers when it was given to keep. */
async function hear({ screen }: Seat, words: string): Promise<number> {
  const { page, say } = screen;
  await screen.goTo('accounts');
  await page
    .getByRole('grid', { name: say('nav.accounts') })
    .locator('[data-index="0"]')
    .click();
  await page.getByRole('tab', { name: say('account.timeline') }).waitFor();
  await page.keyboard.press('Alt+O');
  await screen.field('heard.words').waitFor();
  await page.keyboard.press('Alt+P');
  await screen.field('heard.words').fill(words);
  const keptAt = Date.now();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  return keptAt;
}

async function accountCount({ screen }: Seat): Promise<number> {
  const list = await screen.ask('accounts.list', {
    offset: 0,
    limit: 1,
    find: null,
    territoryId: null,
    sort: 'name',
  });
  return list.ok ? list.value.total : -1;
}

/** Something that speaks as a hub of other wire versions does, to every request. */
async function otherHub(detail: {
  oldest: number;
  newest: number;
}): Promise<{ server: Server; url: string }> {
  const server = createServer((_request, response) => {
    response.writeHead(426, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ code: 'wire_version', requestId: 'other', detail }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

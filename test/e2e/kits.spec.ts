import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import type { KitStatus } from '../../shared/domain/kits/kitStatus.ts';
import { pdfDocument } from '../fixtures/pdfDocument.ts';
import { createProgramDemo, type ProgramDemo, type Seat } from '../harness/programDemo.ts';
import { countFigures, expectFigures } from './kits/countFigures.ts';
import { planNow } from './kits/planNow.ts';
import { presentAnyway, untilToldOfRecall } from './kits/recallHand.ts';
import { addItem, choose, chooseFile, openItem, to, write, writeDay } from './kits/studioHand.ts';
import { untilReceipt } from './kits/untilReceipt.ts';
import { approveAll, publish, untilHeld, untilVersionIs } from './kits/versionHand.ts';

/*
 * A kit's whole life with the real programs: written by one, approved by another, published, received by two reps,
 * said and shown by one of them, shut with no connection by its lease and its last day, recalled, and counted.
 */

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const kitName = 'Paperwork in a day';
const inSwedish = 'Papper på en dag';
const question = 'What would your lawyers have to read?';
const objection = 'Our lawyers will take until summer.';
const firstReply = 'Then let us give them one page, not forty.';
const secondReply = 'Then let us give them two pages, not forty.';
const wrongWithReply = 'Who reads it first? Ask that before you offer them a page.';
const wrongWithVersion = 'One reply is not ready for a customer.';
const exploreAgain = 'Who of them would read it first?';
const answer = 'It asks now who reads it first.';
const changed = 'Two pages, since one left out the guarantee.';
const onePage = pdfDocument(['The guarantee', 'The price and its rebates']);
const dayMs = 86_400_000;

let demo: ProgramDemo;
let author: Seat;
let approver: Seat;
let owen: Seat;
let priya: Seat;
let kitId = '';
let calls = { accountId: '', callId: '' };

test.beforeAll(async ({ browser }) => {
  test.setTimeout(150_000);
  demo = await createProgramDemo();
  author = await demo.seat(browser, 'Tom Ashworth');
  approver = await demo.seat(browser, 'Silvia Mantegari');
});
test.afterAll(() => demo?.remove());

const kitPlace = (): string => `#/kits/${kitId}`;

const untilVersion = (seat: Seat, status: KitStatus, number: number): Promise<string> =>
  untilVersionIs(seat, kitName, status, number);

test('an author writes a new kit in two languages, with a file, from screens alone', async () => {
  const { screen } = author;
  const { page, say } = screen;
  await screen.goTo('kits');
  await screen.button('studio.newKit').click();
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: say('studio.name') })
    .fill(kitName);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: kitName })).toBeVisible();
  await page.getByRole('button', { name: 'Svenska', exact: true }).click();
  await write(screen, say('studio.titleIn', { language: 'English' }), kitName);
  await write(screen, say('studio.titleIn', { language: 'Svenska' }), inSwedish);

  await addItem(screen, 'itemKind.objectionResponse');
  await write(screen, say('part.title'), objection);
  await write(screen, say('item.exploreFirst'), 'What would they have to read?');
  await write(screen, say('item.approvedReply'), firstReply);
  await choose(screen, say('heard.category'), say('category.process'));
  await page.getByRole('tab', { name: /^Svenska/ }).click();
  await write(screen, say('part.title'), 'Våra jurister behöver fram till sommaren.');
  await write(screen, say('item.approvedReply'), 'Ge dem en sida, inte fyrtio.');
  await expect(page.getByRole('tab', { name: 'Svenska', exact: true })).toBeVisible();

  await addItem(screen, 'itemKind.discoveryQuestion');
  await write(screen, say('part.title'), question);
  await choose(screen, say('heard.category'), say('category.process'));
  await page.getByRole('tab', { name: /^Svenska/ }).click();
  await write(screen, say('part.title'), 'Vad skulle era jurister behöva läsa?');
  await expect(page.getByRole('tab', { name: 'Svenska', exact: true })).toBeVisible();

  await addItem(screen, 'itemKind.collateral');
  await write(screen, say('part.title'), 'The one page');
  await write(screen, say('part.description'), 'All of it on a page.');
  await chooseFile(screen, 'not-a-page.pdf', Buffer.from('<html><script>alert(1)</script></html>'));
  await expect(page.getByText(say('error.file_other_type'))).toBeVisible();
  await chooseFile(screen, 'one-page.pdf', onePage);
  await expect(page.getByTestId('studio-file')).toContainText('one-page.pdf');
  await page.getByText(say('studio.mayLeave'), { exact: true }).click();
  await page.getByRole('tab', { name: /^Svenska/ }).click();
  await write(screen, say('part.title'), 'Sidan');
  await write(screen, say('part.description'), 'Allt på en sida.');
  await expect(page.getByTestId('studio-file')).toContainText(say('studio.fileAtHub'));

  for (const territory of ['London East', 'London West'])
    await page.getByRole('button', { name: territory, exact: true }).click();
  await writeDay(screen, say('kit.starts'), -1);
  await writeDay(screen, say('kit.ends'), 60);
  await page.getByText(say('studio.acknowledge'), { exact: true }).click();
  await expect(page.getByText(/^3 reps/).first()).toBeVisible();
  await screen.button('kitMove.submit').click();
  await untilVersion(author, 'in_review', 1);
});

test('what is wrong with it is said and sent back, and it comes again with the answer', async () => {
  const versionId = await untilVersion(approver, 'in_review', 1);
  const { page, say } = approver.screen;
  await to(approver.screen, `#/studio/${versionId}`);
  await openItem(approver.screen, new RegExp(objection.slice(0, 20)));
  await expect(page.getByRole('heading', { level: 2, name: objection })).toBeVisible();
  await page.keyboard.press('r');
  await approver.screen.field('studio.whatIsWrong').fill(wrongWithReply);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 2, name: question })).toBeVisible();
  await page.getByRole('button', { name: say('kitMove.sendBack'), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: say('studio.whatIsWrong') }).fill(wrongWithVersion);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('studio.moved'))).toBeVisible();

  await untilVersion(author, 'draft', 1);
  await to(author.screen, `#/studio/${versionId}`);
  await expect(author.screen.page.getByText(wrongWithVersion)).toBeVisible();
  await openItem(author.screen, new RegExp(objection.slice(0, 20)));
  await expect(author.screen.page.getByText(wrongWithReply)).toBeVisible();
  await write(author.screen, author.screen.say('item.exploreFirst'), exploreAgain);
  await author.screen.page
    .getByRole('textbox', { name: author.screen.say('studio.comment'), exact: true })
    .fill(answer);
  await author.screen.page
    .getByRole('region', { name: author.screen.say('studio.comments') })
    .getByRole('button', { name: author.screen.say('studio.addComment') })
    .click();
  await expect(author.screen.page.getByRole('article').filter({ hasText: answer })).toBeVisible();
  await author.screen.button('kitMove.submit').click();

  await untilVersion(approver, 'in_review', 1);
  await openItem(approver.screen, new RegExp(objection.slice(0, 20)));
  await expect(page.getByRole('article').filter({ hasText: answer })).toBeVisible();
  await expect(page.getByText(exploreAgain)).toBeVisible();
});

test('another approves it item by item, and it goes out in two clicks', async ({ browser }) => {
  const versionId = await untilVersion(approver, 'in_review', 1);
  await to(approver.screen, `#/studio/${versionId}`);
  await approveAll(approver, versionId, 3);
  await untilVersion(author, 'approved', 1);
  await to(author.screen, `#/studio/${versionId}`);
  await publish(author, 1);
  const kits = await author.screen.ask('studio.kits', {});
  kitId = (kits.ok ? kits.value.kits : []).find(({ kit }) => kit.name === kitName)?.kit.id ?? '';
  owen = await demo.seat(browser, 'Owen Partridge');
  await untilHeld(owen, kitId, 1);
});

test('a new version says word by word what changed, and a rep reads and acknowledges it', async () => {
  const { page, say } = author.screen;
  await to(author.screen, '#/studio');
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: kitName }) });
  await card.getByRole('button', { name: say('studio.newVersion') }).click();
  await expect(page.getByText(say('studio.version', { version: 2 }))).toBeVisible();
  await openItem(author.screen, new RegExp(objection.slice(0, 20)));
  await write(author.screen, say('item.approvedReply'), secondReply);
  await write(author.screen, say('studio.whatChangedIn', { language: 'English' }), changed);
  await writeDay(author.screen, say('kit.starts'), -1);
  await writeDay(author.screen, say('kit.ends'), 60);
  await author.screen.button('kitMove.submit').click();
  const versionId = await untilVersion(author, 'in_review', 2);

  await untilVersion(approver, 'in_review', 2);
  await to(approver.screen, `#/studio/${versionId}`);
  await openItem(approver.screen, new RegExp(objection.slice(0, 20)));
  await expect(approver.screen.page.locator('del')).toHaveText(['one', 'page']);
  await expect(approver.screen.page.locator('ins')).toHaveText(['two', 'pages']);
  await approveAll(approver, versionId, 3);
  await untilVersion(author, 'approved', 2);
  await publish(author, 2);

  await untilHeld(owen, kitId, 2);
  await owen.screen.goTo('today');
  await expect(owen.screen.page.getByText(changed)).toBeVisible();
  await owen.screen.button('today.readAndAcknowledge').click();
  await owen.screen.button('kit.acknowledge').click();
  await expect(owen.screen.page.getByText(owen.screen.say('kit.acknowledged'))).toBeVisible();
});

test('a rep prepares with it, hears the objection, says the reply, shows the file, and says what they think', async () => {
  const { screen } = owen;
  const { page, say } = screen;
  calls = await planNow(screen);
  await to(screen, `#/calls/${calls.callId}`);
  const sheet = page.locator('section').filter({
    has: page.getByRole('heading', { name: say('prep.likely'), exact: true }),
  });
  await expect(sheet).toContainText('Legal has to read all of it.');
  await expect(sheet).toContainText(question);

  await page.keyboard.press('Alt+O');
  await expect(screen.field('heard.words')).toBeFocused();
  await page.keyboard.type(objection);
  // The words alone suggest what it is about, and what is approved to be said.
  await expect(page.getByRole('radio', { name: say('category.process'), checked: true })).toBeVisible();
  await expect(page.getByRole('region', { name: say('whatToSay.title') })).toContainText(secondReply);
  await page.keyboard.press('Alt+I');
  await expect(screen.button('whatToSay.saidIt')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('heard.keptObjection'))).toBeVisible();
  // Others of that customer may be open as well.
  await page
    .getByRole('listitem')
    .filter({ hasText: objection })
    .getByRole('button', { name: say('heard.outcomeIs', { outcome: say('outcome.open') }) })
    .click();
  await page.getByRole('menuitem', { name: say('outcome.resolved'), exact: true }).click();
  await expect(page.getByText(say('heard.outcomeKept', { outcome: say('outcome.resolved') }))).toBeVisible();

  await expect
    .poll(async () => {
      const files = await screen.ask('kits.files', {});
      return files.ok ? files.value.files.find(({ name }) => name === 'one-page.pdf')?.state : null;
    })
    .toBe('here');
  await to(screen, `#/calls/${calls.callId}`);
  await screen.button('present.title').first().click();
  await page.getByRole('dialog').getByText('The one page', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('present.place', { at: 1, count: 2 }), { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(say('present.place', { at: 2, count: 2 }), { exact: true })).toBeVisible();
  await page.keyboard.press('1');
  // What is turned past in less than a second was shown to nobody.
  await page.waitForTimeout(1_500);
  await page.keyboard.press('Escape');
  await expect(page.getByText(say('present.kept'))).toBeVisible();
  await page.keyboard.press('Alt+S');
  await screen.field('call.whatHappened').fill('They read both pages and want to go on.');
  await page.keyboard.press('Alt+N');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('call.keptLog'))).toBeVisible();

  // Found by what is written on its second page, and taken along with a name in it.
  await screen.goTo('kits');
  await page.getByRole('searchbox', { name: say('kits.find') }).fill('rebates');
  await page.getByRole('link', { name: /The one page/ }).click();
  const saving = page.waitForEvent('download');
  await screen.button('file.saveCopy').click();
  const copy = await readFile(await (await saving).path());
  const marked = await PDFDocument.load(copy, { updateMetadata: false });
  expect(marked.getPages().map((one) => one.node.Resources()?.toString().includes('Image'))).toEqual([
    true,
    true,
  ]);

  await to(screen, kitPlace());
  await page
    .getByRole('link', { name: new RegExp(objection.slice(0, 20)) })
    .first()
    .click();
  await screen.button('feedback.helps').click();
  await screen.field('feedback.why').fill('They read it at the table.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(say('feedback.kept'))).toBeVisible();
  await screen.untilSynced();
});

test('with no connection its lease and its last day shut it, and setting the clock back opens nothing', async ({
  browser,
}) => {
  priya = await demo.seat(browser, 'Priya Sandhu');
  await untilHeld(priya, kitId, 2);
  await priya.network.cut();
  const notice = (start: RegExp) => priya.screen.page.getByText(start);
  const withClock = async (days: number): Promise<void> => {
    await priya.laptop.stop();
    await priya.reopen(days * dayMs);
    await to(priya.screen, kitPlace());
    await expect(priya.screen.page.getByRole('heading', { name: kitName })).toBeVisible();
  };
  await to(priya.screen, kitPlace());
  await expect(priya.screen.page.getByRole('heading', { name: kitName })).toBeVisible();
  await expect(notice(/^This laptop has not met the hub/)).toHaveCount(0);
  await withClock(35);
  await expect(notice(/^This laptop has not met the hub/)).toBeVisible();
  await withClock(70);
  await expect(notice(/^Its last day was/)).toBeVisible();
  await withClock(0);
  await expect(notice(/^Its last day was/)).toBeVisible();

  await priya.network.restore();
  await priya.screen.ask('sync.now', {});
  await priya.screen.untilSynced();
  await to(priya.screen, kitPlace());
  await expect(priya.screen.button('kit.acknowledge')).toBeVisible();
  await expect(notice(/^Its last day was/)).toHaveCount(0);
});

test('its figures are those that the hub’s rows give', async () => {
  const { screen } = author;
  const { page, say } = screen;
  await screen.ask('sync.now', {});
  await screen.untilSynced();
  const counted = await countFigures(demo.hub, kitId);
  await to(screen, kitPlace());
  await expectFigures(screen, counted);
  await expect(page.getByText(say('figure.resolved', { final: 1, resolved: 1 }))).toBeVisible();
  await expect(page.getByText('They read it at the table.')).toBeVisible();
  // How long each page was in sight, against the version and the very file that it was of.
  const [shown] = await demo.hub.ask(
    `select version, detail from use where kit_id = '${kitId}' and kind = 'presented'`,
  );
  expect(shown).toMatchObject({
    version: 2,
    detail: {
      fileSha256: createHash('sha256').update(onePage).digest('hex'),
      reaction: 'warm',
      pages: expect.arrayContaining([{ page: 2, seconds: expect.any(Number) }]),
    },
  });
});

test('a recall is told on every laptop, and marketing sees which of them know, which said it after, and which are shut', async () => {
  const { page, say } = author.screen;
  const versionId = await untilVersion(author, 'published', 2);
  // What she told of the lock by her clock is taken back with the contact after it.
  await priya.screen.ask('sync.now', {});
  await untilReceipt(author, versionId, 'Priya Sandhu', { deliveredAt: true, lockedAt: false });
  await priya.network.cut();
  await to(author.screen, `#/studio/${versionId}`);
  await author.screen.button('studio.recall').click();
  await page.getByRole('textbox', { name: say('studio.recallWhy') }).fill('The guarantee has changed.');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('studio.recall') })
    .click();
  await expect(page.getByText(say('studio.recalled'))).toBeVisible();
  for (const seat of [owen, approver]) await seat.screen.ask('sync.now', {});
  await untilToldOfRecall(owen, kitId);
  await untilReceipt(author, versionId, 'Owen Partridge', { recalledAt: true });

  await to(author.screen, `#/studio/${versionId}/receipts`);
  const laptopsOf = (person: string, state: string) =>
    page
      .getByRole('grid')
      .locator('[data-index]')
      .filter({ hasText: person })
      .filter({ hasText: say(`receiptState.${state}`) });
  await expect(laptopsOf('Owen Partridge', 'recalled')).toHaveCount(1);
  await page.getByText(say('receipt.mayStillSay'), { exact: true }).click();
  await expect(laptopsOf('Priya Sandhu', 'delivered')).toHaveCount(1);
  await expect(page.getByRole('grid')).not.toContainText('Owen Partridge');

  // Said once more by whoever knew better, and a laptop that stays away until its lease has passed.
  await presentAnyway(owen, kitId, calls.accountId);
  await untilReceipt(author, versionId, 'Owen Partridge', { usedAfterRecallAt: true });
  await demo.hub.ask(
    `update device set last_seen_at = last_seen_at - 40 * 86400000::bigint
     where user_id = (select id from "user" where name = 'Priya Sandhu')`,
  );
  await to(author.screen, `#/studio/${versionId}`);
  await author.screen.ask('sync.now', {});
  await to(author.screen, `#/studio/${versionId}/receipts`);
  await expect(laptopsOf('Owen Partridge', 'usedAfterRecall')).toHaveCount(1);
  await expect(laptopsOf('Priya Sandhu', 'locked')).toHaveCount(1);
  await page.getByText(say('receipt.mayStillSay'), { exact: true }).click();
  await expect(page.getByText(say('receipt.noneSay'))).toBeVisible();

  await priya.network.restore();
  await untilToldOfRecall(priya, kitId);
  await untilReceipt(author, versionId, 'Priya Sandhu', { recalledAt: true });
  await author.screen.ask('sync.now', {});
  await to(author.screen, `#/studio/${versionId}`);
  const receipts = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: say('receipt.title') }) });
  await expect
    .poll(
      async () => {
        await author.screen.ask('sync.now', {});
        return (await receipts.textContent()) ?? '';
      },
      { timeout: 30_000 },
    )
    .toMatch(/Owen Partridge used after the recall.*Priya Sandhu knows of the recall/);
  for (const { screen } of [author, approver, owen]) expect(screen.complaints).toEqual([]);
});

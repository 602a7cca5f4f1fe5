import { expect, test } from '@playwright/test';
import { pdfDocument } from '../fixtures/pdfDocument.ts';
import { createProgramDemo, type ProgramDemo } from '../harness/programDemo.ts';
import type { ProgramScreen } from '../harness/programScreen.ts';

/* The making of a kit, with the real programs, by hand. */

const kitName = 'Paperwork in a day';
const inSwedish = 'Papper på en dag';
const objection = 'Our lawyers will take until summer.';
const firstReply = 'Then let us give them one page, not forty.';

let demo: ProgramDemo;
test.beforeAll(async () => {
  demo = await createProgramDemo();
});
test.afterAll(() => demo?.remove());

/** Leaves the field, as a hand does, and waits until what it held is the version's or the item's own. */
async function write(screen: ProgramScreen, label: string, words: string): Promise<void> {
  const field = screen.page.getByRole('textbox', { name: label, exact: true });
  await field.fill(words);
  await field.press('Tab');
  await expect(field).toHaveValue(words);
}

async function addItem(screen: ProgramScreen, kind: string): Promise<void> {
  const { page, say } = screen;
  await page.getByRole('button', { name: say('studio.addItem') }).click();
  await page.getByRole('option', { name: say(kind), exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: say(kind), exact: true })).toBeVisible();
}

test('an author writes a new kit in two languages, with a file, from screens alone', async ({ browser }) => {
  const { screen } = await demo.seat(browser, 'Tom Ashworth');
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
  await page.getByRole('button', { name: say('heard.category') }).click();
  await page.getByRole('option', { name: say('category.process'), exact: true }).click();
  await page.getByRole('tab', { name: /^Svenska/ }).click();
  await write(screen, say('part.title'), 'Våra jurister behöver fram till sommaren.');
  await write(screen, say('item.approvedReply'), 'Ge dem en sida, inte fyrtio.');
  await expect(page.getByRole('tab', { name: 'Svenska', exact: true })).toBeVisible();

  await addItem(screen, 'itemKind.collateral');
  await write(screen, say('part.title'), 'The one page');
  await write(screen, say('part.description'), 'All of it on a page.');
  const choosing = page.waitForEvent('filechooser');
  await screen.button('studio.chooseFile').click();
  await (await choosing).setFiles({
    name: 'not-a-page.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<html><script>alert(1)</script></html>'),
  });
  await expect(page.getByText(say('error.file_other_type'))).toBeVisible();
  const again = page.waitForEvent('filechooser');
  await screen.button('studio.chooseFile').click();
  await (await again).setFiles({
    name: 'one-page.pdf',
    mimeType: 'application/pdf',
    buffer: pdfDocument(['The guarantee', 'The price']),
  });
  await expect(page.getByTestId('studio-file')).toContainText('one-page.pdf');
  await page.getByRole('tab', { name: /^Svenska/ }).click();
  await write(screen, say('part.title'), 'Sidan');
  await write(screen, say('part.description'), 'Allt på en sida.');
  await expect(page.getByTestId('studio-file')).toContainText(say('studio.fileAtHub'));
});

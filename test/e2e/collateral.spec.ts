import { readFile } from 'node:fs/promises';
import { type Download, expect, type Page, test } from '@playwright/test';
import { quietChromium } from '../../build/setup/chromium.mjs';
import { pdfDocument } from '../fixtures/pdfDocument.ts';
import { createProgramDemo, type ProgramDemo, type Seat } from '../harness/programDemo.ts';
import { well } from '../harness/well.ts';
import { publishFiles } from './kits/publishedFiles.ts';
import { to } from './kits/studioHand.ts';

/* Files of a kit on the rep's own screens: on their way, shown to a customer on another display, taken along. */

const beamer = 'Beamer';
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...quietChromium, `--screen-info={1440x900}{1440,0 1920x1080 label=${beamer}}`],
    }),
});
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const megabyte = 1024 * 1024;
/** A document that takes a while to come. */
const long = (words: string): Buffer =>
  Buffer.concat([pdfDocument([words]), Buffer.from(`\n%${'x'.repeat(9 * megabyte)}\n%%EOF\n`)]);

let demo: ProgramDemo;
let owen: Seat;
let kitId = '';
let filmId = '';
let longId = '';

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  demo = await createProgramDemo();
  const author = await demo.seat(browser, 'Tom Ashworth');
  const approver = await demo.seat(browser, 'Silvia Mantegari');
  owen = await demo.seat(browser, 'Owen Partridge');
  await expect.poll(async () => (await files()).bytesMissing, { timeout: 60_000 }).toBe(0);
  owen.network.slow(megabyte);
  const { territories } = well(await author.screen.ask('workspace.get', {}));
  const east = territories.find(({ name }) => name === 'London East')?.id ?? '';
  const published = await publishFiles(author, approver, 'On the road', east, [
    { title: 'The whole manual', name: 'manual.pdf', bytes: long('Page one') },
    { title: 'The round in a minute', name: 'round.webm', bytes: await film(author.screen.page) },
  ]);
  kitId = published.kitId;
  [longId = '', filmId = ''] = published.itemIds;
});
test.afterAll(() => demo?.remove());

const files = async () => well(await owen.screen.ask('kits.files', {}));
const stateOf = async (title: string) =>
  (await files()).files.find((file) => file.title === title)?.state ?? null;

/** A second or two of colours, recorded by the browser that plays it. */
async function film(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [160, 90];
    const drawing = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm;codecs=vp8' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const ended = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start();
    for (let hue = 0; hue < 360; hue += 18) {
      if (drawing !== null) drawing.fillStyle = `hsl(${hue}, 80%, 50%)`;
      drawing?.fillRect(0, 0, 160, 90);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    recorder.stop();
    await ended;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}

test('what is on its way is put off with one button, and what is asked for comes before the rest', async () => {
  const { screen } = owen;
  await screen.goTo('kits');
  await screen.ask('sync.now', {});
  await screen.button('files.pause').click();
  await expect(screen.button('files.resume')).toBeVisible();
  await expect.poll(() => stateOf('The whole manual')).toBe('paused');
  const { bytesHere } = await files();
  await screen.page.waitForTimeout(3_000);
  // What was on its way in that moment may have come; nothing more does.
  expect((await files()).bytesHere - bytesHere).toBeLessThanOrEqual(4 * megabyte);
  expect(await stateOf('The whole manual')).toBe('paused');

  if ((await stateOf('The round in a minute')) !== 'here') {
    await to(screen, `#/kits/${kitId}/${filmId}`);
    await screen.button('file.first').click();
  }
  await expect.poll(() => stateOf('The round in a minute')).toBe('here');
  expect(await stateOf('The whole manual')).toBe('paused');
  await to(screen, `#/kits/${kitId}/${longId}`);
  await expect(screen.page.getByText(/paused at/)).toBeVisible();
  owen.network.slow(null);
  await screen.button('files.resume').click();
  await screen.ask('sync.now', {});
  await expect.poll(() => stateOf('The whole manual'), { timeout: 30_000 }).toBe('here');
  await expect(screen.button('files.pause')).toHaveCount(0);
});

test('a film plays on the display that was chosen, and how long it was seen is told of that file', async () => {
  const { screen } = owen;
  const { page, say } = screen;
  await letManageDisplays(page);
  await page.evaluate(() => {
    const { requestFullscreen } = Element.prototype;
    Element.prototype.requestFullscreen = async function (options) {
      await requestFullscreen.call(this, options);
      const chosen = (options as { screen?: { label: string } } | undefined)?.screen;
      Object.assign(window, { filledDisplay: chosen?.label ?? 'this one' });
    };
  });
  const [account] = well(
    await screen.ask('accounts.list', {
      offset: 0,
      limit: 1,
      find: null,
      territoryId: null,
      sort: 'lastCall',
    }),
  ).rows;
  await to(screen, `#/kits/${kitId}/${filmId}`);
  await screen.button('present.title').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill(account?.name ?? '');
  await page
    .getByRole('option', { name: account?.name ?? '' })
    .first()
    .click();
  // What was found has been taken: its list is out of the way.
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await screen.button('present.otherDisplay').click();
  // Another than the one that is looked at.
  await expect(
    dialog.getByRole('radio', {
      name: say('present.displayIs', { name: beamer, width: 1920, height: 1080 }),
    }),
  ).toBeChecked();
  await screen.button('present.begin').click();
  const video = page.locator('[role="dialog"] video');
  await expect.poll(() => video.evaluate((film: HTMLVideoElement) => film.currentTime)).toBeGreaterThan(0.2);
  expect(await page.evaluate(() => (window as unknown as { filledDisplay?: string }).filledDisplay)).toBe(
    beamer,
  );
  await page.waitForTimeout(1_500);
  await page.keyboard.press('Escape');
  await expect(page.getByText(say('present.kept'))).toBeVisible();
  await screen.untilSynced();
  const [told] = await demo.hub.ask(
    `select version, seconds, detail from use where kit_id = '${kitId}' and kind = 'presented'`,
  );
  const { files: all } = await files();
  expect(told).toMatchObject({
    version: 1,
    detail: {
      fileSha256: all.find(({ title }) => title === 'The round in a minute')?.sha256,
      pages: [{ page: 1, seconds: told?.['seconds'] }],
    },
  });
  expect(told?.['seconds']).toBeGreaterThan(0);
});

/** As a user allows it who is asked whether the program may see the displays. */
async function letManageDisplays(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const whole = await page.context().browser()?.newBrowserCDPSession();
  await whole?.send('Browser.grantPermissions', {
    permissions: ['windowManagement'],
    origin: new URL(page.url()).origin,
    ...(targetInfo.browserContextId === undefined ? {} : { browserContextId: targetInfo.browserContextId }),
  });
}

test('a picture that is taken along carries a name and the day across it, and stays a picture', async () => {
  const { screen } = owen;
  const { situations } = well(
    await screen.ask('kits.library', {
      accountId: null,
      contactIds: [],
      language: null,
      find: null,
      category: null,
      kinds: ['collateral'],
      favourites: false,
      unusable: false,
    }),
  );
  const picture = situations
    .flatMap(({ items }) => items)
    .find(({ file }) => file?.mediaType.startsWith('image/') === true && file.mayLeave);
  await to(screen, `#/kits/${picture?.kitId}/${picture?.itemId}`);
  const saving = screen.page.waitForEvent('download');
  await screen.button('file.saveCopy').click();
  const { same, changed, onDiagonal } = await compare(
    screen.page,
    `/collateral/${picture?.file?.sha256}`,
    await saving,
  );
  expect(same).toBe(true);
  // Read across without hiding what is under it.
  expect(changed).toBeGreaterThan(0.002);
  expect(changed).toBeLessThan(0.4);
  expect(onDiagonal).toBeGreaterThan(0.02);
  expect(screen.complaints).toEqual([]);
});

/** How much of a picture is another in its copy, over all of it and along the diagonal that the mark follows. */
async function compare(page: Page, address: string, copy: Download) {
  const base64 = (await readFile(await copy.path())).toString('base64');
  return page.evaluate(
    async ([original, copied]) => {
      const pixelsOf = async (blob: Blob) => {
        const image = await createImageBitmap(blob);
        const canvas = new OffscreenCanvas(image.width, image.height);
        const drawing = canvas.getContext('2d');
        drawing?.drawImage(image, 0, 0);
        return drawing?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1);
      };
      const bytes = Uint8Array.from(atob(copied), (letter) => letter.charCodeAt(0));
      const [before, after] = await Promise.all([
        pixelsOf(await (await fetch(original)).blob()),
        pixelsOf(new Blob([bytes])),
      ]);
      const { width, height } = before;
      const differs = (x: number, y: number): boolean => {
        const at = (y * width + x) * 4;
        return [0, 1, 2].some(
          (part) => Math.abs((before.data[at + part] ?? 0) - (after.data[at + part] ?? 0)) > 8,
        );
      };
      let [changed, along] = [0, 0];
      for (let x = 0; x < width; x += 1) {
        if (differs(x, Math.min(height - 1, Math.round(height - 1 - (x * height) / width)))) along += 1;
        for (let y = 0; y < height; y += 1) if (differs(x, y)) changed += 1;
      }
      return {
        same: after.width === width && after.height === height,
        changed: changed / (width * height),
        onDiagonal: along / width,
      };
    },
    [address, base64] as const,
  );
}

import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type FileMediaType,
  type KitItemContent,
  noFacts,
  type Visibility,
} from '../../../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../../../shared/domain/kits/richText.ts';
import { type KitLaptop, openKitLaptop } from '../../../../test/fixtures/kitLaptop.ts';
import { idOf } from '../../../../test/fixtures/rows.ts';
import { kitId, kitPayloadOf, releaseOf } from '../../../../test/fixtures/signedKits.ts';
import { handlers } from './handlers.ts';

const sha256 = 'd'.repeat(64);
const itemId = idOf(720);
let laptop: KitLaptop;
beforeEach(() => {
  laptop = openKitLaptop(handlers);
});
afterEach(() => laptop.close());

/** A kit with one file, which is whole on this laptop. */
function hold(mayLeave: boolean, mediaType: FileMediaType, visibility: Visibility = 'customer'): void {
  const item: KitItemContent = {
    id: itemId,
    kind: 'collateral',
    visibility,
    facts: { ...noFacts, file: { sha256, name: 'offer.pdf', mediaType, bytes: 4, pages: 1, mayLeave } },
    content: { en: { title: 'Offer', description: richTextOf('One page.') } },
  };
  const files = [{ sha256, bytes: 4, chunks: [sha256], words: '' }];
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1, { languages: ['en'], items: [item], files })));
  laptop.connection.exec('UPDATE kit_file SET have = bytes');
}
const ask = () => laptop.ask('kits.copyOut', { kitId, itemId });

test('a copy that may leave carries who takes it and the day that it is', async () => {
  hold(true, 'application/pdf');
  expect(await ask()).toMatchObject({
    value: { sha256, as: 'pdf', mark: { name: laptop.me.name, on: '2026-03-12' } },
  });
});

test.each([
  ['its author kept here', () => hold(false, 'application/pdf')],
  ['is a video', () => hold(true, 'video/mp4')],
  ['is for the rep’s eyes', () => hold(true, 'application/pdf', 'internal')],
])('what %s never leaves', async (_, given) => {
  given();
  expect(await ask()).toMatchObject({ error: { code: 'stays_here' } });
});

test('past its last day no copy leaves, although its file is here', async () => {
  hold(true, 'image/png');
  laptop.at = Date.UTC(2026, 3, 2);
  expect(await ask()).toMatchObject({ error: { code: 'not_usable' } });
});

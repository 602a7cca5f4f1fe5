import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KitItemContent, noFacts } from '../../../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../../../shared/domain/kits/richText.ts';
import { type KitLaptop, openKitLaptop } from '../../../../test/fixtures/kitLaptop.ts';
import { idOf } from '../../../../test/fixtures/rows.ts';
import { kitPayloadOf, releaseOf } from '../../../../test/fixtures/signedKits.ts';
import { handlers } from './handlers.ts';

const sha256 = 'd'.repeat(64);
const file = {
  sha256,
  name: 'offer.pdf',
  mediaType: 'application/pdf',
  bytes: 4,
  pages: 2,
  mayLeave: true,
} as const;
const item: KitItemContent = {
  id: idOf(720),
  kind: 'collateral',
  visibility: 'customer',
  facts: { ...noFacts, file },
  content: {
    en: { title: 'The offer', description: richTextOf('Two pages.') },
    sv: { title: 'Erbjudandet', description: richTextOf('Två sidor.') },
  },
};
let laptop: KitLaptop;
beforeEach(() => {
  laptop = openKitLaptop(handlers);
  const words = `${'Before it stands much else. '.repeat(20)}\nThe guarantee holds for forty months.`;
  laptop.receive(
    releaseOf(
      laptop.key,
      kitPayloadOf(1, { items: [item], files: [{ sha256, bytes: 4, chunks: [sha256], words }] }),
    ),
  );
});
afterEach(() => laptop.close());

const found = async (find: string) => {
  const { situations } = await laptop.value('kits.library', {
    accountId: null,
    contactIds: [],
    language: 'sv',
    find,
    category: null,
    kinds: [],
    favourites: false,
    unusable: true,
  });
  return situations.flatMap(({ items }) => items);
};

test('what is written in a file finds its item before the file is here, in whatever language it is shown', async () => {
  const [offer, ...others] = await found('garantee months');
  expect(others).toEqual([]);
  expect(offer?.title).toBe('Erbjudandet');
  const { text = '', marks = [] } = offer?.inFile ?? {};
  expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['guarantee', 'months']);
  expect(text).toMatch(/^….*forty months\.$/);
});

test('what its title says is not looked for in its file', async () => {
  expect((await found('erbjudandet'))[0]?.inFile).toBeNull();
});
